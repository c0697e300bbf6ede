/** The most context that is kept on either side, in UTF-16 code units. */
const MOST = 320

/** The words of the same sentence that stand before and after a span of a text. */
export interface Around {
  before: string
  after: string
}

/** Cuts the sentence, within its paragraph, that a span stands in; a span over several sentences keeps the ends of both. */
export function sentenceAround(text: string, start: number, end: number, language: string): Around {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const stop = text.indexOf('\n', end)
  const paragraph = text.slice(from, stop === -1 ? text.length : stop)
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)].map(
    ({ index, segment }) => ({ first: from + index, last: from + index + segment.length }),
  )
  const first = sentences.findLast((sentence) => sentence.first <= start)?.first ?? from
  const last = sentences.find((sentence) => sentence.last >= end)?.last ?? from + paragraph.length
  return { before: tail(text.slice(first, start)), after: head(text.slice(end, last).trimEnd()) }
}

/** Both cut at a space, so that neither half a word nor half a character is left. */
function tail(words: string): string {
  return words.length <= MOST ? words : `… ${words.slice(words.indexOf(' ', words.length - MOST) + 1)}`
}

function head(words: string): string {
  const space = words.lastIndexOf(' ', MOST)
  return words.length <= MOST ? words : `${words.slice(0, Math.max(0, space))} …`
}
