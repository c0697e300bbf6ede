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

/** The sentence (or sentences) around a span, for reading it in context; of a span over several paragraphs those at both ends. */
export function contextOf(text: string, span: Stretch, language = 'en'): Stretch {
  const isOver = ({ start, end }: Stretch) => start < span.end && span.start < end
  const sentences = paragraphsOf(text)
    .filter(isOver)
    .flatMap((paragraph) =>
      sentencesOf(text.slice(paragraph.start, paragraph.end), language).map(({ start, end }) => ({
        start: start + paragraph.start,
        end: end + paragraph.start,
      })),
    )
    .filter(isOver)
  return {
    start: Math.min(span.start, sentences[0]?.start ?? span.start),
    end: Math.max(span.end, sentences.at(-1)?.end ?? span.end),
  }
}
