/** Between places in the article's text (UTF-16 code units) and places in the page. The text stands in elements with data-segment. */

import { trimmedSpan } from '@/lib/domain/text/trim-span'

/** The id of the element that the whole text stands in. */
export const STORY = 'story'

function textNodesOf(segment: Element): Text[] {
  const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text)
  return found
}

const startOf = (segment: Element) => Number(segment.getAttribute('data-start'))

/**
 * Where an offset of the text stands in the page. Its block first: to look through all the marks of a long article takes longer than
 * to draw the next claim.
 */
function nodeAt(story: Element, offset: number, asEnd: boolean): { node: Text; at: number } | null {
  const isBefore = (one: Element) => (asEnd ? startOf(one) < offset : startOf(one) <= offset)
  const part = [...story.querySelectorAll('[data-part]')].findLast(isBefore)
  const segment = part && [...part.querySelectorAll('[data-segment]')].findLast(isBefore)
  if (!segment) return null
  let left = offset - startOf(segment)
  for (const node of textNodesOf(segment)) {
    if (left <= node.length) return { node, at: left }
    left -= node.length
  }
  return null
}

/** The first mark of a claim that begins at this offset of the text, or null when it is not drawn. */
export function markIn(story: Element, claimId: string, start: number): Element | null {
  // The block first, here too.
  const part = [...story.querySelectorAll('[data-part]')].findLast((one) => startOf(one) <= start)
  return part?.querySelector(`[data-claim="${claimId}"]`) ?? null
}

/** The page's range over a span of the text, or null when it is not drawn. */
export function rangeOf(story: Element, start: number, end: number): Range | null {
  const from = nodeAt(story, start, false)
  const to = nodeAt(story, end, true)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.at)
  range.setEnd(to.node, to.at)
  return range
}

/** Marks what stands among the parts and is none of the text: the byline. */
export const BESIDE = { 'data-beside': '' } as const

/** The page's ranges over a span of the text, without what stands among its parts and is none of it. */
export function rangesOf(story: Element, start: number, end: number): Range[] {
  const range = rangeOf(story, start, end)
  const beside = story.querySelector('[data-beside]')
  if (!range || !beside || !range.intersectsNode(beside)) return range ? [range] : []
  const behind = range.cloneRange()
  behind.setStartAfter(beside)
  range.setEndBefore(beside)
  return [range, behind]
}

/** The offset in the text of a place inside a segment, or null when it is in none. */
function offsetAt(node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const segment = element?.closest('[data-segment]')
  if (!segment) return null
  // A selection may end at an element as well as in its words.
  const before = document.createRange()
  before.setStart(segment, 0)
  before.setEnd(node, at)
  return startOf(segment) + before.toString().length
}

const lengthOf = (segment: Element) => textNodesOf(segment).reduce((sum, { length }) => sum + length, 0)

/**
 * The span of the text that a range of the page covers. A range may begin or end between paragraphs, or beyond the text: after three
 * clicks it ends before the next paragraph's first word.
 */
function spanOf(story: Element, range: Range): { start: number; end: number } | null {
  const begun = offsetAt(range.startContainer, range.startOffset)
  const ended = offsetAt(range.endContainer, range.endOffset)
  const inside = (segment: Element) => range.intersectsNode(segment)
  const segments = begun === null || ended === null ? [...story.querySelectorAll('[data-segment]')].filter(inside) : []
  const [first, last] = [segments.at(0), segments.at(-1)]
  const start = begun ?? (first ? startOf(first) : null)
  const end = ended ?? (last ? startOf(last) + lengthOf(last) : null)
  return start !== null && end !== null && start < end ? { start, end } : null
}

/** What the reader has marked, letter for letter; null when it does not begin in the text. */
export function selectedLetters(story: Element): { start: number; end: number } | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return story.contains(range.startContainer) ? spanOf(story, range) : null
}

/** The words that the reader has marked, without what hangs on at their ends; null when there are none. */
export function selectedSpan(story: Element, text: string, language: string): { start: number; end: number } | null {
  const span = selectedLetters(story)
  return span && trimmedSpan(text, span, language)
}
