import type { Paragraph } from '@/lib/intake/guess-roles'
import type { IntakeBlock } from '@/lib/intake/intake-block'

const ENDS_SENTENCE = /[\p{Sentence_Terminal}…:][\p{Quotation_Mark})\]]*$/u

/** A paragraph that a page cut in two: it ends within a sentence, and what comes next has its role and goes on in small letters. */
function isCut(before: IntakeBlock, after: IntakeBlock): boolean {
  return (
    before.role === after.role &&
    before.role !== 'TABLE_CELL' &&
    !ENDS_SENTENCE.test(before.text) &&
    /^\p{Ll}/u.test(after.text)
  )
}

function together(before: IntakeBlock, after: IntakeBlock): IntakeBlock {
  const from = before.text.length + 1
  const moved = (after.links ?? []).map((link) => ({ ...link, start: link.start + from, end: link.end + from }))
  const links = [...(before.links ?? []), ...moved]
  return { ...before, text: `${before.text} ${after.text}`, ...(links.length > 0 && { links }) }
}

/** The paragraphs of all pages, those that a page cut in two put together. */
export function overPages(pages: readonly (readonly Paragraph[])[]): Paragraph[] {
  const found: Paragraph[] = []
  for (const paragraphs of pages)
    for (const [at, one] of paragraphs.entries()) {
      const last = found.at(-1)
      if (at === 0 && last && isCut(last.block, one.block)) last.block = together(last.block, one.block)
      else found.push({ ...one })
    }
  return found
}
