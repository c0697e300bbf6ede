import type { Document } from './document'
import { isName } from './document'
import { Gram } from './grammar-words'
import { Gaz, lookUp } from './lexicon'
import type { Mention } from './mention'
import { findNameRuns, isFunctional, type NameRun } from './name-runs'
import { Gap, Shape, type Token } from './tokens'

type NameKind = 'PERSON' | 'ORGANISATION' | 'PLACE'

/** A name with its type and how sure it is, from 0 to 1. */
export interface Name extends NameRun {
  kind: NameKind | undefined
  sure: number
  key: string
}

/** A person's name with what stands before it. */
export interface NameMention extends Mention {
  key: string
  role?: { first: number; last: number }
  sex?: 'he' | 'she'
  titled: boolean
}

const PLACE = Gaz.COUNTRY | Gaz.REGION | Gaz.CITY
const CORE = new Set([
  'prime',
  'vice',
  'deputy',
  'foreign',
  'former',
  'special',
  'interior',
  'finance',
  'defense',
  'defence',
  'chief',
  'general',
  'attorney',
  'secretary-general',
  'senior',
  'executive',
  'national',
  'assistant',
  'acting',
  'first',
  'press',
  'health',
  'justice',
  'education',
  'trade',
  'home',
  'managing',
  'opposition',
  'party',
  'majority',
  'minority',
  'police',
  'district',
  'federal',
  'supreme',
  'economy',
  'energy',
  'state',
  'house',
  'senate',
  'republican',
  'democratic',
  'democrat',
  'labour',
  'conservative',
  'white',
  'under',
  'lead',
  'crown',
  'high',
  'field',
  'rear',
  'major',
  'head',
  'team',
  'staff',
  'presidential',
  'world',
  'olympic',
  'brigadier',
  'lieutenant',
  'security',
  'adviser',
  'minister',
  'of',
])

/** The key of a name: its words in lower case, points left out. */
function keyOf(tokens: Token[], first: number, last: number): string {
  let key = ''
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (!token || token.text === '.' || token.text === '-' || token.text === '‑') continue
    key += (key ? ' ' : '') + token.lower.replaceAll('.', '')
  }
  return key
}

/** Persons, organisations and places, in order of position. */
export function findNames(document: Document, taken: Uint8Array): NameMention[] {
  const names = findNameRuns(document, taken).flatMap((run) => splitRun(document, run))
  const { tokens } = document
  for (const name of names) classify(tokens, name)
  link(document, names)
  return names.flatMap((name): NameMention[] => {
    if (!name.kind) return []
    const { first, last, key, titled, role, sex } = name
    return [
      {
        kind: name.kind,
        start: tokens[first]?.start ?? 0,
        end: tokens[last - 1]?.end ?? 0,
        first,
        last,
        key,
        titled,
        ...(role && { role }),
        ...(sex && { sex }),
      },
    ]
  })
}

/** Cuts openers, titles and demonyms off a run. */
function splitRun({ tokens }: Document, run: NameRun): Name[] {
  const made = (first: number, last: number, more: Partial<Name> = {}): Name => ({
    ...run,
    first,
    last,
    kind: undefined,
    sure: 0,
    key: keyOf(tokens, first, last),
    ...more,
  })
  if (run.shouted) return [made(run.first, run.last)]
  let { first } = run
  const { last } = run
  const whole = lookUp(keyOf(tokens, first, last))
  if (whole.gaz & (PLACE | Gaz.ORG | Gaz.TEAM)) return [made(first, last)]
  const tail = tokens[last - 1] as Token
  const ending = tail.word.gram
  if (last - first > 1 && ending & (Gram.ORG_HEAD | Gram.ORG_SUFFIX) && !(ending & Gram.TITLE)) {
    const before = tokens[first]
    if (run.opensSentence && before && isFunctional(before)) first++
    return [made(first, last)]
  }
  let title = -1
  for (let at = first; at < last; at++) {
    const token = tokens[at] as Token
    if (
      token.word.gram & (Gram.TITLE | Gram.HONORIFIC) &&
      !(at > first && token.word.gaz & Gaz.LAST && at === last - 1)
    )
      title = at
  }
  if (title < 0) return [made(first, last, roleBefore(tokens, first))]
  let person = title + 1
  if (tokens[person]?.text === '.') person++
  if (tokens[person]?.lower === 'of') return [made(first, last)]
  if (tokens[person]?.lower === 'general' && person < last) person++
  const names: Name[] = []
  let roleStart = title
  while (roleStart > first && CORE.has(tokens[roleStart - 1]?.lower ?? '')) roleStart--
  if (roleStart > first) {
    const leading = made(first, roleStart)
    const word = tokens[roleStart - 1] as Token
    if (!(word.word.gaz & Gaz.DEMONYM)) names.push({ ...leading })
    roleStart = first
  }
  if (person < last) {
    const honorific = tokens[title] as Token
    const sex = /^(?:mr|sir|lord|king|prince|mister)$/.test(honorific.lower)
      ? 'he'
      : /^(?:mrs|ms|miss|lady|dame|queen|princess)$/.test(honorific.lower)
        ? 'she'
        : undefined
    names.push(
      made(person, last, {
        titled: true,
        opensSentence: false,
        role: { first: roleStart, last: person },
        ...(sex && { sex }),
      }),
    )
  }
  return names
}

