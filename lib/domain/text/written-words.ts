import type { Carrier } from './carry'
import type { AppliedEdit } from './applied-edit'
import { foldTypography } from './fold-typography'
import type { Sentence } from './match-sentences'
import type { Stretch } from './sentences'

/** A stretch of a text, and somebody who wrote it or part of it. */
export interface Written extends Stretch {
  personId: string
  /** The number of the revision in which they last wrote of it. */
  writtenIn: number
}

/** A sentence of an earlier text that somebody wrote, and that may stand nowhere now. */
export interface WrittenBefore {
  words: string
  personId: string
  /** The number of the revision in which they wrote it. */
  writtenIn: number
}

/** So many words in a row are not written twice by chance. */
const TELLING = 3

const bare = (words: string): string[] => words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

function runsOf(words: string): string[] {
  const all = bare(words)
  return all.slice(0, Math.max(0, all.length - TELLING + 1)).map((_one, at) => all.slice(at, at + TELLING).join(' '))
}

/**
 * Who wrote the sentences of a new text. A sentence that went along keeps its authors. One that is new, or was changed, has
 * whoever brought the text in, and everybody who wrote the sentence it was made from, or words of three and more in a row that
 * stand in it. Where it is an approved edit and nothing else, word for word, whoever gave the verdict wrote it, not whoever
 * made the edit. Words that were taken out of an earlier text and are put back have also whoever wrote them there. Nobody of the
 * desk wrote what stands as it was first brought in.
 */
export function writtenIn(
  { match, madeFrom, applied }: Pick<Carrier, 'match' | 'madeFrom' | 'applied'>,
  before: readonly Written[],
  revision: { number: number; by: string },
  verdictBy: (edit: AppliedEdit['edit']) => readonly string[],
  writtenBefore: readonly WrittenBefore[] = [],
): Written[] {
  const oldAuthors = match.before.map((sentence) => authorsOf(sentence, before))
  const authorsOfRun = new Map<string, Author[]>()
  for (const [index, authors] of oldAuthors.entries())
    if (authors.length > 0)
      for (const run of runsOf(match.before[index]?.words ?? ''))
        authorsOfRun.set(run, [...(authorsOfRun.get(run) ?? []), ...authors])
  const authorsOfWhole = new Map<string, Author[]>()
  for (const { words, ...author } of writtenBefore) {
    const folded = foldTypography(words).text
    for (const run of runsOf(folded)) authorsOfRun.set(run, [...(authorsOfRun.get(run) ?? []), author])
    const whole = bare(folded).join(' ')
    authorsOfWhole.set(whole, [...(authorsOfWhole.get(whole) ?? []), author])
  }

  return match.after.flatMap((sentence, index) => {
    const old = match.from[index] ?? -1
    if (old >= 0 && match.sure[old]) return written(sentence, oldAuthors[old] ?? [])
    const made = applied.filter(({ now }) => now !== null && now.first <= index && index <= now.last)
    const from = madeFrom(index)
    const runs = runsOf(sentence.words).flatMap((run) => authorsOfRun.get(run) ?? [])
    const whole = authorsOfWhole.get(bare(sentence.words).join(' ')) ?? []
    const earlier = [...(from === null ? [] : (oldAuthors[from] ?? [])), ...runs, ...whole]
    const writers = made.length > 0 ? made.flatMap(({ edit }) => verdictBy(edit)) : [revision.by]
    const now = writers.map((personId) => ({ personId, writtenIn: revision.number }))
    return written(sentence, [...earlier, ...now])
  })
}

type Author = Pick<Written, 'personId' | 'writtenIn'>

function authorsOf({ start, end }: Sentence, before: readonly Written[]): Author[] {
  return before.filter((one) => one.start < end && one.end > start)
}

/** One row a person, with the last revision in which they wrote of it. */
function written({ start, end }: Stretch, authors: readonly Author[]): Written[] {
  const last = new Map<string, number>()
  for (const { personId, writtenIn } of authors) last.set(personId, Math.max(writtenIn, last.get(personId) ?? 0))
  return [...last].map(([personId, writtenIn]) => ({ start, end, personId, writtenIn }))
}
