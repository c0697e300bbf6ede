import type { Document } from '@/lib/extraction/tokens/document'
import { isName } from '@/lib/extraction/tokens/document'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { innerEvidence, outerEvidence, type Evidence } from './name-evidence'
import { readColumns, settleColumns } from './column-kinds'
import { markHeadedSpeech } from './headed-speech'
import { findLoudRuns, findNameRuns, type NameRun } from './name-runs'
import { markListedPlaces } from './name-lists'
import { isDemonym, splitRun, type NamePart } from './name-splitting'
import { isVessel } from './name-ships'
import { isWork } from './name-works'
import { findThingAcronyms } from './thing-acronyms'
import { markTeams } from './name-teams'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

type NameKind = 'PERSON' | 'ORGANISATION' | 'PLACE'

/** A name in its place with its type, once decided. */
export interface Name extends NamePart {
  kind?: NameKind
  /** Decided by its own place alone, whatever the same name is elsewhere. */
  fixed?: boolean
  own: Evidence
}

/** A name with what stands before it. */
export interface NameMention extends Mention {
  key: string
  role?: { first: number; last: number }
  sex?: 'he' | 'she'
  titled: boolean
}

/** What all mentions of one name say together, those in capitals left out. */
interface Sum extends Evidence {
  mentions: number
  /** Mentions that open no sentence. */
  inside: number
  /** The name is part of a full name in the text. */
  linked: boolean
}

const THRESHOLD = 0.95
/** "in Lindmere" says that Lindmere is a place, even where a firm bears its name. */
const LOCATED = 1.3
/** What a full name adds to its surname, and to its first name alone. */
const SURNAME = 3.2
const FIRST_NAME = 1.5
/** "Virginia Woolf" makes no other Virginia a person. */
const NOT_FIRST_NAMES = Gaz.COMMON | Gaz.COUNTRY | Gaz.REGION

/** Persons, organisations and places, in order of position. */
export function findNames(document: Document, taken: Uint8Array): NameMention[] {
  const { tokens } = document
  const cut = (runs: NameRun[]) =>
    runs.flatMap((run) =>
      splitRun(document, run).map((part): Name => Object.assign(part, { own: innerEvidence(tokens, part) })),
    )
  const plain = cut(findNameRuns(document, taken))
  const loud = cut(findLoudRuns(document, taken, new Set(plain.map(({ key }) => key))))
  const names = loud.length === 0 ? plain : [...plain, ...loud].sort((a, b) => a.first - b.first)
  decide(document, names)
  return names.flatMap((name): NameMention[] => {
    if (!name.kind) return []
    const { kind, first, last, key, titled, role, sex } = name
    const start = tokens[first]?.start ?? 0
    const end = tokens[last - 1]?.end ?? 0
    return [{ kind, start, end, first, last, key, titled, ...(role && { role }), ...(sex && { sex }) }]
  })
}

/** Adds up what every mention of a name says, links parts of names to whole ones, and settles each mention. */
function decide(document: Document, names: Name[]): void {
  const { tokens } = document
  const sums = new Map<string, Sum>()
  for (const name of names) {
    outerEvidence(document, name, name.own)
    markDateline(document, name)
  }
  const columns = readColumns(document, names)
  markHeadedSpeech(document, names)
  markListedPlaces(document, names)
  markThings(tokens, names)
  for (const name of names) {
    let sum = sums.get(name.key)
    if (!sum)
      sums.set(name.key, (sum = { person: 0, body: 0, place: 0, none: 0, mentions: 0, inside: 0, linked: false }))
    if (name.shouted || name.fixed || isVessel(tokens, name)) continue
    sum.mentions++
    if (!name.opensSentence) sum.inside++
    sum.person = Math.max(sum.person, name.own.person)
    sum.body = Math.max(sum.body, name.own.body)
    sum.place = Math.max(sum.place, name.own.place)
    sum.none = sum.mentions === 1 ? name.own.none : Math.min(sum.none, name.own.none)
  }
  for (const sum of sums.values()) if (sum.inside > 1) sum.body += 0.3
  markVessels(document, names)
  linkSurnames(tokens, names, sums)
  markTeams(document, names)
  settleColumns(columns)
  for (const name of names) {
    if (name.fixed) continue
    const sum = sums.get(name.key)
    const own = name.own
    const all = sum && (sum.mentions > 0 || sum.linked) ? sum : own
    const person = Math.max(own.person, all.person * 0.95)
    const body = Math.max(own.body, all.body * 0.95)
    const place = Math.max(own.place, all.place * 0.95)
    const none = name.shouted
      ? own.none
      : Math.min(own.none, all.none + (name.opensSentence && sum?.inside === 0 ? 1 : 0))
    const best = Math.max(person, body, place)
    if (best < THRESHOLD || best < none) delete name.kind
    else name.kind = best === place ? 'PLACE' : best === person ? 'PERSON' : 'ORGANISATION'
  }
}

