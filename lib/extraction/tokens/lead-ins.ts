import type { TextBlock } from '@/lib/extraction/claim'
import { leadInsOf } from '@/lib/text/lead-ins'
import type { Document } from './document'
import { Shape } from './tokens'

/** Tokens of one sentence, from `from` to one before `end`, without the mark that closes it. */
export interface LeadIn {
  from: number
  end: number
}

const known = new WeakMap<Document, ReadonlyMap<TextBlock, LeadIn[]>>()

/** The sentences that a token's item of a list is read with, the outermost first; none where nothing leads into the item. */
export function leadInsAt(document: Document, at: number): readonly LeadIn[] {
  let leads = known.get(document)
  if (!leads) known.set(document, (leads = readLeadIns(document)))
  const block = document.blocks[document.blockOf[at] ?? -1]
  return (block && leads.get(block)) ?? []
}

function readLeadIns(document: Document): ReadonlyMap<TextBlock, LeadIn[]> {
  const blocks = leadInsOf(document.text, document.blocks)
  if (blocks.size === 0) return new Map()
  const last = lastSentences(document)
  return new Map([...blocks].map(([item, above]) => [item, above.flatMap((block) => last.get(block) ?? [])]))
}

function lastSentences({ blocks, blockOf, sentences, tokens }: Document): Map<TextBlock, LeadIn> {
  const found = new Map<TextBlock, LeadIn>()
  for (let index = 0; index + 1 < sentences.length; index++) {
    const from = sentences[index] ?? 0
    let end = sentences[index + 1] ?? 0
    while (end > from + 1 && tokens[end - 1]?.shape === Shape.MARK) end--
    const block = blocks[blockOf[from] ?? -1]
    if (block) found.set(block, { from, end })
  }
  return found
}
