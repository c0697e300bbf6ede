/** What was typed over something that others may change meanwhile, with what stood there when the first letter was typed. */
export interface TypedOver<Field extends string> {
  seen: Record<Field, string>
  /** Only the fields that were typed in. */
  typed: { [Name in Field]?: string | undefined }
  /** Fields in which what somebody else wrote is taken; what was typed is kept beside it. */
  taken: Field[]
}

/** A field that somebody else changed while this person typed. */
export interface MetField<Field extends string> {
  field: Field
  was: string
  theirs: string
  /** Null where only they changed it. */
  mine: string | null
  takes: 'mine' | 'theirs'
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function textsOf<Field extends string>(given: unknown, fields: readonly Field[]): Partial<Record<Field, string>> {
  if (!isObject(given)) return {}
  const texts = fields.flatMap((field) => (typeof given[field] === 'string' ? [[field, given[field]]] : []))
  return Object.fromEntries(texts) as Partial<Record<Field, string>>
}

/** What this browser kept; nothing typed, over what is saved, where it kept nothing that can be read. */
export function readTypedOver<Field extends string>(kept: string, saved: Record<Field, string>): TypedOver<Field> {
  const fields = Object.keys(saved) as Field[]
  try {
    const draft: unknown = JSON.parse(kept || 'null')
    if (!isObject(draft)) return { seen: saved, typed: {}, taken: [] }
    // A draft from before what was seen was kept has its fields at the top.
    if (!('typed' in draft)) return { seen: saved, typed: textsOf(draft, fields), taken: [] }
    const { taken } = draft
    return {
      seen: { ...saved, ...textsOf(draft['seen'], fields) },
      typed: textsOf(draft['typed'], fields),
      taken: Array.isArray(taken) ? fields.filter((field) => taken.includes(field)) : [],
    }
  } catch {
    return { seen: saved, typed: {}, taken: [] }
  }
}

/** Each field as it would be saved now: what was typed in it, else what stands there. */
export function mergedOver<Field extends string>(
  saved: Record<Field, string>,
  { typed, taken }: TypedOver<Field>,
): Record<Field, string> {
  const mine = Object.entries(typed).filter(([field, text]) => text !== undefined && !taken.includes(field as Field))
  return { ...saved, ...(Object.fromEntries(mine) as Partial<Record<Field, string>>) }
}

/**
 * What was typed, with another letter in one field: from then on that field is this person's. Who types back what stood
 * there and still stands there has typed nothing, so that somebody else's later change of it is not overwritten.
 */
export function typeOver<Field extends string>(
  saved: Record<Field, string>,
  { seen, typed, taken }: TypedOver<Field>,
  field: Field,
  text: string,
): TypedOver<Field> {
  const isBack = text === saved[field] && text === seen[field]
  return {
    seen,
    typed: { ...typed, [field]: isBack ? undefined : text },
    taken: taken.filter((one) => one !== field),
  }
}

/** What somebody else changed since this person began, field by field. */
export function metFields<Field extends string>(
  saved: Record<Field, string>,
  { seen, typed, taken }: TypedOver<Field>,
): MetField<Field>[] {
  return (Object.keys(saved) as Field[]).flatMap((field): MetField<Field>[] => {
    if (seen[field] === saved[field]) return []
    const mine = typed[field]
    const differs = mine !== undefined && mine !== saved[field]
    return [
      {
        ...{ field, was: seen[field], theirs: saved[field] },
        mine: differs ? mine : null,
        takes: differs && !taken.includes(field) ? 'mine' : 'theirs',
      },
    ]
  })
}

/** What was typed, as somebody goes on with it who has seen what the other changed: mine or theirs in one field. */
export function chooseIn<Field extends string>(
  over: TypedOver<Field>,
  field: Field,
  takes: 'mine' | 'theirs',
): TypedOver<Field> {
  const others = over.taken.filter((one) => one !== field)
  return { ...over, taken: takes === 'theirs' ? [...others, field] : others }
}
