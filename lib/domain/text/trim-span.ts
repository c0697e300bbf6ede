import { sentencesOf } from './sentences'

interface Span {
  start: number
  end: number
}

/** Marks that belong to what stands before or after the words, never to the words themselves. */
const BEFORE =
  /^[\s\p{Default_Ignorable_Code_Point}\ufff9-\ufffb,;:.!?…·•–—)\]}”»]+|^[’'](?![\p{L}\p{N}])|^-(?![\p{N}£$€])/u
/** One at a time: of a run of them an expression would try each beginning. */
const AFTER = /[\s\p{Default_Ignorable_Code_Point}\ufff9-\ufffb,;:·•–—([{“«„‘‚-]$/u
/** The full stop of “U.S.” or “p.m.” is part of the word. */
const SHORT_FORM = /(?:^|[\s(])(?:\p{L}\.){2,}$/u

const PAIRS = ['()', '[]', '{}', '“”', '„“', '‘’', '«»', '»«', '‹›', '""', "''"] as const

const count = (words: string, mark: string) => words.split(mark).length - 1

/** How many code units of one outer mark whose partner is not chosen; before and after the words. */
function unpaired(words: string): [before: number, after: number] {
  for (const [open = '', close = ''] of PAIRS) {
    if (words.startsWith(open) && !words.slice(1).includes(close) && !(open === "'" && /^'\d/.test(words)))
      return [1, 0]
    // An apostrophe at the end is mostly a genitive’s.
    const genitive = (close === '’' || close === "'") && /[sxz].$/iu.test(words)
    if (words.endsWith(close) && !genitive && count(words.slice(0, -1), open) === 0 && open !== '„') return [0, 1]
  }
  return [0, 0]
}

/** Whether the span has the whole of a sentence, so that the mark at its end is part of what was chosen. */
function isWhole({ start, end }: Span, text: string, language: string): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const until = text.indexOf('\n', end)
  const paragraph = text.slice(from, until === -1 ? text.length : until)
  return sentencesOf(paragraph, language).some(
    (sentence) => start <= sentence.start + from && sentence.end + from <= end,
  )
}

/** How many code units hang on before and after the words. */
function hanging(text: string, span: Span, language: string): [before: number, after: number] {
  const words = text.slice(span.start, span.end)
  const before = BEFORE.exec(words)?.[0].length ?? 0
  const after = AFTER.exec(words.slice(-2))?.[0].length ?? 0
  if (before + after > 0) return [before, after]
  const [opened, closed] = unpaired(words)
  if (opened + closed > 0) return [opened, closed]
  return /[.!?…]$/u.test(words) && !SHORT_FORM.test(words) && !isWhole(span, text, language) ? [0, 1] : [0, 0]
}

/**
 * A span without what hangs on at its ends: white space, commas, dashes, brackets and quotation marks whose partner is not chosen;
 * the mark at the end of a sentence stays only with the whole sentence. Null when nothing else is left. UTF-16 code units.
 */
export function trimmedSpan(text: string, span: Span, language: string): Span | null {
  let { start, end } = span
  while (start < end) {
    const [before, after] = hanging(text, { start, end }, language)
    if (before + after === 0) return { start, end }
    start += before
    end -= after
  }
  return null
}
