import type { ExtractedClaim, Span } from '@/lib/extraction/claim'
import { wordsOf } from './content-words'
import { once } from './once'

/** One stretch of quoted words with its claim; a quotation over several paragraphs has several. */
export interface Quotation extends Span {
  text: string
  index: number
  claim: ExtractedClaim
  /** The words, lower case, editorial insertions taken out. */
  words: string[]
}

export const quotationsOf = once((reading): Quotation[] =>
  reading.mentions.QUOTE.flatMap(({ start, end, text, claim: index }) => {
    const claim = reading.claims[index]
    return claim ? [{ start, end, text, index, claim, words: wordsOf(withoutInsertions(text)) }] : []
  }),
)

/** Words in brackets are the editor's, not the speaker's. */
export function withoutInsertions(text: string): string {
  return text.replace(/[([][^()[\]]{0,80}[)\]]/g, ' ')
}

/** Whether two quotations may be of one speaker: the same claim, or not known of one of them. */
export function mayShareSpeaker(a: ExtractedClaim, b: ExtractedClaim): boolean {
  if (!a.speaker || !b.speaker) return true
  if (a.speaker.claim !== undefined && b.speaker.claim !== undefined)
    return a.speaker.claim === b.speaker.claim || endsWith(a.speaker.text, b.speaker.text)
  const unresolved = [a.speaker, b.speaker].some(
    ({ text, claim }) => claim === undefined && /^(?:he|she|they|it|who|which)$/i.test(text),
  )
  const last = (name: string) => wordsOf(name).at(-1)
  return unresolved || last(a.speaker.text) === last(b.speaker.text)
}

/** “Nurse Jane Holt” and “Jane Holt”: one is the other with more in front. */
function endsWith(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((x, y) => x.length - y.length)
  return (
    short !== undefined &&
    long !== undefined &&
    short.length > 1 &&
    long.slice(-short.length).join(' ') === short.join(' ')
  )
}

/** Items that overlap any of the quotations; both in order of start. */
export function outsideQuotations<T extends Span>(items: readonly T[], quotations: readonly Span[]): T[] {
  let next = 0
  return items.filter((item) => {
    while ((quotations[next]?.end ?? Infinity) <= item.start) next += 1
    return (quotations[next]?.start ?? Infinity) >= item.end
  })
}
