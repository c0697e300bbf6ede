import type { Span } from '@/lib/extraction/claim'
import { once } from '@/lib/extraction/consistency/once'
import { comparable, slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'
import { lastStartingBefore, type Sentence } from '@/lib/extraction/consistency/sentences'

/** The amounts of a list’s items with the one amount of the sentence before it, which may be all of them together. */
export interface ItemsWithTotal {
  total: Quantity
  lead: Sentence
  parts: Quantity[]
}

/** Items of one list that are added up: a text must not make this grow without end. */
const MOST_ITEMS = 200

/** The lists of which every item has one amount of a kind, below a sentence with one that is larger than each of them. */
export const itemsWithTotals = once((reading: Reading): ItemsWithTotal[] => {
  const found: ItemsWithTotal[] = []
  for (let at = 1; at < reading.blocks.length; at += 1) {
    const before = reading.blocks[at - 1]
    if (reading.blocks[at]?.role !== 'LIST_ITEM' || !before || before.role === 'LIST_ITEM') continue
    let end = at
    while (reading.blocks[end]?.role === 'LIST_ITEM' && end - at <= MOST_ITEMS) end += 1
    const lead = sentenceAt(reading, before.end - 1)
    const items = reading.blocks.slice(at, end)
    const one =
      lead &&
      totalOf(
        reading,
        lead,
        items.map((item) => within(reading.quantities, item)),
      )
    if (one) found.push(one)
    at = end
  }
  return found
})

/** Whether the items of the list that a place stands in, each with one amount of the kind, make an amount of the article together. */
export function isSumOfItems(reading: Reading, place: Span, total: Quantity): boolean {
  const at = lastStartingBefore(reading.blocks, place.start)
  let [first, end] = [at, at + 1]
  while (reading.blocks[first - 1]?.role === 'LIST_ITEM' && at - first < MOST_ITEMS) first -= 1
  while (reading.blocks[end]?.role === 'LIST_ITEM' && end - at < MOST_ITEMS) end += 1
  const own = reading.blocks
    .slice(first, end)
    .map((item) => within(reading.quantities, item).filter((one) => comparable(one, total)))
  const parts = own.flatMap((amounts) => (amounts.length === 1 ? amounts : []))
  const sum = parts.reduce((so, { value }) => so + value, 0)
  const give = parts.reduce((so, part) => so + slack(part), slack(total))
  return parts.length > 1 && parts.length === own.length && Math.abs(sum - total.value) <= give + 1e-9
}

function totalOf(reading: Reading, lead: Sentence, items: readonly Quantity[][]): ItemsWithTotal | undefined {
  for (const total of within(reading.quantities, lead)) {
    if (total.kind !== 'money' && total.kind !== 'count') continue
    const others = within(reading.quantities, lead).filter((one) => one !== total && comparable(one, total))
    const own = items.map((amounts) => amounts.filter((one) => comparable(one, total)))
    const parts = own.flatMap((amounts) => (amounts.length === 1 ? amounts : []))
    const isAll = parts.length === items.length && parts.length > 1 && parts.every(({ value }) => value < total.value)
    if (isAll && others.every(({ value }) => value < total.value)) return { total, lead, parts }
  }
  return undefined
}