/** Titles of works are nobody, nor are acronyms of what is neither a body nor a place. */
function markThings(tokens: Token[], names: Name[]): void {
  const acronyms = findThingAcronyms(tokens)
  for (const name of names)
    if (isWork(tokens, name) || (name.last - name.first === 1 && acronyms.has(name.key))) name.fixed = true
}

/** Ships are nobody: those named as such, and their names again with "the" before them. */
function markVessels({ tokens }: Document, names: Name[]): void {
  const vessels = new Set(names.filter((name) => isVessel(tokens, name)).map(({ key }) => key))
  if (vessels.size === 0) return
  for (const name of names) {
    if (!vessels.has(name.key) || (!isVessel(tokens, name) && tokens[name.first - 1]?.lower !== 'the')) continue
    delete name.kind
    name.fixed = true
  }
}

/** Surnames and first names take the type of the full name; the first word of a company takes the company's. */
function linkSurnames(tokens: Token[], names: Name[], sums: Map<string, Sum>): void {
  const persons = new Map<string, number>()
  const bodies = new Set<string>()
  for (const name of names) {
    if (name.last - name.first < 2 || name.shouted || name.fixed) continue
    const sum = sums.get(name.key) ?? name.own
    const last = tokens[name.last - 1] as Token
    const first = tokens[name.first] as Token
    if (sum.person >= THRESHOLD && sum.person > sum.body && sum.person > sum.place && sum.person > sum.none) {
      const surname = /^(?:jr|sr)$/.test(last.lower) ? tokens[name.last - 2] : last
      if (surname) persons.set(surname.lower, Math.max(persons.get(surname.lower) ?? 0, SURNAME))
      if (
        !persons.has(first.lower) &&
        first.shape === Shape.CAPITAL &&
        !(first.word.gaz & NOT_FIRST_NAMES) &&
        !isDemonym(first)
      )
        persons.set(first.lower, FIRST_NAME)
      const parts = name.key.split(' ')
      if (parts.length > 2) persons.set(parts.slice(-2).join(' '), SURNAME)
    } else if (
      sum.body >= 2.5 &&
      sum.body > sum.place &&
      first.shape !== Shape.LOWER &&
      !(first.word.gaz & Gaz.COMMON && !isLegalForm(last)) &&
      !(first.word.gaz & (Gaz.COUNTRY | Gaz.REGION | Gaz.CITY | Gaz.DEMONYM))
    )
      bodies.add(first.lower)
  }
  for (const [key, sum] of sums) {
    const person = persons.get(key)
    if (person !== undefined && sum.place < 4 && !(person < SURNAME && sum.place > 2.5)) {
      sum.person += person
      sum.linked = true
      sum.none = Math.min(sum.none, 1)
    } else if (bodies.has(key) && sum.place < LOCATED) sum.body += 2.5
  }
}

/** "Apple Inc" makes a firm of "Apple" as well. */
function isLegalForm({ lower }: Token): boolean {
  return /^(?:inc|corp|co|ltd|plc|llc|ag|nv|sa|se|gmbh)$/.test(lower)
}

/** "NAIROBI, Kenya (AP) _", "ANKARA (Reuters) -": a place in capitals, and the agency in brackets. */
function markDateline({ tokens, paragraphs, paragraphOf }: Document, name: Name): void {
  const start = paragraphs[paragraphOf[name.first] ?? 0] ?? 0
  const before = tokens[name.first - 1]
  const after = tokens[name.last]
  if (before?.text === '(' && after?.text === ')' && name.first - start < 14) {
    const dash = tokens[name.last + 1]
    if (dash && /^(?:-|--|–|—|_)$/.test(dash.text)) {
      name.kind = 'ORGANISATION'
      name.own.body += 4
    }
    return
  }
  if (name.first !== start) return
  const upper = tokens
    .slice(name.first, name.last)
    .every((token) => token.shape === Shape.UPPER || token.shape === Shape.MARK)
  if (!upper || !after || after.gap > Gap.SPACE) return
  const following = tokens[name.last + 1]
  if (
    (after.text === ',' && following && isName(following) && following.shape === Shape.CAPITAL) ||
    (after.text === '(' && following && isName(following)) ||
    /^(?:_|–|—|--)$/.test(after.text) ||
    (after.shape === Shape.NUMBER && after.text.length === 4 && tokens[name.last + 1]?.text === '-')
  ) {
    // "UNITED NATIONS (AP)": a body may stand where the town does.
    if (lookUp(name.key).gaz & Gaz.ORG) name.own.body += 4
    else name.own.place += 4
    name.own.none = 0
  }
}
