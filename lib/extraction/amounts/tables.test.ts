import { describe, expect, test } from 'vitest'
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

describe('a figure in a cell has what belongs to it', () => {
  const figures = (cell: string, head = 'Sales (£m)', language = 'en') => {
    const { text, blocks } = tableOf([`*Firm|*${head}`, `Marlow|${cell}`])
    return extractClaims(text, { blocks, language })
      .filter(({ kind }) => kind === 'NUMBER')
      .map((claim) => [claim.text, claim.value])
  }

  test.each([
    ['-5', '-5', '-5000000'],
    ['−3.5', '−3.5', '-3500000'],
    ['– 4', '– 4', '-4000000'],
    ['+7', '+7', '7000000'],
    ['(12)', '(12)', '-12000000'],
    ['1 300', '1 300', '1300000000'],
    ['12 500.5', '12 500.5', '12500500000'],
    ['-1 300', '-1 300', '-1300000000'],
    ['(4 000)', '(4 000)', '-4000000000'],
    ['1\u202f300', '1\u202f300', '1300000000'],
  ])('its sign, its brackets, its thousands: %s', (cell, words, value) => {
    expect(figures(cell)).toEqual([[words, value]])
  })

  test('a sum and a share have their signs too', () => {
    expect(figures('-£4m', 'Change')).toEqual([['-£4m', '-4000000']])
    expect(figures('-5%', 'Change')).toEqual([['-5%', '-5']])
  })

  test.each([
    ['12 (5)', ['12', '5']],
    ['5-7', ['5-7']],
    ['3 1', ['3', '1']],
    ['20 8 7', ['20', '8', '7']],
    ['1 3000', ['1', '3000']],
    ['–', []],
    ['(a)', []],
  ])('and nothing that is another figure’s: %s', (cell, words) => {
    expect(figures(cell, 'Seats').map(([one]) => one)).toEqual(words)
  })

  test.each([
    ['de', '1 300', [['1 300', '1300']]],
    ['de', '-5', [['-5', '-5']]],
    ['fr', '12 500', [['12 500', '12500']]],
    ['es', '(12)', [['(12)', '-12']]],
  ])('in %s: %s', (language, cell, expected) => {
    expect(figures(cell, 'X', language)).toEqual(expected)
  })

  test('in running text a row of figures is several', () => {
    const words = extractClaims('Metz 20 810 7 in all.').filter(({ kind }) => kind === 'NUMBER')
    expect(words.map(({ text }) => text)).not.toContain('20 810')
  })
})

test.each([
  ['It cost £4 m.', '4000000'],
  ['It cost £4\u00a0m in all.', '4000000'],
  ['It cost £4 more.', '4'],
  ['The £4 man came.', '4'],
])('the letter for millions may stand apart behind a sum: %s', (text, value) => {
  expect(extractClaims(text).find(({ kind }) => kind === 'NUMBER')?.value).toBe(value)
})

test.each([
  ['Votes by party, thousands', '*Party|*Votes', 'cardinal', '41000'],
  ['Votes by party – thousands.', '*Party|*Votes', 'cardinal', '41000'],
  ['Spending, £ million', '*Party|*2026', 'money', '41000000'],
  ['Spending: US$bn', '*Party|*2026', 'money', '41000000000'],
  ['Grain, thousand tonnes', '*Port|*Shipped', 'measure', '41000'],
  ['Turnout by ward, per cent', '*Ward|*2026', 'percent', '41'],
  ['Towers by height, m', '*Tower|*Size', 'measure', '41'],
  ['Towers', '*Tower|*Height (m)', 'measure', '41'],
  ['Visitors', '*Tower|*2026 (m)', 'cardinal', '41000000'],
  ['Results, Marlow', '*Ward|*Votes', 'cardinal', '41'],
  ['Thousands of votes', '*Ward|*Votes', 'cardinal', '41'],
])('what stands at the end of its caption is what a table counts in: %s', (caption, heads, sub, value) => {
  const table = tableOf([heads, '*Odile|41'])
  const moved = caption.length + 2
  const blocks: TextBlock[] = [
    { role: 'CAPTION', start: 0, end: caption.length },
    ...table.blocks.map((block) => ({ ...block, start: block.start + moved, end: block.end + moved })),
  ]
  const claims = extractClaims(`${caption}\n\n${table.text}`, { blocks })
  const numbers = claims.filter(({ kind }) => kind === 'NUMBER')
  expect(numbers.find(({ text }) => text === '41')).toMatchObject({ sub, value })
  expect(numbers.filter(({ text }) => /^(?:thousands?|million)$/.test(text))).toEqual([])
})

test('a caption below its table says what the amounts are in, and one between two tables says it of its own', () => {
  const values = (...parts: (string | string[])[]) => {
    let text = ''
    const blocks: TextBlock[] = []
    for (const part of parts) {
      if (text) text += '\n\n'
      if (typeof part === 'string') {
        blocks.push({ role: 'CAPTION', start: text.length, end: text.length + part.length })
        text += part
        continue
      }
      const table = tableOf(part)
      blocks.push(
        ...table.blocks.map((block) => ({ ...block, start: block.start + text.length, end: block.end + text.length })),
      )
      text += table.text
    }
    return extractClaims(text, { blocks }).flatMap(({ kind, value }) => (kind === 'NUMBER' ? [value] : []))
  }
  const [one, two]: [string[], string[]] = [
    ['*Project|*Cost', '*Bridge|12'],
    ['*Project|*Cost', '*School|7'],
  ]
  expect(values(one, 'Costs in £m')).toEqual(['12000000'])
  expect(values(one, 'Costs in £m', two, 'Costs in £bn')).toEqual(['12000000', '7000000000'])
  expect(values('Costs in £m', one, 'Costs in £bn', two)).toEqual(['12000000', '7000000000'])
  expect(values(one, 'Costs in £bn', two)).toEqual(['12', '7000000000'])
})
