import type { BlockRole } from '@/lib/domain/articles/block'
import type { Kind } from '@/lib/domain/claims/claim'

/** What the rules on contradictions hold against each other, as an editor calls it. */
const COMPARED: readonly [kind: Kind, one: string, many: string][] = [
  ['DATE', 'date', 'dates'],
  ['NUMBER', 'number', 'numbers'],
  ['PERSON', 'person', 'people'],
  ['ORGANISATION', 'organisation', 'organisations'],
  ['PLACE', 'place', 'places'],
  ['QUOTE', 'quotation', 'quotations'],
]
const PARTS: readonly [role: BlockRole, one: string, many: string][] = [
  ['HEADLINE', 'the headline', 'the headlines'],
  ['STANDFIRST', 'the standfirst', 'the standfirsts'],
  ['SUBHEAD', 'the subhead', 'the subheads'],
  ['CAPTION', 'the caption', 'the captions'],
  ['TABLE_CELL', 'the table', 'the table'],
]

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/**
 * What was compared where no contradiction was found: “1 date, 4 numbers and 2 people were compared with each other.” Rules compare
 * only what is found in the text; where that is nothing it is said, since a text can't then be called free of contradictions.
 */
export function whatWasCompared(kinds: readonly Kind[], roles: readonly BlockRole[]): string {
  const named = COMPARED.flatMap(([kind, one, many]) => {
    const count = kinds.filter((other) => other === kind).length
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`]
  })
  if (named.length === 0) return 'The text has no date, number, name or quotation, so there was nothing to compare.'
  const parts = PARTS.flatMap(([role, one, many]) => {
    const count = roles.filter((other) => other === role).length
    return count === 0 ? [] : [count === 1 ? one : many]
  })
  const among = parts.length > 0 && roles.includes('BODY') ? `, and ${list.format(parts)} with the body` : ''
  const all = kinds.filter((kind) => COMPARED.some(([compared]) => compared === kind)).length
  if (all === 1) return `The text has ${list.format(named)} and nothing to compare it with.`
  return `${list.format(named)} were compared with each other${among}. No two were found that differ. What the sentences mean was not compared.`
}

/** Whether there is anything in a text that rules can compare. */
export function hasAnythingToCompare(kinds: readonly Kind[]): boolean {
  return kinds.some((kind) => COMPARED.some(([compared]) => compared === kind))
}
