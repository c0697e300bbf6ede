import { paragraphsOf } from './marked-text'

export interface Stretch {
  start: number
  end: number
}

/** The sentences of a text in order, without the space around them; UTF-16 code units. A paragraph always ends one. */
export function sentencesOf(text: string, language = 'en'): Stretch[] {
  const cut = new Intl.Segmenter(language, { granularity: 'sentence' })
  const found: Stretch[] = []
  for (const paragraph of paragraphsOf(text))
    for (const { segment, index } of cut.segment(text.slice(paragraph.start, paragraph.end))) {
      const start = paragraph.start + index + (segment.length - segment.trimStart().length)
      const end = paragraph.start + index + segment.trimEnd().length
      if (start < end) found.push({ start, end })
    }
  return found
}

/** The sentence that an offset of the text is in, or the one before it. */
export const sentenceAt = (sentences: readonly Stretch[], offset: number): number =>
  Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= offset),
  )

/** The words of a stretch: letters and digits with what joins them ("£4.3", "12.5%", "US-led"), without other punctuation. */
export function wordsOf(text: string, { start, end }: Stretch): Stretch[] {
  const found: Stretch[] = []
  for (const match of text.slice(start, end).matchAll(/[^\s“”"«»()[\]—–]+/gu)) {
    const word = match[0].replace(/^[.,;:!?‘']+|[.,;:!?’']+$/gu, '')
    if (!word) continue
    const from = start + match.index + match[0].indexOf(word)
    found.push({ start: from, end: from + word.length })
  }
  return found
}

/** Sentences are looked for in so much of a paragraph on either side: it may be as long as a book. */
const LOOKED_AT = 2_000

/**
 * The sentence (or sentences) around a span, for reading it in context; of a span over several paragraphs those at both ends. One that is
 * longer than what is looked at begins or ends with that.
 */
export function contextOf(text: string, span: Stretch, language = 'en'): Stretch {
  const whole = (at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at)
  const isOver = ({ start, end }: Stretch) => start < span.end && span.start < end
  const over = paragraphsOf(text).filter(isOver)
  const [first, last] = [over[0], over.at(-1)]
  const at = (from: number, until: number) =>
    sentencesOf(text.slice(from, until), language)
      .map(({ start, end }) => ({ start: start + from, end: end + from }))
      .filter(isOver)
  const before =
    first && at(whole(Math.max(first.start, span.start - LOOKED_AT)), Math.min(first.end, span.start + LOOKED_AT))[0]
  const after =
    last && at(Math.max(last.start, span.end - LOOKED_AT), whole(Math.min(last.end, span.end + LOOKED_AT))).at(-1)
  return {
    start: Math.min(span.start, before?.start ?? span.start),
    end: Math.max(span.end, after?.end ?? span.end),
  }
}
