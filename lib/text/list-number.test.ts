import { expect, test } from 'vitest'
import { hasNumberAt, isNumbered, numberedRuns } from './list-number'

test.each(['1. Berlin', '12) Berlin', '2.1. Berlin', 'b) Berlin', '(b) Berlin', 'iv. Berlin'])(
  '%s has its number',
  (item) => {
    expect(hasNumberAt(`So: ${item}`, 4)).toBe(true)
  },
)

test.each(['1.5 million', 'A. Lund said', 'Berlin 1. ', '1987 was', '10%', '1.'])('%s has none', (item) => {
  expect(hasNumberAt(item, 0)).toBe(false)
})

test('items that are numbered one after the other are one run, however they are numbered', () => {
  const runs = (...texts: string[]) => numberedRuns(texts).map(({ first, length, start }) => [first, length, start])
  expect(runs('1. a', '2. b', '3. c')).toEqual([[0, 3, 1]])
  expect(runs('i) a', 'ii) b', 'iii) c')).toEqual([[0, 3, 1]])
  expect(runs('h. a', 'i. b', 'j. c')).toEqual([[0, 3, 8]])
  expect(runs('1. a', 'b', '1. c', '2. d')).toEqual([
    [0, 1, 1],
    [2, 2, 1],
  ])
  expect(runs('A. Smith', 'J. Jones', 'b. word')).toEqual([])
  expect(isNumbered(['1. a', '3. b'])).toBe(false)
  expect(isNumbered(['2.1. a', '2.2. b'])).toBe(true)
})
