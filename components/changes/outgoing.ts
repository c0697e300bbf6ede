/** A thing of the desk that a change is made on: "claims/…" or "articles/…", as in its address. */
export type Thing = `${string}/${string}`

/** That the change was made on this version of a thing. */
export interface MadeOn {
  thing: Thing
  version: number
  /** What the body calls the version. */
  field: 'version' | 'intoVersion' | 'claims' | 'articles'
  /** What is said of this thing alone, where the body lists several. */
  also?: Record<string, unknown>
  /** How this one looks, besides what all of them do. */
  look?: Record<string, unknown>
  /** How it looked before, to look so again when the change is regretted. */
  before?: Record<string, unknown>
}

/** How a change is taken back, as plain data: whoever gets its answer, in this tab or in a later one, finds the way with it. */
export interface KeptWay {
  way: string
  kept: unknown
}

/** A change as it lies in the outbox: plain data, so that it can outlive its tab. */
export interface Outgoing {
  /** Names it across every try, so that it happens once. */
  key: string
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  body: Record<string, unknown>
  /** What it is about, the thing in its address first. Changes of one thing are sent one after the other. */
  on: readonly MadeOn[]
  /** What it does, for the list of what waits: "Claim 16: Give verdict". */
  label: string
  /** How each of its things looks until the server has answered. */
  look: Record<string, unknown> | null
  /** When it was made; RFC 3339. */
  since: string
  /** What leads back from it, once it is answered. */
  undo?: KeptWay
  /** Done now or not at all: its form keeps what was typed, so it waits for no connection and is not kept by itself. */
  atOnce?: boolean
}

/** How its things look once it is regretted: as before. */
export const asBefore = ({ on }: Pick<Outgoing, 'on'>) => ({
  look: null,
  on: on.map(({ before = {}, ...made }) => ({ ...made, look: before })),
})

const idOf = (thing: Thing) => thing.slice(thing.indexOf('/') + 1)

/** The body with the versions: each in its field, or in a list of things with theirs where one change is about many. */
export function withVersions({ body, on }: Pick<Outgoing, 'body' | 'on'>, versions: readonly number[]) {
  const told: Record<string, unknown> = { ...body }
  for (const [at, { thing, field, also }] of on.entries()) {
    const version = versions[at]
    const before = told[field]
    told[field] =
      field === 'version' || field === 'intoVersion'
        ? version
        : [...(Array.isArray(before) ? (before as unknown[]) : []), { id: idOf(thing), version, ...also }]
  }
  return told
}

interface Told {
  id?: unknown
  version?: unknown
}

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null

/** The versions that an answer tells, by the ids of their things: of the thing that it is, and of those that it lists as changed. */
export function toldIn(answer: object): Map<string, number> {
  const { moved, assigned, done }: { moved?: unknown; assigned?: unknown; done?: unknown } = answer
  const all = [answer, moved, assigned, done].flatMap((one): unknown[] =>
    Array.isArray(one) ? (one as unknown[]) : [one],
  )
  return new Map(
    all.flatMap((one) =>
      isTold(one) && typeof one.id === 'string' && typeof one.version === 'number' ? [[one.id, one.version]] : [],
    ),
  )
}

/** The version of one of its things that an answer tells. */
export const versionIn = (told: ReadonlyMap<string, number>, thing: Thing) => told.get(idOf(thing))
