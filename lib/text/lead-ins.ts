interface Placed {
  role: string
  start: number
  end: number
  level?: number
}

/** Parts that may lead into a list. */
const LEADING: ReadonlySet<string> = new Set(['STANDFIRST', 'BODY', 'SUBHEAD', 'NOTE'])
/** "The council voted to:", and the older ":—". Only as many characters are looked at. */
const LEADS_IN = /[:：]\s?[-–—]?\s*$/
const LOOKED_AT = 8

/**
 * For each item of a list what it is read with, the outermost first: the part in front of the list where that ends with a colon,
 * then the items that it stands under. Items that stand by themselves are left out.
 */
export function leadInsOf<Block extends Placed>(text: string, blocks: readonly Block[]): Map<Block, Block[]> {
  const leads = new Map<Block, Block[]>()
  let before: Block | undefined
  let opening: Block | undefined
  let above: Block[] = []
  for (const block of blocks) {
    if (block.role === 'LIST_ITEM') {
      if (before?.role !== 'LIST_ITEM') {
        opening = before && LEADING.has(before.role) && leadsIn(text, before) ? before : undefined
        above = []
      }
      above = above.filter((item) => (item.level ?? 0) < (block.level ?? 0))
      const own = [...(opening ? [opening] : []), ...above]
      if (own.length > 0) leads.set(block, own)
      above.push(block)
    }
    before = block
  }
  return leads
}

function leadsIn(text: string, { start, end }: Placed): boolean {
  return LEADS_IN.test(text.slice(Math.max(start, end - LOOKED_AT), end))
}
