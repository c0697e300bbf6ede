/** Between places in the article's text (UTF-16 code units) and places in the page. The text stands in elements with data-segment. */

function textNodesOf(segment: Element): Text[] {
  const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.number') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text)
  return found
}

const startOf = (segment: Element) => Number(segment.getAttribute('data-start'))

/** Where an offset of the text stands in the page. */
function nodeAt(story: Element, offset: number, asEnd: boolean): { node: Text; at: number } | null {
  const segments = [...story.querySelectorAll('[data-segment]')]
  const segment = segments.findLast((one) => (asEnd ? startOf(one) < offset : startOf(one) <= offset))
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
  // The block first: to look through all the marks of a long article takes longer than to draw the next claim.
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

/** The offset in the text of a place in the page, or null when it is outside of it. */
function offsetAt(node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const segment = element?.closest('[data-segment]')
  if (!segment) return null
  let before = startOf(segment)
  for (const text of textNodesOf(segment)) {
    if (text === node) return before + at
    if (node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) return before
    before += text.length
  }
  return before
}

/** What the reader has marked, without the space at its ends; null when it is nothing of the text. */
export function selectedSpan(story: Element, text: string): { start: number; end: number } | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!story.contains(range.startContainer) || !story.contains(range.endContainer)) return null
  const from = offsetAt(range.startContainer, range.startOffset)
  const to = offsetAt(range.endContainer, range.endOffset)
  if (from === null || to === null || to <= from) return null
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = from + words.trimEnd().length
  return start < end ? { start, end } : null
}
