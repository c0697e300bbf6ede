import type { Stretch } from '@/lib/domain/text/sentences'
import { sentenceAt, sentencesOf } from '@/lib/domain/text/sentences'
import { rangeOf } from './dom-place'

/** The part of the page that is nearest to a line across it. */
function nearest(parts: Iterable<Element>, line: number): Element | undefined {
  let [best, distance]: [Element | undefined, number] = [undefined, Infinity]
  for (const part of parts) {
    const { top, bottom } = part.getBoundingClientRect()
    const away = Math.max(top - line, line - bottom, 0)
    if (away < distance) [best, distance] = [part, away]
  }
  return best
}

/**
 * The sentence that words are chosen from: that of the claim at hand where it is in view, else the one nearest to the middle of what
 * is.
 */
export function sentenceAtHand(story: Element, text: string, language: string, claim: Stretch | undefined): number {
  const sentences = sentencesOf(text, language)
  const box = story.parentElement?.getBoundingClientRect()
  if (!box) return 0
  const inView = (drawn: DOMRect | undefined) => drawn && drawn.bottom > box.top && drawn.top < box.bottom
  if (claim && inView(rangeOf(story, claim.start, claim.end)?.getBoundingClientRect()))
    return sentenceAt(sentences, claim.start)
  const middle = box.top + box.height / 2
  const part = nearest(story.querySelectorAll('[data-part]'), middle)
  const first = sentenceAt(sentences, Number(part?.getAttribute('data-start') ?? 0))
  let [best, distance] = [first, Number.POSITIVE_INFINITY]
  for (let at = first; at < sentences.length; at++) {
    const { start, end } = sentences[at] ?? { start: 0, end: 0 }
    const drawn = rangeOf(story, start, end)
    if (!drawn || !part?.contains(drawn.startContainer)) break
    const { top, bottom } = drawn.getBoundingClientRect()
    const away = Math.abs((top + bottom) / 2 - middle)
    if (away < distance) [best, distance] = [at, away]
  }
  return best
}