/** "spokesman", "analyst", "coach" in lower case directly before a name. */
function roleBefore(tokens: Token[], first: number): Partial<Name> {
  const before = tokens[first - 1]
  if (before?.shape !== Shape.LOWER || tokens[first]?.gap !== Gap.SPACE) return {}
  if (
    !(before.word.gram & Gram.TITLE) ||
    /^(?:general|major|private|count|train|host|director|lead|father|mother|brother|sister)$/.test(before.lower)
  )
    return {}
  let start = first - 1
  while (start > 0 && CORE.has(tokens[start - 1]?.lower ?? '') && tokens[start]?.gap === Gap.SPACE) start--
  return { titled: true, role: { first: start, last: first } }
}

function classify(tokens: Token[], name: Name): void {
  const { first, last, key } = name
  const size = last - first
  const set = (kind: NameKind, sure: number) => {
    name.kind = kind
    name.sure = sure
  }
  const one = tokens[first] as Token
  const tail = tokens[last - 1] as Token
  const known = size === 1 ? one.word : lookUp(key)
  if (size === 1 && one.shape === Shape.UPPER && /^(?:US|USA|UK|U\.S\.|U\.K\.|U\.S\.A\.|UAE|EU)$/.test(one.text)) {
    if (one.text === 'EU') set('ORGANISATION', 0.9)
    else set('PLACE', 1)
    return
  }
  if (name.shouted) {
    if (size === 1 && one.word.gaz & Gaz.COMMON && !(one.word.gaz & Gaz.COUNTRY)) return
    if (known.gaz & PLACE) set('PLACE', 0.7)
    else if (known.gaz & (Gaz.ORG | Gaz.TEAM)) set('ORGANISATION', 0.7)
    else if (size > 1) set('PERSON', 0.7)
    return
  }
  if (known.gaz & (Gaz.ORG | Gaz.TEAM) && !(known.gaz & PLACE)) {
    set('ORGANISATION', 0.9)
    return
  }
  if (known.gaz & PLACE && !name.titled) {
    set('PLACE', known.gaz & Gaz.FIRST ? 0.6 : 0.9)
    return
  }
  if (name.titled && !(tail.word.gram & Gram.ORG_HEAD)) {
    set('PERSON', 0.95)
    return
  }
  if (size > 1) {
    const linked = keyHas(tokens, first, last)
    if (
      linked ||
      (tail.word.gram & (Gram.ORG_HEAD | Gram.ORG_SUFFIX) && !(tail.word.gaz & Gaz.LAST && one.word.gaz & Gaz.FIRST))
    ) {
      set('ORGANISATION', 0.9)
      return
    }
    if (
      tail.word.gram & Gram.PLACE_HEAD ||
      /^(?:lake|mount|cape|fort|port|north|south|east|west|northern|southern|eastern|western|central|san|santa|los|las|el|saint|new)$/.test(
        one.lower,
      )
    ) {
      set('PLACE', 0.75)
      return
    }
    if (known.gaz & Gaz.TOWN) {
      set('PLACE', 0.8)
      return
    }
    if (one.word.gaz & Gaz.FIRST || one.shape === Shape.INITIAL) {
      set('PERSON', one.word.gaz & Gaz.COMMON ? 0.6 : 0.85)
      return
    }
    if (
      tokens.slice(first + 1, last).some((token) => token.shape === Shape.INITIAL || token.word.gram & Gram.PARTICLE)
    ) {
      set('PERSON', 0.8)
      return
    }
    if (
      tokens
        .slice(first, last)
        .some((token) => token.word.gaz & Gaz.COMMON || token.shape === Shape.UPPER || token.shape === Shape.MARK)
    ) {
      if (one.word.gaz & Gaz.DEMONYM || one.word.gaz & Gaz.COMMON) return
      set('ORGANISATION', 0.4)
      return
    }
    if (size <= 4) {
      set('PERSON', 0.6)
      return
    }
    return
  }
  if (one.shape === Shape.UPPER && one.end - one.start > 1 && one.end - one.start < 7) {
    set('ORGANISATION', 0.6)
    return
  }
  if (one.word.gaz & Gaz.DEMONYM) return
  if (known.gaz & Gaz.TOWN) {
    set('PLACE', 0.6)
    return
  }
  if (one.word.gaz & (Gaz.FIRST | Gaz.LAST) && !(one.word.gaz & Gaz.COMMON)) {
    set('PERSON', 0.5)
    return
  }
  const next = tokens[last]
  if (!(one.word.gaz & Gaz.COMMON) && next && next.word.gram & Gram.SPEECH && !name.opensSentence) set('PERSON', 0.4)
}

function keyHas(tokens: Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (token && (token.lower === 'of' || token.lower === 'for' || token.text === '&')) return true
  }
  return false
}

/** Surnames take their full name's type; every string takes its surest type. */
function link({ tokens }: Document, names: Name[]): void {
  const surest = new Map<string, Name>()
  const surnames = new Set<string>()
  for (const name of names) {
    if (!name.kind) continue
    const best = surest.get(name.key)
    if (!best || best.sure < name.sure) surest.set(name.key, name)
    if (name.kind === 'PERSON' && name.sure >= 0.6 && name.last - name.first > 1) {
      const last = tokens[name.last - 1] as Token
      surnames.add(last.lower)
    }
  }
  for (const name of names) {
    if (name.last - name.first === 1 && surnames.has(name.key) && (!name.kind || name.sure < 0.8)) {
      name.kind = 'PERSON'
      name.sure = 0.8
      continue
    }
    const best = surest.get(name.key)
    if (
      best?.kind &&
      (best.sure > name.sure || !name.kind) &&
      (!name.opensSentence || isName(tokens[name.first] as Token))
    )
      name.kind = best.kind
  }
}
