import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, isEmptyWord, stem } from '@/lib/extraction/consistency/content-words'
import { isAnother, namesIn, stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { blockAt } from '@/lib/extraction/consistency/parts/part-of-text'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Counts of one thing that are compared, and sentences that may lie between two of them. */
const MOST_COUNTS = 60
const FAR = 12

/** Before a number: the things are those the text has spoken of, all of them. */
const THE_SAME = /(?<!\bof )\b(?:the|these|those|all|all the|all of the)(?: (?:same))? $|\p{L}['’]s $/iu
const CREW = /\b(?<group>crew|team|staff|jury|panel|squad|cast|workforce|congregation) of $/i
/** Groups that are made up anew from one sentence to the next. */
const FLEETING = new Set(
  [
    'countries nations leaders sides states teams companies firms parties groups players games matches goals points years months weeks days hours minutes times',
    'men women people others things ways cases parts seats votes sets rounds laps legs stages phases steps',
  ]
    .join(' ')
    .split(' ')
    .map(stem),
)

/** A count of things, with what narrows them down. */
interface Count {
  amount: Quantity
  sentence: Sentence
  index: number
  thing: string
  /** Content words beside the thing: “injured”, “from Aske”. */
  narrowed: Set<string>
  definite: boolean
}

/**
 * Two counts of one thing: “all 14 passengers … the 15 passengers”, in one sentence or near each other. The later must be told as
 * the same things, by an article or “all”, and be narrowed by nothing that does not stand beside the first; never where a third
 * count is the difference, nor where the words speak of another time or of those that are left.
 */
export const twoCounts: Rule = (reading) => {
  const counts = reading.quantities.flatMap((amount) => countOf(reading, amount))
  const byThing = Map.groupBy(counts, ({ thing }) => thing)
  return [...byThing.values()].flatMap((told) => inOneThing(reading, told.slice(0, MOST_COUNTS)))
}

function inOneThing(reading: Reading, told: readonly Count[]): Finding[] {
  const values = new Set(told.map(({ amount }) => amount.value))
  return told.flatMap((later, i) => {
    const first = told
      .slice(0, i)
      .findLast(
        (one) =>
          isSame(reading, one, later) &&
          !told
            .slice(0, i)
            .some((same) => same.amount.value === later.amount.value && same !== later && isSame(reading, one, same)),
      )
    if (!first || first.amount.value === later.amount.value) return []
    if (isExplained(reading, first, later, values)) return []
    return [
      {
        rule: 'two-counts',
        severity: 'high' as const,
        sides: [[placeOf(first)], [placeOf(later)]],
        why: `The text counts ${sayCount(reading, first)} and later ${sayCount(reading, later)}: the same ones?`,
      },
    ]
  })
}

const placeOf = ({ amount: { start, end } }: Count): Span => ({ start, end })

/** “14 passengers”, as it stands. */
function sayCount(reading: Reading, { amount }: Count): string {
  const after = /^(?: [\p{L}’'-]+){0,2}/u.exec(reading.text.slice(amount.end, amount.end + 40))?.[0] ?? ''
  return `${amount.text} ${nounsBehind(after).join(' ')}`.trim()
}

function countOf(reading: Reading, amount: Quantity): Count[] {
  const whole =
    amount.kind === 'count' && Number.isInteger(amount.value) && amount.value >= 2 && amount.hedge === undefined
  const sentence = whole && sentenceAt(reading, amount.start)
  if (!sentence || blockAt(reading, amount)?.role === 'TABLE_CELL') return []
  const before = reading.text.slice(Math.max(sentence.start, amount.start - 24), amount.start)
  const after = reading.text.slice(amount.end, sentence.end)
  const index = reading.sentences.indexOf(sentence)
  const group = CREW.exec(before)?.groups?.group
  if (group !== undefined)
    return [{ amount, sentence, index, thing: stem(group.toLowerCase()), narrowed: new Set(), definite: true }]
  // "three of the suspects" and "three more suspects" are some of them.
  if (/^ (?:of|more|other|further)\b/.test(after)) return []
  const nouns = nounsBehind(after)
  const noun = nouns.at(-1)
  if (noun === undefined) return []
  const named = THE_SAME.test(before)
  const rest = after.slice(nouns.join(' ').length + 1)
  const behind =
    /^ (?:of|from|in|on|at|with|for|by|to|near|about|against|between|over|outside|inside|without|behind|who|that|which|whose|left|under|\p{L}+(?:ed|ing)\b)(?<words>[^,;:.()–—]{0,60})/u.exec(
      rest,
    )
  return [
    {
      amount,
      sentence,
      index,
      thing: stem(noun.toLowerCase()),
      narrowed: new Set([
        ...nouns.slice(0, -1).map((word) => stem(word.toLowerCase())),
        ...narrowingOf(behind?.[0] ?? ''),
      ]),
      definite: named,
    },
  ]
}

/** The words up to the plural that is counted: “injured passengers”; none where there is no plural. */
function nounsBehind(after: string): string[] {
  const words = /^(?: [\p{L}’'-]+){1,4}/u.exec(after)?.[0].trim().split(' ') ?? []
  const at = words.findIndex((word) => PLURAL.test(word) && !isEmptyWord(word.toLowerCase()))
  const counted = words.slice(0, at + 1)
  return counted.some((word, i) => i < at && isEmptyWord(word.toLowerCase())) ? [] : counted
}

const PLURAL = /(?:[^sui]s|people|men|women|children)$/

const VERB = /\b(?:is|are|was|were|has|have|had|will|would|can|could|met|said|voted|and|but|when|while)\b/

/** What follows the thing counted up to the verb; the verb itself narrows nothing. */
function narrowingOf(behind: string): string[] {
  // "the three thieves stopped for petrol": without another verb this is the verb.
  if (/^ \p{L}+ed\b/u.test(behind) && !VERB.test(behind)) return []
  const upToVerb = behind.split(VERB)[0] ?? ''
  return [...contentStems(upToVerb), ...marksOf(upToVerb)]
}

/** Single letters and “May”, which narrow what is counted though they are no content words: “ward B”, “arrested in May”. */
const marksOf = (words: string): string[] => words.match(/\b(?:\p{Lu}|May)\b/gu) ?? []

/** The later speaks of the things of the first. */
function isSame(reading: Reading, first: Count, later: Count): boolean {
  if (later.index - first.index > FAR || !later.definite) return false
  if (FLEETING.has(later.thing) && !wholeGroup(reading, later)) return false
  if (first.sentence === later.sentence && !first.definite) return false
  const before =
    first.sentence === later.sentence
      ? reading.text.slice(first.sentence.start, later.amount.start)
      : first.sentence.text
  const known = new Set([...stemsOf(before), ...marksOf(before)])
  if ([...later.narrowed].some((word) => !known.has(word))) return false
  if (isAnother(reading, later.sentence, later.amount, first.sentence.text, 24)) return false
  return !isAnother(reading, first.sentence, first.amount, later.sentence.text, 24)
}

/** "all 800 people employed at the factory": of people only where it says all of them. */
function wholeGroup(reading: Reading, { amount, narrowed }: Count): boolean {
  return (
    /\ball (?:the |of the )?$/i.test(reading.text.slice(Math.max(0, amount.start - 12), amount.start)) &&
    narrowed.size > 1
  )
}

/** A third count makes the difference: of twelve nine were freed, and three are left. */
function isExplained(reading: Reading, first: Count, later: Count, values: ReadonlySet<number>): boolean {
  const [a, b] = [first.amount.value, later.amount.value]
  const gap = Math.abs(a - b)
  if (values.has(gap)) return true
  const between = reading.quantities.filter(({ start }) => start >= first.sentence.start && start <= later.sentence.end)
  if (
    between.some(
      ({ kind, value, start }) =>
        kind === 'count' && value === gap && start !== first.amount.start && start !== later.amount.start,
    )
  )
    return true
  const [mine, theirs] = [namesIn(reading, first.sentence), namesIn(reading, later.sentence)]
  return [...theirs].some((name) => !mine.has(name) && later.narrowed.has(stem(name)))
}
