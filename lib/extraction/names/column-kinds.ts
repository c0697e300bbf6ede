import type { TextBlock } from '@/lib/extraction/claim'
import { roleAt } from '@/lib/extraction/tokens/blocks'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { remembering } from '@/lib/extraction/tokens/remembering'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { headsOfCells, headsOfColumns } from '@/lib/text/table-heads'
import { isHuman } from './name-deeds'
import { BODY_NOUNS, NOT_BODIES, PARTIES, PLACE_NOUNS } from './name-words'
import type { Name } from './names'

/** What the names below a head are; NOTHING where they are names of things. */
type ColumnKind = 'PERSON' | 'ORGANISATION' | 'PLACE' | 'NOTHING'

const EVIDENCE = { PERSON: 'person', ORGANISATION: 'body', PLACE: 'place', NOTHING: null } as const

/** What a head says of the cells below it. */
interface Head {
  kind?: ColumnKind
  /** Whatever stands below it is of that kind, common words as well. */
  alone: boolean
}

const NO_NAMES: Head = { kind: 'NOTHING', alone: true }
const MOST_HEADS = 500

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const PLACES = set(
  'place country nation location venue birthplace hometown constituency ward destination where city locality neighbourhood neighborhood settlement',
)
const BODIES = set(
  'council university college school bank department ministry institution institute organisation organization body authority contractor constructor association federation church hospital bidder',
)
const PERSONS = set(
  'who person athlete rider runner swimmer cyclist golfer jockey scorer artist composer contestant competitor finisher victim mp incumbent inventor laureate member batsman batter bowler skater skier rower fighter',
)
const THINGS = set(
  'film movie book song album novel play ship vessel boat yacht horse dog dish recipe product model storm hurricane',
)
/** Common nouns that are heads of people as often as of firms, or of what is no name at all. */
const UNTOLD = set('owner host source producer winner official champion lead count report study customer')

/** Nothing else stands below these, so that a common word ("Hull", "Bath") is a place there; unless it sums up. */
const OF_PLACES_ALONE =
  /^(?:place|cit(?:y|ies)|town|village|count(?:y|ies|ry|ries)|hamlet|municipality|borough|suburb|hometown|birthplace)s?$/
const SUMS_UP =
  /^(?:totals?|averages?|means?|medians?|others?|all|rest|overall|elsewhere|unknown|none|various|vacant|same|abroad|nationwide|online)$/
/** Row labels that say what a row is of: seasons, what was reckoned, groups of people. No place is called by them in a table. */
const OF_ROWS =
  /^(?:winter|spring|summer|autumn|units?|differences?|changes?|increases?|decreases?|rises?|falls?|gaps?|sums?|subtotals?|shares?|percent|percentage|rates?|rank|notes?|sources?|men|women|boys|girls|adults?|children|males?|females?|urban|rural|home|away|before|after|first|last|new|old|domestic|foreign|budget|actual|estimate|forecast|target)$/
/** In a cell for what is not there. */
const NO_ENTRY = /^(?:n\/?a|tb[acd]|dn[fsq])\.?$/i

/** What a name in a cell gains by its column for every other mention of it. */
const TOLD = 2

/** Each name that its cell is, with what its column says of it; the name's evidence has it too, so that its other mentions do. */
export function readColumns(document: Document, names: readonly Name[]): ReadonlyMap<Name, ColumnKind> {
  const told = new Map<Name, ColumnKind>()
  const { blocks } = document
  if (!blocks.some(({ head }) => head === true)) return told
  const [columns, cells] = [headsOfColumns(blocks), headsOfCells(blocks)]
  const wordsOf = ({ start, end }: TextBlock) => document.text.slice(start, end)
  const read = remembering(MOST_HEADS, readHead)
  for (const name of names) {
    const block = roleAt(document, name.first) === 'TABLE_CELL' ? blocks[document.blockOf[name.first] ?? -1] : undefined
    if (!block || !fillsCell(document, name)) continue
    const heads = [...(columns.get(block) ?? []), ...(cells.get(block) ?? [])]
    const head = NO_ENTRY.test(wordsOf(block))
      ? NO_NAMES
      : heads.map((one) => read(wordsOf(one))).find(({ kind }) => kind)
    if (!head?.kind || !mayBe(document.tokens, name, head)) continue
    told.set(name, head.kind)
    const evidence = EVIDENCE[head.kind]
    if (evidence) name.own[evidence] += TOLD
  }
  return told
}

