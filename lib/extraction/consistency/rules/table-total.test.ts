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
      'shares',
      [
        ['Town', 'Share'],
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
