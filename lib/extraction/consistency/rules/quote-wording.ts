import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { isEmptyWord, stem, wordsOf } from '@/lib/extraction/consistency/content-words'
import { blockAt, calledAt } from '@/lib/extraction/consistency/parts/part-of-text'
import { mayShareSpeaker, quotationsOf, type Quotation } from '@/lib/extraction/consistency/quotations'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import { samePeople } from '@/lib/extraction/consistency/same-person'

const SHORTEST = 4
const RUN = 3
const STRIKING = 5
/** A slip changes a word or two on either side; somebody who says a thing again says it with more other words. */
const MOST_DIFFERING = 5
const LONGEST_COMPARED = 220
const MOST_PAIRS = 2_000

/**
 * One quotation given in two wordings: most of the shorter one stands in the longer one, but not all. And the words of a pull quote
 * or another short part that are one person's there and another's in the text: only where both are people named in full or by
 * surname, at least four words of which two say something are the same throughout, and no other place gives them to the person of
 * the part. Never in running text alone, where two people may say the same. How a pull quote is worded `pull-quote` looks at.
 */
export const quoteWording: Rule = (reading) => {
  const quotations = quotationsOf(reading).filter(({ words }) => words.length >= SHORTEST)
  const isOfText = reading.blocks.some(({ role }) => role === 'BODY')
  const found: Finding[] = []
  for (const [a, b] of candidatePairs(quotations)) {
    // `pull-quote` holds those against the text.
    if (isOfText && [a, b].some((one) => blockAt(reading, one)?.role === 'PULL_QUOTE')) continue
    const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
    if (saysWithin(short, long) || (inOneStream(reading, a, b) && isRefrain(short, long))) continue
    const { kept, window } = alignment(short.words, long.words)
    // A refrain ("I have a dream that …") shares its beginning, not most of its words.
    if (kept < short.words.length * 0.75 || kept < SHORTEST - 1) continue
    const differing = differences(short.words, window)
    if (differing.length === 0 || isOtherSaying(short, window)) continue
    const others = !mayShareSpeaker(a.claim, b.claim)
    if (others ? !mayBeTwoPeoples(short, long, kept) : !isOneSpeakers(short, long, kept, window)) continue
    found.push({
      rule: 'quote-wording',
      severity: 'medium',
      sides: [[{ start: a.start, end: a.end }], [{ start: b.start, end: b.end }]],
      why: others
        ? `Nearly the same words are ${a.claim.speaker?.text ?? ''}’s here and ${b.claim.speaker?.text ?? ''}’s there; ${sayDiffering(short, long, window)}.`
        : `Two wordings of what seems to be one quotation; ${sayDiffering(short, long, window)}.`,
    })
  }
  return [...found, ...otherSpeakers(reading, quotations)]
}

const PRONOUN = /^(?:he|she|they|it|who|which)$/i
/** Words: “I don’t know exactly” is everybody's. */
const SHORTEST_REPEATED = 5

/** Whether a quotation is what a pull quote begins with and the only one in it. */
function isPulled(reading: Reading, quotations: readonly Quotation[], one: Quotation): boolean {
  const block = blockAt(reading, one)
  return (
    block?.role === 'PULL_QUOTE' &&
    reading.text.slice(block.start, one.start).trim() === '' &&
    within(quotations, block).length === 1
  )
}

function otherSpeakers(reading: Reading, quotations: readonly Quotation[]): Finding[] {
  if (reading.blocks.length === 0) return []
  const people = samePeople(reading)
  const speakerOf = ({ claim: { speaker } }: Quotation) =>
    speaker?.claim !== undefined && !PRONOUN.test(speaker.text) && reading.claims[speaker.claim]?.kind === 'PERSON'
      ? (people.get(speaker.claim) ?? speaker.claim)
      : undefined
  const repeats = (one: Quotation) => isPulled(reading, quotations, one)
  const pairs = candidatePairs(quotations).flatMap(([a, b]): [Quotation, Quotation][] =>
    repeats(a) ? [[a, b]] : repeats(b) ? [[b, a]] : [],
  )
  return pairs.flatMap(([part, other]) => {
    const [mine, theirs] = [speakerOf(part), speakerOf(other)]
    if (mine === undefined || theirs === undefined || mine === theirs || mayShareSpeaker(part.claim, other.claim))
      return []
    const [short, long] = part.words.length <= other.words.length ? [part, other] : [other, part]
    if (short.words.length < SHORTEST_REPEATED || !saysWithin(short, long)) return []
    if (short.words.filter((word) => !isEmptyWord(word)).length < 2) return []
    const isBorneOut = pairs.some(([one, beside]) => one === part && beside !== other && speakerOf(beside) === mine)
    const name = ({ claim: { speaker } }: Quotation) => speaker?.text ?? ''
    return isBorneOut
      ? []
      : [
          {
            rule: 'quote-wording',
            severity: 'high' as const,
            sides: [[{ start: part.start, end: part.end }], [{ start: other.start, end: other.end }]],
            why: `The same words are ${name(part)}’s in ${calledAt(reading, part)} and ${name(other)}’s in ${calledAt(reading, other)}.`,
          },
        ]
  })
}

/** The same thing said again, in more other words than a slip leaves. */
function isOtherSaying(short: Quotation, window: readonly string[]): boolean {
  return differences(short.words.map(stem), window.map(stem)).length > MOST_DIFFERING
}

/** Where not nearly everything agrees, content words have to. */
function isOneSpeakers(short: Quotation, long: Quotation, kept: number, window: string[]): boolean {
  if (isNearlyAll(short, kept)) return true
  const content = short.words.filter((word) => !isEmptyWord(word))
  const inLong = content.filter((word) => window.includes(word))
  const named = short.claim.speaker !== undefined || long.claim.speaker !== undefined
  return named && inLong.length >= 2 && inLong.length >= content.length * 0.6
}