/** Settles the names whose columns say what they are, whatever the same words are elsewhere. */
export function settleColumns(told: ReadonlyMap<Name, ColumnKind>): void {
  for (const [name, kind] of told) {
    name.fixed = true
    if (kind === 'NOTHING') delete name.kind
    else name.kind = kind
  }
}

/** By the noun that a head comes down to: "town" of "Home town (2026)", "place" of "Place of birth", "club" of "Player’s club". */
function readHead(words: string): Head {
  const head = words.toLowerCase().replace(/^name of (?:the )?/, '')
  const noun = /^[^,(:;–—]*?(?= (?:of|in|at|by|for|from|to|on|as)\b|\s*[,(:;–—]|\s*$)/.exec(head)?.[0] ?? head
  if (/[/&]| and | or /.test(noun)) return { alone: false }
  const last =
    noun
      .replace(/\s+names?$/, '')
      .split(/[^\p{L}-]+/u)
      .filter(Boolean)
      .at(-1) ?? ''
  const kind = kindOfNoun(last) ?? (last.endsWith('s') ? kindOfNoun(singular(last)) : undefined)
  return { ...(kind && { kind }), alone: OF_PLACES_ALONE.test(last) }
}

function singular(noun: string): string {
  return noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1)
}

function kindOfNoun(noun: string): ColumnKind | undefined {
  if (UNTOLD.has(noun)) return undefined
  if (PLACES.has(noun) || PLACE_NOUNS.has(noun)) return 'PLACE'
  if (THINGS.has(noun)) return 'NOTHING'
  if (BODIES.has(noun) || BODY_NOUNS.has(noun)) return 'ORGANISATION'
  return PERSONS.has(noun) || isHuman(noun) ? 'PERSON' : undefined
}

/** The name is the cell, or stands in it between commas, slashes or "and": "Leeds, Hull and York". */
function fillsCell({ tokens, blockOf }: Document, { first, last }: Name): boolean {
  const parts = (token: Token | undefined) => /^(?:[,;/&()|•·–—-]|and|or|v|vs)$/.test(token?.lower ?? '')
  const opens = blockOf[first - 1] !== blockOf[first] || parts(tokens[first - 1])
  return opens && (blockOf[last] !== blockOf[first] || parts(tokens[last]))
}

const KNOWN_PLACES = Gaz.CITY | Gaz.TOWN | Gaz.REGION | Gaz.COUNTRY | Gaz.COUNTRY_INITIALS

/** A common word in a cell ("Vacant", "Closed", "Other") is no name unless it is known as one of its column's; nor are letters. */
function mayBe(tokens: Token[], { first, last, key }: Name, { kind, alone }: Head): boolean {
  const own = tokens[first]
  if (kind === undefined || kind === 'NOTHING') return true
  if (!own || last - first > 1) return !isMarked(tokens, first, last)
  const { gaz, gram } = own.word
  if (NOT_BODIES.has(key) || gram & (Gram.FUNCTION | Gram.DETERMINER | Gram.CARDINAL | Gram.ORDINAL)) return false
  const known = { PLACE: KNOWN_PLACES, PERSON: Gaz.FIRST | Gaz.LAST, ORGANISATION: Gaz.ORG | Gaz.TEAM | Gaz.FIRM }[kind]
  // A country that plays is a country.
  if (kind === 'ORGANISATION' && gaz & (Gaz.COUNTRY | Gaz.COUNTRY_INITIALS)) return false
  if (gaz & known || (kind === 'ORGANISATION' && PARTIES.has(own.lower))) return true
  if (own.shape === Shape.UPPER || own.shape === Shape.INITIAL) return kind === 'ORGANISATION' && own.text.length > 1
  if (alone && gaz & Gaz.COMMON) return !SUMS_UP.test(own.lower) && !OF_ROWS.test(own.lower)
  return !(gaz & (Gaz.COMMON | Gaz.DEMONYM)) && !/\d/.test(own.text)
}

/** A run with figures or marks in it, or of several common words, is left to what is inside it. */
function isMarked(tokens: Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last)
  const common = words.every(({ word }) => word.gaz & Gaz.COMMON && !(word.gaz & (Gaz.FIRST | Gaz.LAST)))
  const known = lookUp(words.map(({ lower }) => lower).join(' ')).gaz
  return words.some(({ shape, gap }) => shape === Shape.NUMBER || gap >= Gap.PARAGRAPH) || (common && known === 0)
}
