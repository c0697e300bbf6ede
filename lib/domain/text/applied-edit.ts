import { foldTypography } from './fold-typography'
import type { MatchedSentences, Sentence } from './match-sentences'
import { sentencesOver } from './match-sentences'
import type { Stretch } from './sentences'

/** An edit that an approved verdict asks for: a place of the old text, and the words that should stand there instead. */
export interface AskedEdit extends Stretch {
  /** Empty asks for removal. */
  replacement: string
}

/** An edit that the new text has made, word for word. */
export interface AppliedEdit {
  edit: AskedEdit
  /** Where the new words stand; null when the old ones were to go. */
  place: Stretch | null
  /** The old sentences that it was asked for in, and the new ones that it made of them; null when none is left. */
  was: { first: number; last: number }
  now: { first: number; last: number } | null
}

/** Past this many edits in one sentence they are looked for all together or one by one, not in every combination. */
const MOST_TOGETHER = 5

/**
 * Which of the edits the new text has made: the sentence around the words is as it was but for edits that were asked for.
 * Several edits of one sentence may have been made together, or some of them.
 */
export function findApplied(
  match: MatchedSentences,
  oldText: string,
  newText: string,
  edits: readonly AskedEdit[],
): AppliedEdit[] {
  if (edits.length === 0) return []
  const inSentence = Map.groupBy(edits, (edit) => {
    const over = sentencesOver(match.before, edit)
    return over ? `${over.first}-${over.last}` : ''
  })
  const text = { newText, folded: foldTypography(newText), old: foldTypography(oldText).text }
  return [...inSentence.values()].flatMap((asked) => {
    const [first] = asked
    const over = first && sentencesOver(match.before, first)
    return over ? madeIn(match, over, asked, oldText, text) : []
  })
}

interface Texts {
  newText: string
  folded: ReturnType<typeof foldTypography>
  old: string
}

function madeIn(
  match: MatchedSentences,
  was: { first: number; last: number },
  asked: readonly AskedEdit[],
  oldText: string,
  text: Texts,
): AppliedEdit[] {
  const [from, until] = [match.before[was.first], match.before[was.last]]
  const untouched = Array.from({ length: was.last - was.first + 1 }, (_one, index) => match.to[was.first + index] ?? -1)
  if (!from || !until || untouched.every((to) => to >= 0)) return []
  for (const together of combinations(asked)) {
    const wanted = withEdits(oldText, { start: from.start, end: until.end }, together)
    if (wanted.text === '') {
      if (isClosed(match, was)) return together.map((edit) => ({ edit, place: null, was, now: null }))
      continue
    }
    for (const words of new Set([wanted.text, wanted.text.charAt(0).toUpperCase() + wanted.text.slice(1)])) {
      const now = standsAs(words, match.after, text)
      if (now) return wanted.edits.map(({ edit, ...at }) => ({ edit, place: placeOf(now.at, at, text), was, now }))
    }
  }
  return []
}

/** The whole sentence is gone, and those before and after it stand together. */
function isClosed({ before, after, to }: MatchedSentences, { first, last }: { first: number; last: number }): boolean {
  const left = first === 0 ? -1 : (to[first - 1] ?? -1)
  const right = last === before.length - 1 ? after.length : (to[last + 1] ?? -1)
  return (first === 0 || left >= 0) && right === left + 1
}

/** The only place where whole sentences of the new text have these words, which the old text had nowhere. */
function standsAs(words: string, after: readonly Sentence[], { folded, old }: Texts) {
  const at = folded.text.indexOf(words)
  if (at < 0 || folded.text.includes(words, at + 1) || old.includes(words)) return null
  const first = after.findIndex(({ start }) => start === folded.starts[at])
  const last = after.findIndex(({ end }) => end === folded.ends[at + words.length - 1])
  if (first < 0 || last < first) return null
  const blocks = new Set(after.slice(first, last + 1).map(({ block }) => block))
  return blocks.size === 1 ? { at, first, last } : null
}

function placeOf(at: number, { from, until }: { from: number; until: number }, { folded }: Texts): Stretch | null {
  const [start, end] = [folded.starts[at + from], folded.ends[at + until - 1]]
  return until <= from || start === undefined || end === undefined ? null : { start, end }
}

const folded = (words: string) => foldTypography(words).text

/** A stretch of the old text with edits made in it, typography folded, and where in that the new words stand. */
function withEdits(oldText: string, stretch: Stretch, edits: readonly AskedEdit[]) {
  const { text, made } = makeEdits(oldText, stretch, edits)
  const at = (position: number) => folded(text.slice(0, position)).length
  return {
    text: folded(text).trim(),
    edits: made.map(({ edit, from, until }) => ({ edit, from: at(from), until: at(until) })),
  }
}

/** An edit that was made, and where its words stand in what was written; an empty place where words were to go. */
export interface MadeEdit {
  edit: AskedEdit
  from: number
  until: number
}

/**
 * The words of a stretch of the text with edits made in it that don't overlap, and where the new words stand in them, in UTF-16 code units
 * from their beginning. Words that go take the space beside them along, and a full stop that the new words bring is not doubled.
 */
export function makeEdits(
  oldText: string,
  { start, end }: Stretch,
  edits: readonly AskedEdit[],
): { text: string; made: MadeEdit[] } {
  const made: MadeEdit[] = []
  let text = ''
  let at = start
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += oldText.slice(at, Math.max(at, edit.start))
    at = edit.end
    const replacement = edit.replacement.trim()
    if (replacement === '') {
      const next = oldText.charAt(at)
      if (text === '' || /\s$/.test(text) || at >= end) {
        if (/\s/.test(next)) at++
        else text = text.trimEnd()
      }
      made.push({ edit, from: text.length, until: text.length })
      continue
    }
    const from = text.length
    text += replacement
    made.push({ edit, from, until: text.length })
    // "… in 2026." in place of "… in 2025" brings the sentence's own full stop.
    if (/[.!?]$/.test(replacement) && oldText.charAt(at) === replacement.at(-1)) at++
  }
  text += oldText.slice(at, Math.max(at, end))
  return { text, made }
}

/** Whether two stretches share a letter. */
export const overlap = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end

/** Every choice of edits that don't overlap, the largest first. */
function combinations(edits: readonly AskedEdit[]): AskedEdit[][] {
  const isApart = (list: readonly AskedEdit[]) =>
    list.every((one, index) => list.slice(index + 1).every((other) => !overlap(one, other)))
  const some =
    edits.length > MOST_TOGETHER
      ? [[...edits], ...edits.map((edit) => [edit])]
      : Array.from({ length: 2 ** edits.length - 1 }, (_one, bits) =>
          edits.filter((_edit, index) => ((bits + 1) >> index) & 1),
        )
  return some.filter(isApart).sort((a, b) => b.length - a.length)
}