function isNearlyAll(short: Quotation, kept: number): boolean {
  return kept >= 6 && kept >= short.words.length * 0.85
}

/** One quotation given to two people, of whom one may be a "she" or "the board" that was not made out. */
function mayBeTwoPeoples(short: Quotation, long: Quotation, kept: number): boolean {
  return (isNearlyAll(short, kept) && !bothNamed(short, long)) || sharesStriking(short.words, long.words)
}

/** Two people may say nearly the same, but hardly the same five words of which three say something. */
function sharesStriking(a: readonly string[], b: readonly string[]): boolean {
  const runs = new Set(b.map((_, index) => b.slice(index, index + STRIKING).join(' ')))
  return a.some((_, index) => {
    const run = a.slice(index, index + STRIKING)
    return run.length === STRIKING && run.filter((word) => !isEmptyWord(word)).length >= 3 && runs.has(run.join(' '))
  })
}

function bothNamed(a: Quotation, b: Quotation): boolean {
  const named = ({ claim }: Quotation) => /^\p{Lu}/u.test(claim.speaker?.text ?? '')
  return named(a) && named(b)
}

/** "I have seen him fight for his family," she said. "I have seen him fight for us": one breath that ends differently. */
function isRefrain(short: Quotation, long: Quotation): boolean {
  const apart = Math.max(short.start, long.start) - Math.min(short.end, long.end)
  const last = short.words.findLast((word) => !isEmptyWord(word))
  return apart < 30 && last !== undefined && !long.words.some((word) => stem(word) === stem(last))
}

/** Said one after the other: a pull quote or a caption between them goes on with nothing. */
function inOneStream(reading: Reading, a: Quotation, b: Quotation): boolean {
  const [one, other] = [blockAt(reading, a), blockAt(reading, b)]
  return one === other || [one, other].every((block) => block?.role === 'BODY')
}

/** Pairs that share a run of words; runs that many quotations have tell nothing. */
function candidatePairs(quotations: readonly Quotation[]): [Quotation, Quotation][] {
  const byRun = new Map<string, number[]>()
  for (const [index, { words }] of quotations.entries())
    for (let i = 0; i + RUN <= Math.min(words.length, LONGEST_COMPARED); i += 1) {
      const run = words.slice(i, i + RUN)
      if (run.every(isEmptyWord)) continue
      const key = run.join(' ')
      const list = byRun.get(key) ?? []
      if (list.at(-1) !== index) byRun.set(key, [...list, index].slice(0, 12))
    }
  const pairs = new Map<string, [Quotation, Quotation]>()
  for (const list of byRun.values())
    for (const [i, first] of list.entries())
      for (const second of list.slice(i + 1)) {
        const [a, b] = [quotations[first], quotations[second]]
        if (a && b && pairs.size < MOST_PAIRS) pairs.set(`${first}-${second}`, [a, b])
      }
  return [...pairs.values()]
}

/** The shorter quotation is simply a part of the longer one, or several parts with marked gaps. */
function saysWithin(short: Quotation, long: Quotation): boolean {
  const whole = ` ${long.words.join(' ')} `
  const pieces = short.text.split(/…|\.{3,}|\[[^\]]*\]|\([^)]*\)/)
  const longPieces = /…|\.{3,}|[[(]/.test(long.text)
  const inside = pieces.every((piece) => {
    const words = piece.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []
    const plain = words.map((word) => word.replace(/['’]s$/, '').replaceAll('’', "'"))
    return plain.length === 0 || whole.includes(` ${plain.join(' ')} `)
  })
  // Where the longer one has gaps of its own, the shorter may hold the words that fill them.
  return inside || (longPieces && alignment(long.words, short.words).kept === long.words.length)
}

/** The longest common subsequence of words, and the stretch of the longer list it spans. */
function alignment(short: readonly string[], long: readonly string[]): { kept: number; window: string[] } {
  const a = short.slice(0, LONGEST_COMPARED).map(stem)
  const b = long.slice(0, LONGEST_COMPARED * 2).map(stem)
  const table: Uint16Array[] = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i]
    for (let j = b.length - 1; row && j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  let [i, j, first, last] = [0, 0, -1, -1]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + 1) {
      if (first < 0) first = j
      last = j
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  const window = first < 0 ? [] : long.slice(first, last + 1)
  // Words strewn over a much longer stretch are not one quotation in another wording.
  return window.length > a.length * 1.5 + 3 ? { kept: 0, window } : { kept: at(0, 0), window }
}

/** “one says “May”, the other “March””, as the words are written; where only one of them has a word, that one. */
function sayDiffering(short: Quotation, long: Quotation, window: readonly string[]): string {
  const only = (words: readonly string[], others: readonly string[], { text }: Quotation) => {
    const taken = new Set(others)
    const own = [...new Set(words)].filter((word) => !taken.has(word)).slice(0, 4)
    return own.map((word) => `“${asWritten(text, word)}”`).join(', ')
  }
  // The last word of either may be what differs, and is then outside of what both have.
  const theirs = long.words.length <= short.words.length + 2 ? long.words : window
  const [here, there] = [only(short.words, theirs, short), only(theirs, short.words, long)]
  if (here !== '' && there !== '') return `one has ${here}, the other ${there}`
  return `only one of them has ${here || there}`
}

/** A folded word as it stands in a text. */
function asWritten(text: string, word: string): string {
  const words = text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []
  return words.find((one) => wordsOf(one)[0] === word) ?? word
}

function differences(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)]
  const only = [...inA].filter((word) => !inB.has(word)).concat([...inB].filter((word) => !inA.has(word)))
  return only.map((word) => `“${word}”`)
}
