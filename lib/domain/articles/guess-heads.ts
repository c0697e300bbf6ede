import type { Placed } from './group-blocks'
import { groupBlocks } from './group-blocks'

interface Cell extends Placed {
  start: number
  end: number
  head?: boolean
}

/** Years and quarters head figures as words do. */
const PERIOD = /^(?:(?:19|20)\d{2}(?:\s*[-–/]\s*(?:\d{2}|(?:19|20)\d{2}))?|[QH][1-4](?:\s+(?:19|20)\d{2})?)$/i

const isName = (words: string) => !/\p{N}/u.test(words) || PERIOD.test(words.trim())

/** “Sales 2025 (£m)”, “Jobs, Q3”: years, quarters and what stands in brackets make no figure of words. */
const BESIDE_WORDS = /\b(?:19|20)\d{2}\b|\b[QH][1-4]\b|\([^()]*\)/giu
const mayHead = (words: string) => isName(words) || (/^\p{L}/u.test(words) && isName(words.replace(BESIDE_WORDS, '')))

/** A head is short; a cell of sentences heads nothing. */
const LONGEST = 60

/**
 * The blocks with heads in those tables of which no cell says that it is one, as a reader would take them: the first row where it
 * has names alone, and the first column likewise. It is for telling people what a figure stands under, and for seeing when that is
 * another; it changes nothing that is kept.
 */
export function withGuessedHeads<Block extends Cell>(text: string, blocks: readonly Block[]): Block[] {
  const heads = new Set<Block>()
  for (const { kind, blocks: cells } of groupBlocks(blocks))
    if (kind === 'table' && cells.every(({ head }) => head !== true))
      for (const cell of guessedIn(text, cells)) heads.add(cell)
  return heads.size === 0 ? [...blocks] : blocks.map((block) => (heads.has(block) ? { ...block, head: true } : block))
}

function guessedIn<Block extends Cell>(text: string, cells: readonly Block[]): Block[] {
  const [top, left] = [smallest(cells.map(({ row = 0 }) => row)), smallest(cells.map(({ column = 0 }) => column))]
  const name = ({ start, end }: Block) => end - start <= LONGEST && isName(text.slice(start, end))
  const heads = ({ start, end }: Block) => end - start <= LONGEST && mayHead(text.slice(start, end))
  const first = cells.filter(({ row }) => row === top)
  const beside = cells.filter(({ row, column }) => column === left && row !== top)
  const inner = cells.filter(({ row, column }) => row !== top && column !== left)
  // Beside names alone, nothing tells which of them head the others.
  if (!inner.some((cell) => !name(cell))) return []
  const above = first.filter(({ column }) => column !== left)
  const isHeaded = above.length > 0 && first.every(heads)
  return [...(isHeaded ? first : []), ...(beside.length > 0 && beside.every(name) ? beside : [])]
}

const smallest = (numbers: readonly number[]) => numbers.reduce((least, one) => Math.min(least, one), Infinity)
