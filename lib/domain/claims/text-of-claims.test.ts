import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '@/lib/domain/articles/block'
import { NUMBERED, textOfClaims } from './text-of-claims'

const TEXT = 'The council voted 11–4.\n\nIt pays £3 million.\n\nWork starts in May.'
const BLOCKS: Block[] = [
  { role: 'HEADLINE', start: 0, end: 23 },
  { role: 'BODY', start: 25, end: 44 },
  { role: 'BODY', start: 46, end: 65 },
]
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const ALL = { after: null, isLast: true }

test('a claim’s number stands where its words end, the inner one’s first', () => {
  const claims = [
    { number: 1, anchors: [at('voted 11–4')] },
    { number: 2, anchors: [at('11–4')] },
  ]
  expect(textOfClaims(TEXT, BLOCKS, claims, ALL).parts[0]).toEqual({
    role: 'HEADLINE',
    row: null,
    words: [
      { words: 'The council ', depth: 0, ends: [] },
      { words: 'voted ', depth: 1, ends: [] },
      { words: '11–4', depth: 2, ends: [2, 1] },
      { words: '.', depth: 0, ends: [] },
    ],
  })
})

test('pages follow each other: the first begins with the text, the last ends with it, and none skips a part', () => {
  const [one, two] = [
    { number: 1, anchors: [at('11–4')] },
    { number: 2, anchors: [at('May')] },
  ]
  const words = ({ parts }: ReturnType<typeof textOfClaims>) =>
    parts.map((part) => part.words.map(({ words }) => words).join(''))
  const first = words(textOfClaims(TEXT, BLOCKS, [one], { after: null, isLast: false }))
  const last = words(textOfClaims(TEXT, BLOCKS, [two], { after: at('11–4').start, isLast: true }))
  expect([first, last]).toEqual([['The council voted 11–4.'], ['It pays £3 million.', 'Work starts in May.']])
})

test('a part in which claims of two pages stand is on both', () => {
  const [one, two] = [
    { number: 1, anchors: [at('council')] },
    { number: 2, anchors: [at('11–4')] },
  ]
  const { parts: first } = textOfClaims(TEXT, BLOCKS, [one], { after: null, isLast: false })
  const { parts: last } = textOfClaims(TEXT, BLOCKS, [two], { after: at('council').start, isLast: true })
  expect([first.length, last.length]).toEqual([1, 3])
  expect(last[0]?.words.flatMap(({ ends }) => ends)).toEqual([2])
})

test('whatever the claims, the words of all parts are the text’s, letter for letter', () => {
  const place = fc
    .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }))
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      const claims = places.map((one, index) => ({ number: index + 1, anchors: [one] }))
      const { parts } = textOfClaims(TEXT, BLOCKS, claims, ALL)
      expect(parts.map((part) => part.words.map(({ words }) => words).join('')).join('\n\n')).toBe(TEXT)
    }),
  )
})

test('of a name that stands twenty thousand times the first places are numbered, every other claim at least once, and the rest is told', () => {
  const text = 'Ann '.repeat(20_000).trim()
  const places = Array.from({ length: 20_000 }, (_none, at) => ({ start: at * 4, end: at * 4 + 3 }))
  const claims = [
    { number: 1, anchors: places },
    { number: 2, anchors: places.slice(19_990) },
  ]
  const { parts, notNumbered } = textOfClaims(text, [{ role: 'BODY', start: 0, end: text.length }], claims, ALL)
  const ends = parts.flatMap(({ words }) => words.flatMap((one) => one.ends))
  expect([ends.length, notNumbered]).toEqual([NUMBERED, 20_010 - NUMBERED])
  expect(new Set(ends)).toEqual(new Set([1, 2]))
})
