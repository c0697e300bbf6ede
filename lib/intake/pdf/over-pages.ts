import type { Paragraph } from '@/lib/intake/guess-roles'
import type { IntakeBlock } from '@/lib/intake/intake-block'
import { together } from '@/lib/intake/read-paragraph'

const SENTENCE_END = /[\p{Sentence_Terminal}…:][\p{Quotation_Mark})\]]*$/u

export const endsSentence = (text: string) => SENTENCE_END.test(text)

/** A paragraph that a page cut in two: it ends within a sentence, and what comes next has its role and goes on in small letters. */
function isCut(before: IntakeBlock, after: IntakeBlock): boolean {
  return (
    before.role === after.role &&
    before.role !== 'TABLE_CELL' &&
    !endsSentence(before.text) &&
    /^\p{Ll}/u.test(after.text)
  )
}

/** The paragraphs of all pages, those that a page cut in two put together. */
export function overPages(pages: readonly (readonly Paragraph[])[]): Paragraph[] {
  const found: Paragraph[] = []
  for (const paragraphs of pages)
    for (const [at, one] of paragraphs.entries()) {
      const last = found.at(-1)
      if (at === 0 && last && isCut(last.block, one.block)) last.block = together(last.block, one.block, ' ')
      else found.push({ ...one })
    }
  return found
}
