import type { z } from 'zod'
import { headsOfCells } from '@/lib/text/table-heads'
import type { Block } from './block'
import { BLOCK_ROLE_INFO, placesUnder } from './block'
import { withGuessedHeads } from './guess-heads'
import type { PartInTableView, PartView } from './block-view'

/** Which part of an article words stand in: its role, and its place among the blocks from 1. */
export type Part = z.infer<typeof PartView>

/** The same with what a table says of it, as people are told it. */
export type PartInTable = z.infer<typeof PartInTableView>

interface Stretch {
  start: number
  end: number
}

/** The parts that any of these stretches stands in, each once, in the order of the text. */
export function partsUnder(blocks: readonly Block[], stretches: readonly Stretch[]): Part[] {
  const places = new Set(stretches.flatMap((stretch) => placesUnder(blocks, stretch)))
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const role = blocks[at]?.role
      return role ? [{ role, number: at + 1 }] : []
    })
}

/** The part that a stretch begins in. */
export function partAt(blocks: readonly Block[], stretch: Stretch): Part {
  return partsUnder(blocks, [stretch])[0] ?? { role: 'BODY', number: 1 }
}

/** A reader of one text that tells which parts a stretch of it stands in, in order; the same part twice running is told once. */
export function partsOf(text: string, blocks: readonly Block[]): (stretch: Stretch) => PartInTable[] {
  let heads: string[][] | undefined
  const headsAt = (at: number): string[] => {
    heads ??= allHeads(text, withGuessedHeads(text, blocks))
    return heads[at] ?? []
  }
  const partAt = (block: Block, at: number): PartInTable => ({
    role: block.role,
    number: at + 1,
    isHead: block.head === true,
    heads: block.role === 'TABLE_CELL' ? headsAt(at) : [],
  })
  return (stretch) => {
    const parts: PartInTable[] = []
    for (const at of placesUnder(blocks, stretch)) {
      const block = blocks[at]
      if (!block) break
      const part = partAt(block, at)
      if (labelOf(part) !== labelOf(parts.at(-1))) parts.push(part)
    }
    return parts
  }
}

/** By the place of each block, the words of its heads. */
function allHeads(text: string, blocks: readonly Block[]): string[][] {
  const heads = headsOfCells(blocks)
  return blocks.map((block) => (heads.get(block) ?? []).map(({ start, end }) => text.slice(start, end)))
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "Caption"; "Table head"; "Table cell under “Sum” and “Lindmere”". */
export function labelOf(part: PartInTable | undefined): string {
  if (!part) return ''
  const label = part.isHead ? 'Table head' : BLOCK_ROLE_INFO[part.role].label
  return part.heads.length === 0 ? label : `${label} under ${listed.format(part.heads.map((head) => `“${head}”`))}`
}

/** "Headline, then standfirst" for words that run from one part into the next. */
export function sayParts(parts: readonly PartInTable[]): string {
  return parts
    .map(labelOf)
    .map((label, index) => (index === 0 ? label : lowered(label)))
    .join(', then ')
}

/** A part with what is known of its place in a table. */
type MaybeInTable = Part & { isHead?: boolean; heads?: readonly string[] }

/**
 * "headline, body, caption" beside a claim in a list: the name of each kind of part, once, and of a single cell, where its heads are
 * known, with those: "table cell under “Goals” and “Rovers”". Empty for words that stand in running text alone, which is where a
 * claim stands when nothing is said.
 */
export function namesOfParts(parts: readonly MaybeInTable[]): string {
  const roles = [...new Set(parts.map(({ role }) => role))]
  if (roles.every((role) => role === 'BODY')) return ''
  const [cell, another] = parts.filter(({ role }) => role === 'TABLE_CELL')
  return roles
    .map((role) => {
      const isNamed = role === 'TABLE_CELL' && cell && !another
      const { heads = [], isHead = false } = isNamed ? cell : {}
      return lowered(isNamed ? labelOf({ ...cell, isHead, heads: [...heads] }) : BLOCK_ROLE_INFO[role].label)
    })
    .join(', ')
}

/** The same of a claim by its places in a text that is at hand. */
export function namesOfPlaces(
  parts: readonly Part[],
  places: readonly Stretch[],
  partsAt: (stretch: Stretch) => readonly PartInTable[],
): string {
  const [cell, another] = parts.filter(({ role }) => role === 'TABLE_CELL')
  if (!cell || another) return namesOfParts(parts)
  const inTable = places.flatMap(partsAt).find(({ number }) => number === cell.number)
  return namesOfParts(parts.map((part) => (part === cell && inTable ? inTable : part)))
}

/** "3 mentions, in the headline and in captions"; of running text alone, "3 mentions". */
export function sayMentions(count: number, parts: readonly { role: Part['role'] }[]): string {
  const said = count === 1 ? '1 mention' : `${count} mentions`
  const inside = [...new Set(parts.map(({ role }) => role))].map((role) => BLOCK_ROLE_INFO[role].inside)
  if (parts.every(({ role }) => role === 'BODY')) return said
  return `${said}, ${inside.length > 1 ? `${inside.slice(0, -1).join(', ')} and ${inside.at(-1) ?? ''}` : inside.join('')}`
}

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
