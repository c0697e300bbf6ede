import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOfPlaces, joinPlaces, splitPlaces } from './claim-places'

const TEXT = 'Flett spoke. £4.3 million and 40 metres, said Flett.'
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from)
  return { start, end: start + words.length }
}

test('the places of two claims are those of one, in order; places that overlap become one', () => {
  expect(joinPlaces(at('Flett', 6), at('£4.3 million'), at('Flett'))).toEqual([
    at('Flett'),
    at('£4.3 million'),
    at('Flett', 6),
  ])
  expect(joinPlaces(at('million and 40'), at('£4.3 million'))).toEqual([at('£4.3 million and 40')])
  expect(joinPlaces(at('Flett'), at('Flett'))).toEqual([at('Flett')])
})

test('a whole place goes, and the others stay', () => {
  const [first, last] = [at('Flett'), at('Flett', 6)]
  expect(splitPlaces(TEXT, [first, last], [last])).toEqual({ stays: [first], goes: [last] })
})

test('part of a place goes, without the space at its ends', () => {
  const both = at('£4.3 million and 40 metres')
  expect(splitPlaces(TEXT, [both], [at(' and 40 metres')])).toEqual({
    stays: [at('£4.3 million')],
    goes: [at('and 40 metres')],
  })
  expect(splitPlaces(TEXT, [both], [at('and ')])).toEqual({
    stays: [at('£4.3 million'), at('40 metres')],
    goes: [at('and')],
  })
})

test('words of elsewhere, all of the words, and no words are refused', () => {
  const place = at('£4.3 million')
  expect(splitPlaces(TEXT, [place], [at('40 metres')])).toBe('Only words of this claim can be split off it.')
  expect(splitPlaces(TEXT, [place], [place])).toBe('Some words have to stay with this claim.')
  const space = { start: place.start + 4, end: place.start + 5 }
  expect(splitPlaces(TEXT, [place], [space])).toBe('Choose the words that become a claim of their own.')
})

const places = fc
  .array(fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 10 }) }), { maxLength: 6 })
  .map((list) => list.map(({ start, length }) => ({ start, end: start + length })))
const covered = (list: readonly { start: number; end: number }[]) =>
  new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)))

test('joined places cover what both covered, and never overlap', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      const joined = joinPlaces(...a, ...b)
      expect(covered(joined)).toEqual(covered([...a, ...b]))
      expect(joined.every(({ start }, index) => start >= (joined[index - 1]?.end ?? 0))).toBe(true)
      expect(changeOfPlaces(joined, joinPlaces(...joined, ...b))).toEqual({ added: [], gone: [] })
    }),
  )
})
