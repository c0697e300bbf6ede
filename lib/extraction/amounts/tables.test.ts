import { expect, test } from 'vitest'
import type { TextBlock } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { headsOfCells } from '@/lib/text/table-heads'

/** For tests: a table of rows whose cells are parted by "|"; "*" marks a head, and an empty place has no cell. */
function tableOf(rows: readonly string[]): { text: string; blocks: TextBlock[] } {
  let text = ''
  const blocks: TextBlock[] = []
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.split('|').entries()) {
      if (cell === '') continue
      if (text) text += '\n\n'
      const start = text.length
      text += cell.replace('*', '')
      blocks.push({ role: 'TABLE_CELL', start, end: text.length, row, column, head: cell.startsWith('*') })
    }
  return { text, blocks }
}

const told = (...rows: string[]) => {
  const { text, blocks } = tableOf(rows)
  const words = ({ start, end }: TextBlock) => text.slice(start, end)
  return Array.from(headsOfCells(blocks), ([cell, heads]) => `${words(cell)}: ${heads.map(words).join(', ')}`)
}

test('a head merged over columns heads each of them, above the heads under it', () => {
  expect(told('*Bridge|*Cost (£m)|', '|*2024|*2025', '*Tollgate|1.2|1.4')).toEqual([
    '1.2: Cost (£m), 2024, Tollgate',
    '1.4: Cost (£m), 2025, Tollgate',
  ])
})

test('a merged head ends where another one begins', () => {
  expect(told('*Cost||*Built|*Length|', '*a|*b||*c|*d', '1|2|3|4|5')).toEqual([
    '1: Cost, a',
    '2: Cost, b',
    '3: Built',
    '4: Length, c',
    '5: Length, d',
  ])
})

test('an empty head takes nothing from the one beside it, and later heads replace earlier ones', () => {
  expect(told('*Bridge|*Cost|', '*Mill|1|2')).toEqual(['1: Cost, Mill', '2: Mill'])
  expect(told('*Bridge|*2024|*2025', '*Mill|1|2', '*Dam|*Cost|*Age', '*Weir|3|4')).toEqual([
    '1: 2024, Mill',
    '2: 2025, Mill',
    '3: Cost, Weir',
    '4: Age, Weir',
  ])
})

test('a head merged over rows heads each of them, before the heads beside it', () => {
  expect(told('*Bridge|*Year|*Cost', '*Mill|*2024|1', '|*2025|2', '*Dam|*2024|3')).toEqual([
    '1: Cost, Mill, 2024',
    '2: Cost, Mill, 2025',
    '3: Cost, Dam, 2024',
  ])
})

test('a figure has the unit and scale of a head that was merged over its column', () => {
  const { text, blocks } = tableOf(['*Bridge|*Cost (£m)|', '|*2024|*2025', '*Tollgate|1.2|1.4'])
  const claims = extractClaims(text, { blocks, publishedAt: '2026-03-06' })
  const costs = claims.filter((claim) => claim.kind === 'NUMBER' && claim.text.startsWith('1.'))
  expect(costs.map(({ value, unit }) => [value, unit])).toEqual([
    ['1200000', 'GBP'],
    ['1400000', 'GBP'],
  ])
})

test('what a column counts in is no figure, and its cells are read in it', () => {
  const heads = ['£ million', '% of homes', 'Homes (000s)', 'Population, million', 'Millions', '€bn', 'Tonnes']
  const { text, blocks } = tableOf([
    ['*Place', ...heads.map((one) => `*${one}`)].join('|'),
    `*Aske|${heads.map(() => '4').join('|')}`,
  ])
  const numbers = extractClaims(text, { blocks }).filter(({ kind }) => kind === 'NUMBER')
  expect(numbers.map(({ text: words, value, unit = '' }) => `${words} ${value} ${unit}`.trim())).toEqual([
    ...['4 4000000 GBP', '4 4 %', '4 4000', '4 4000000', '4 4000000', '4 4000000000 EUR', '4 4 tonnes'],
  ])
})
