import type { Folded } from './fold-typography'
import { foldMarks } from './fold-marks'
import { foldedEnd, foldedStart } from './fold-typography'
import { sentenceCutter } from './cut-sentences'
import { paragraphsOf } from './marked-text'
import type { TextPart, Told } from './read-under'
import { readUnder } from './read-under'
import type { Stretch } from './sentences'

/** A sentence of a text, without the space around it; UTF-16 code units of that text. */
export interface Sentence extends Stretch, Told {
  /** Its words, typography apart. */
  words: string
  /** Its words as they stand in the text, to be shown to people. */
  written: string
  /** Which block of the text it stands in: two with the same number stand beside each other there. */
  block: number
  /** Its paragraph as folded, and where in that it begins. */
  folded: Folded
  foldedFrom: number
  /** Where its paragraph begins. */
  from: number
}

/** Two texts that follow each other, and their parts where they are known. */
export interface TwoTexts {
  was: readonly TextPart[]
  now: readonly TextPart[]
}

/** Which sentence of a new text is which of the old one. Indices into the two lists; -1 stands for none. */
export interface MatchedSentences {
  before: Sentence[]
  after: Sentence[]
  /** By old sentence: the new one with the same words. */
  to: number[]
  /** By new sentence: the old one with the same words. */
  from: number[]
  /** By old sentence: it can be no other than the one in `to`. */
  sure: boolean[]
}

/** Words on either side of a line end, by which the other text is asked whether it has a space there. */
const AROUND_BREAK = 24
/** A longer cell holds sentences; UTF-16 code units. */
const LONGEST_CELL = 80
/** Beyond this a line end stays what it is. */
const MOST_BREAKS = 2_000

/** A line end within a block that the other text has as a space is a space: only the kind of white space changed. */
function withJoinedLines(text: string, other: string): string {
  const breaks = [...text.matchAll(/(?<!\n[^\S\n]*)\n(?![^\S\n]*\n)/g)].slice(0, MOST_BREAKS)
  const flat = breaks.length === 0 ? '' : other.replace(/[^\S\n]+/g, ' ')
  const units = text.split('')
  for (const { index } of breaks) {
    const [left = ''] = text
      .slice(Math.max(0, index - AROUND_BREAK), index)
      .split('\n')
      .slice(-1)
    const [right = ''] = text.slice(index + 1, index + 1 + AROUND_BREAK).split('\n')
    const joined = `${left.trimEnd()} ${right.trimStart()}`.replace(/\s+/g, ' ')
    if (left.trim() && right.trim() && flat.includes(joined)) units[index] = ' '
  }
  return units.join('')
}

function sentencesIn(text: string, language: string, parts: readonly TextPart[]): Sentence[] {
  const cut = sentenceCutter(language)
  const toldOf = readUnder(text, language, cut, parts)
  const found: Sentence[] = []
  let block = 0
  let last = 0
  let at = 0
  for (const paragraph of paragraphsOf(text)) {
    if (/\n\s*\n/.test(text.slice(last, paragraph.start))) block++
    last = paragraph.end
    while ((parts[at]?.end ?? Infinity) <= paragraph.start) at++
    const { whole, of: toldIn } = toldOf(parts[at])
    const folded = foldMarks(text.slice(paragraph.start, paragraph.end))
    // A cell is read at once, whatever full stops are in it.
    const isWhole = whole.role === 'TABLE_CELL' && folded.text.length <= LONGEST_CELL
    const pieces = isWhole ? [{ segment: folded.text, index: 0 }] : cut(folded.text)
    for (const { segment, index } of pieces) {
      const words = segment.trim()
      const foldedFrom = index + (segment.length - segment.trimStart().length)
      const start = folded.starts[foldedFrom]
      const end = folded.ends[foldedFrom + words.length - 1]
      if (!words || start === undefined || end === undefined) continue
      const place = { start: paragraph.start + start, end: paragraph.start + end }
      found.push({
        ...toldIn(place, index === 0),
        ...place,
        words,
        written: text.slice(paragraph.start + start, paragraph.start + end),
        block,
        folded,
        foldedFrom,
        from: paragraph.start,
      })
    }
  }
  return found
}

