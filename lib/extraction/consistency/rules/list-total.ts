import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { itemsWithTotals } from '@/lib/extraction/consistency/parts/item-totals'
import { compare } from '@/lib/extraction/consistency/sum-of-parts'

/** Before a list: the amount is what its items make together. */
const TOGETHER =
  /\b(?:together|in total|in all|altogether|between them|combined|jointly|a total of|totalling|made up of|split (?:as|into))\b/i

/**
 * The items of a list, each with one amount, against the sum in the sentence that stands before them: “Together the three pay £10
 * million” above three items. Only where that sentence has one amount of the kind and says that it is all of them, or where the items
 * follow a colon; never where an item has another amount of the kind, or none.
 */
export const listTotal: Rule = (reading) =>
  itemsWithTotals(reading).flatMap(({ total, lead, parts }): Finding[] => {
    if (!TOGETHER.test(lead.text) && !lead.text.endsWith(':')) return []
    const finding = compare(total, parts, false)
    return finding ? [finding] : []
  })
