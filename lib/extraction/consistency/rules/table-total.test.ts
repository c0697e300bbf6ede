import { describe, expect, test } from 'vitest'
import { foundIn, tableOf } from '@/lib/extraction/consistency/claims-in'

const told = (...rows: string[][]) => foundIn('part-sum', tableOf(...rows)).map(({ why }) => why)

describe('the total of a table against the rows above it', () => {
  test('the rows make less', () => {
    expect(told(['Town', 'Cost'], ['Aske', '£10m'], ['Lindmere', '£12m'], ['Total', '£25m'])).toEqual([
      'The 2 rows above it add up to £22 million, but the total in the table is £25m.',
    ])
  })

  test.each([
    [
      ['School', 'Pupils'],
      ['Aske', '412'],
      ['Lindmere', '388'],
      ['Total', '810'],
    ],
    [
      ['Aske', '£1,200'],
      ['Lindmere', '£900'],
      ['Brackmoor', '£400'],
      ['Total:', '£2,600'],
    ],
    [
      ['School', 'Pupils', 'Teachers'],
      ['Aske', '412', '31'],
      ['Lindmere', '388', '27'],
      ['Total', '800', '68'],
    ],
  ])('and so %s', (...rows) => {
    expect(told(...rows)).toHaveLength(1)
  })

  test.each<[string, string[][]]>([
    [
      'it agrees',
      [
        ['Town', 'Cost'],
        ['Aske', '£10m'],
        ['Lindmere', '£12m'],
        ['Total', '£22m'],
      ],
    ],
    [
      'it is rounded',
      [
        ['Town', 'Cost'],
        ['Aske', '£10.4m'],
        ['Lindmere', '£12.4m'],
        ['Total', '£23m'],
      ],
    ],
    [
      'a gap',
      [
        ['Town', 'Cost'],
        ['Aske', '£10m'],
        ['Lindmere', 'n/a'],
        ['Sandwick', '£5m'],
        ['Total', '£25m'],
      ],
    ],
    [
      'a subtotal',
      [
        ['Town', 'Cost'],
        ['Aske', '£10m'],
        ['Subtotal', '£10m'],
        ['Lindmere', '£12m'],
        ['Total', '£22m'],
      ],
    ],
    [
      'shares of some',
      [
        ['Top answers', 'Share'],
        ['Aske', '30%'],
        ['Lindmere', '40%'],
        ['Total', '100%'],
      ],
    ],
    [
      'rates',
      [
        ['Town', 'Births per 1,000'],
        ['Aske', '11'],
        ['Lindmere', '13'],
        ['Total', '12'],
      ],
    ],
    [
      'other money',
      [
        ['Town', 'Cost'],
        ['Aske', '€10m'],
        ['Lindmere', '£12m'],
        ['Total', '£25m'],
      ],
    ],
    [
      'rows of something else',
      [
        ['Team', 'Goals'],
        ['Aske', '3'],
        ['Lindmere', '2'],
        ['Total', '12'],
      ],
    ],
    [
      'heads that are years',
      [
        ['Town', '2025'],
        ['Aske', '1,310'],
        ['Lindmere', '812'],
        ['Total', '2,122'],
      ],
    ],
    [
      'no total',
      [
        ['Town', 'Cost'],
        ['Aske', '£10m'],
        ['Lindmere', '£12m'],
        ['Sandwick', '£25m'],
      ],
    ],
  ])('never: %s', (_, rows) => {
    expect(told(...rows)).toEqual([])
  })
})