/** Where a stretch of an old sentence stands in the new one with the same words. */
export function sameStretch(old: Sentence, new_: Sentence, { start, end }: Stretch): Stretch | null {
  const first = foldedStart(old.folded, start - old.from) - old.foldedFrom + new_.foldedFrom
  const last = foldedEnd(old.folded, end - old.from) - 1 - old.foldedFrom + new_.foldedFrom
  const [newStart, newEnd] = [new_.folded.starts[first], new_.folded.ends[last]]
  return newStart === undefined || newEnd === undefined || newEnd <= newStart
    ? null
    : { start: new_.from + newStart, end: new_.from + newEnd }
}

/** What tells a sentence from its repetition elsewhere: the part of the article, and of a cell its heads. */
const keyOf = ({ role, heads, words }: Sentence) => [role, heads, words].join('\u001e')

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length++
  return length
}

/**
 * Pairs the sentences of two texts that have the same words, typography apart, in time proportional to their length.
 *
 * A sentence that stands once in both texts is itself wherever it went; so is one that stands once in a part of its kind, or under
 * the same heads of a table, though another part repeats it. One that is repeated there is found by its neighbours: it follows,
 * or goes before, the same sentence (or the edge of the text) as it did. That is sure only while the text repeats it as often as
 * before; when a copy was added or taken away, nobody can say which is which, and a pair is sure only in front of the first change.
 */
export function matchSentences(
  oldText: string,
  newText: string,
  language: string,
  parts: TwoTexts = { was: [], now: [] },
): MatchedSentences {
  const before = sentencesIn(withJoinedLines(oldText, newText), language, parts.was)
  const after = sentencesIn(withJoinedLines(newText, oldText), language, parts.now)
  const oldWords = before.map(({ words }) => words)
  const newWords = after.map(({ words }) => words)
  const [oldKeys, newKeys] = [before.map(keyOf), after.map(keyOf)]
  const to = before.map(() => -1)
  const from = after.map(() => -1)
  const pair = (old: number, new_: number) => {
    to[old] = new_
    from[new_] = old
  }
  const counts = {
    oldKeys: countOf(oldKeys),
    newKeys: countOf(newKeys),
    old: countOf(oldWords),
    new: countOf(newWords),
  }
  const pairSingle = (old: readonly string[], now: readonly string[]) => {
    const [oldCount, newCount] = [countOf(old), countOf(now)]
    const placeOf = new Map(now.map((one, index) => [one, index]))
    for (const [index, one] of old.entries()) {
      const place = placeOf.get(one) ?? -1
      if (to[index] === -1 && from[place] === -1 && oldCount.get(one) === 1 && newCount.get(one) === 1)
        pair(index, place)
    }
  }
  pairSingle(oldKeys, newKeys)
  pairSingle(oldWords, newWords)

  // From each paired sentence on to its neighbour; the step before the first and after the last is a pair as well.
  const isFree = (old: number, new_: number) =>
    to[old] === -1 && from[new_] === -1 && oldWords[old] === newWords[new_] && oldWords[old] !== undefined
  for (let old = 0; old < before.length; old++) {
    const previous = old === 0 ? -1 : (to[old - 1] ?? -1)
    if ((old === 0 || previous >= 0) && isFree(old, previous + 1)) pair(old, previous + 1)
  }
  for (let old = before.length - 1; old >= 0; old--) {
    const last = old === before.length - 1
    const next = last ? after.length : (to[old + 1] ?? -1)
    if (next > 0 && isFree(old, next - 1)) pair(old, next - 1)
  }

  const same = commonStart(oldWords, newWords)
  const sure = before.map((_sentence, index) => {
    const [words, key, place] = [oldWords[index] ?? '', oldKeys[index] ?? '', to[index] ?? -1]
    if (place < 0) return false
    if (newKeys[place] === key && counts.oldKeys.get(key) === counts.newKeys.get(key)) return true
    return counts.old.get(words) === counts.new.get(words) || (index < same && place === index)
  })
  return { before, after, to, from, sure }
}

/** Consecutive sentences, by index. */
export interface SentenceRun {
  first: number
  last: number
}

/** The sentences that a place stands in or touches: what a claim is read in. */
export function sentencesOver(sentences: readonly Stretch[], { start, end }: Stretch): SentenceRun | null {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low - 1
  while ((sentences[last + 1]?.start ?? Infinity) < end) last++
  return last < low ? null : { first: low, last }
}
