import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import type { Mention, Reading } from '@/lib/extraction/consistency/reading'
import { otherInitials, samePeople } from '@/lib/extraction/consistency/same-person'
import { titlesBeside, type Title } from '@/lib/extraction/consistency/titles'

/** Offices that one person does not hold two of at a time. */
const EXCLUSIVE = [
  ['president', 'prime minister', 'chancellor', 'king', 'queen', 'emperor'],
  ['constable', 'sergeant', 'inspector', 'superintendent'],
  ['lieutenant', 'captain', 'major', 'colonel', 'general', 'admiral'],
  [
    'chief executive',
    'chairman',
    'chairwoman',
    'chief financial officer',
    'managing director',
    'chief operating officer',
  ],
  ['treasurer', 'secretary', 'chair', 'chairman', 'chairwoman'],
  ['senator', 'congressman', 'congresswoman', 'governor'],
  ['judge', 'prosecutor'],
  ['bishop', 'archbishop', 'cardinal'],
  ['goalkeeper', 'striker', 'midfielder', 'defender'],
]
/** Heads whose first word says of what: a finance minister is no foreign minister. */
const DIVIDED = new Set([
  'minister',
  'secretary',
  'ambassador',
  'commissioner',
  'spokesman',
  'spokeswoman',
  'editor',
  'mayor',
  'governor',
])
const RANKS = ['deputy', 'vice', 'assistant', 'associate', 'junior']
const PLAIN = new Set([
  'the',
  'a',
  'an',
  'mr',
  'mrs',
  'ms',
  'new',
  'senior',
  'chief',
  'national',
  'general',
  'party',
  'mp',
  'detective',
  'press',
  'long-serving',
])
const MEN = /^(?:Mr|Sir|Lord)\.? $/
const WOMEN = /^(?:Mrs|Ms|Miss|Dame|Lady)\.? $/

interface Titled {
  title: Title
  mention: Mention
}

/** Two titles for one person that do not go together. */
export const titleMismatch: Rule = (reading) => {
  const byPerson = new Map<number, Titled[]>()
  const people = samePeople(reading)
  for (const mention of reading.mentions.PERSON)
    for (const title of titlesBeside(reading, mention)) {
      const person = people.get(mention.claim) ?? mention.claim
      const list = byPerson.get(person) ?? []
      if (!title.qualified && list.length < 30) byPerson.set(person, [...list, { title, mention }])
    }
  const found: Finding[] = []
  for (const titled of byPerson.values()) {
    const pair = firstMismatch(titled)
    if (pair) found.push(pair)
  }
  return [...found, ...honorifics(reading)]
}

function firstMismatch(titled: readonly Titled[]): Finding | undefined {
  for (const [i, a] of titled.entries())
    for (const b of titled.slice(i + 1)) {
      if (a.mention === b.mention || otherInitials(a.mention.text, b.mention.text) || !exclude(a.title, b.title))
        continue
      return {
        rule: 'title-mismatch',
        severity: 'medium',
        sides: [[span(a)], [span(b)]],
        why: `One person is “${a.title.text}” here and “${b.title.text}” there.`,
      }
    }
  return undefined
}

function span({ title, mention }: Titled): Span {
  return { start: Math.min(title.start, mention.start), end: Math.max(title.end, mention.end) }
}

/** One office under several names. */
const CALLED_ALSO: readonly [RegExp, string][] = [
  [/\bceo\b/, 'chief executive'],
  [/\b(?:cfo|chief finance officer|financ(?:e|ial) director|director finance)\b/, 'chief financial officer'],
]

/** The words of a title, with an office that goes by several names under one; a deputy may be that beside an office of their own. */
function namedOf({ words }: Title): string {
  return CALLED_ALSO.reduce((so, [names, office]) => so.replace(names, office), words.join(' '))
}

function exclude(a: Title, b: Title): boolean {
  const [wordsA, wordsB] = [namedOf(a), namedOf(b)]
  const has = (words: string, head: string) => ` ${words} `.includes(` ${head} `)
  if (a.jurisdiction !== undefined && b.jurisdiction !== undefined && a.jurisdiction !== b.jurisdiction) return false
  const headA = headOf(a)
  const headB = headOf(b)
  if (headA !== undefined && headA === headB) {
    const ranked = RANKS.filter((rank) => has(wordsA, rank) !== has(wordsB, rank))
    const [restA, restB] = [restOf(a, headA), restOf(b, headB)]
    // "the deputy mayor" and "the mayor": one of them is missing a word.
    if (ranked.length > 0 && (restA.length === 0 || restB.length === 0 || restA.some((word) => restB.includes(word))))
      return true
    return DIVIDED.has(headA) && restA.length > 0 && restB.length > 0 && !restA.some((word) => restB.includes(word))
  }
  const isDeputy = RANKS.some((rank) => has(wordsA, rank) !== has(wordsB, rank))
  return EXCLUSIVE.some((family) => {
    if (isDeputy && family.includes('chief executive')) return false
    const inA = family.filter((head) => has(wordsA, head))
    const inB = family.filter((head) => has(wordsB, head))
    return inA.length === 1 && inB.length === 1 && inA[0] !== inB[0]
  })
}

const HEADS = new Set([
  ...EXCLUSIVE.flat(),
  ...DIVIDED,
  'leader',
  'director',
  'head',
  'chairperson',
  'coach',
  'manager',
  'commander',
])

function headOf(title: Title): string | undefined {
  const heads = title.words.filter((word) => HEADS.has(word))
  return title.after ? heads[0] : heads.at(-1)
}

function restOf(title: Title, head: string): string[] {
  return title.words.filter((word) => word !== head && !PLAIN.has(word) && !RANKS.includes(word) && !HEADS.has(word))
}

const COUPLE = /\b(?:wife|husband|spouse|widow(?:er)?|married|divorced?|couple)\b/i

/** "Mr Berg" and "Ms Berg", where the text knows one Berg only and no couple. */
function honorifics(reading: Reading): Finding[] {
  if (COUPLE.test(reading.text)) return []
  const byName = new Map<string, { men: Span[]; women: Span[]; firsts: Set<string> }>()
  for (const mention of reading.mentions.PERSON) {
    const words = mention.text.replace(/^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.? /, '').split(' ')
    const name = `${words.at(-1) ?? ''}|${mention.claim}`
    const entry = byName.get(name) ?? { men: [], women: [], firsts: new Set<string>() }
    const lead =
      /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.? /.exec(mention.text)?.[0] ??
      /(?:Mr|Mrs|Ms|Miss)\.? $/.exec(reading.text.slice(Math.max(0, mention.start - 6), mention.start))?.[0] ??
      ''
    const start = mention.text.startsWith(lead) ? mention.start : mention.start - lead.length
    if (MEN.test(lead)) entry.men.push({ start, end: mention.end })
    if (WOMEN.test(lead)) entry.women.push({ start, end: mention.end })
    if (words.length > 1) entry.firsts.add(words[0] ?? '')
    byName.set(name, entry)
  }
  return [...byName.values()].flatMap(({ men, women, firsts }) =>
    men.length > 0 && women.length > 0 && men.length + women.length <= 6 && firsts.size <= 1
      ? [
          {
            rule: 'title-mismatch',
            severity: 'medium' as const,
            sides: [men.slice(0, 20), women.slice(0, 20)],
            why: 'The same name stands with a man’s title and with a woman’s.',
          },
        ]
      : [],
  )
}