describe('shares that are said to make 100%', () => {
  const shares = (head: string, total: string, ...figures: string[]) =>
    told(['Answer', head], ...figures.map((figure, at) => [`Answer ${String.fromCharCode(65 + at)}`, figure]), [
      'Total',
      total,
    ])

  test('and make another figure', () => {
    expect(shares('Share', '100%', '45%', '40%', '25%')).toEqual([
      'The 3 rows above it add up to 110%, but the total in the table is 100%.',
    ])
    expect(shares('Share (%)', '100', '52', '31', '9')).toEqual([
      'The 3 rows above it add up to 92, but the total in the table is 100.',
    ])
  })

  test.each([
    ['rounded', ['33%', '33%', '33%']],
    ['rounded up', ['17%', '17%', '17%', '17%', '17%', '17%']],
    ['with a decimal', ['33.4%', '33.3%', '33.4%']],
  ])('never where they are %s', (_, figures) => {
    expect(shares('Share', '100%', ...figures)).toEqual([])
  })
})

describe('a total in the last column', () => {
  const HEAD = ['Country', 'Gold', 'Silver', 'Bronze', 'Total']
  const ITALY = ['Italy', '1', '2', '3', '6']
  const SPAIN = ['Spain', '2', '2', '2', '6']

  test('that the figures of its row do not make', () => {
    expect(told(HEAD, ['France', '3', '4', '5', '13'], ITALY, SPAIN)).toEqual([
      'The figures before it in the row add up to 12, but the total in the table is 13.',
    ])
    expect(told(HEAD, ['France', '3', '4', '5', '12'], ['Italy', '1', '-', '3', '5'], SPAIN)).toHaveLength(1)
    expect(
      told(['Town', '2024', '2025', 'Total'], ['Aske', '12', '13', '27'], ['Lindmere', '9', '9', '18']),
    ).toHaveLength(1)
  })

  test('whatever stands behind its name, and before the figures that make it', () => {
    const rents = (total: string) =>
      told(['Year', 'Wages (£m)', 'Rent (£m)', 'Total (£m)'], ['A', '1.2', '0.4', '1.6'], ['B', '1.5', '0.5', total])
    expect(rents('2.4')).toHaveLength(1)
    expect(rents('2.0')).toEqual([])
    expect(told(['Ward', 'Total', 'Men', 'Women'], ['Aske', '40', '18', '22'], ['Hull', '50', '30', '25'])).toEqual([
      'The figures after it in the row add up to 55, but the total in the table is 50.',
    ])
  })

  test('behind a column that is no part of it', () => {
    const rows = (total: string) => [
      ['Country', 'Athletes', 'Gold', 'Silver', 'Total'],
      ['France', '120', '4', '5', total],
      ['Italy', '98', '2', '3', '5'],
      ['Spain', '77', '2', '2', '4'],
    ]
    expect(told(...rows('10'))).toEqual([
      'The figures before it in the row add up to 9, but the total in the table is 10.',
    ])
    expect(told(...rows('9'))).toEqual([])
  })

  test.each<[string, string[][]]>([
    ['they make it', [HEAD, ['France', '3', '4', '5', '12'], ITALY]],
    [
      'no row makes it',
      [
        ['Team', 'Won', 'Drawn', 'Total'],
        ['Aske', '3', '1', '10'],
        ['Lindmere', '2', '2', '8'],
      ],
    ],
    [
      'rounding makes up for it',
      [
        ['Town', 'Roads (£m)', 'Parks (£m)', 'Total (£m)'],
        ['Aske', '1.4', '2.4', '3.9'],
        ['Lindmere', '1.0', '2.0', '3.0'],
      ],
    ],
    [
      'rates',
      [
        ['Town', 'Rate 2024', 'Rate 2025', 'Total'],
        ['Aske', '3', '4', '8'],
        ['Lindmere', '2', '2', '4'],
      ],
    ],
    ['one row alone', [HEAD, ['France', '3', '4', '5', '13']]],
  ])('never: %s', (_, rows) => {
    expect(told(...rows)).toEqual([])
  })
})

test('a total in the first row is that of the rows below it', () => {
  expect(told(['Town', 'Pupils'], ['Total', '830'], ['Aske', '412'], ['Lindmere', '388'])).toEqual([
    'The 2 rows below it add up to 800, but the total in the table is 830.',
  ])
})
