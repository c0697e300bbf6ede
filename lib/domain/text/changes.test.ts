import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from './changes'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
const side = (changes: ReturnType<typeof changesBetween>, not: 'added' | 'removed') =>
  changes.filter((change) => !change[not]).flatMap(({ value }) => value)

test('each list can be read off its side, however few changes are looked for', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 60 }), (was, now, most) => {
      const changes = changesBetween(was, now, most)
      expect(side(changes, 'added')).toEqual(was)
      expect(side(changes, 'removed')).toEqual(now)
    }),
  )
})

test('what two lists share at both ends is no change, even where the rest is too much to tell apart', () => {
  expect(changesBetween(['a', 'b', 'c', 'd', 'z'], ['a', 'x', 'y', 'w', 'z'], 2)).toEqual([
    { value: ['a'], added: false, removed: false },
    { value: ['b', 'c', 'd'], added: false, removed: true },
    { value: ['x', 'y', 'w'], added: true, removed: false },
    { value: ['z'], added: false, removed: false },
  ])
})

test('two texts of a hundred thousand words that share nothing are told apart at once', () => {
  const text = (letter: string) => Array.from({ length: 100_000 }, (_none, at) => `${letter}${at}`)
  const began = performance.now()
  expect(changesBetween(text('a'), text('b'))).toHaveLength(2)
  expect(performance.now() - began).toBeLessThan(3_000)
})
