import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filterPath, FILTER_FIELDS, readFilter } from './filter'

const london = { timeZone: 'Europe/London', sections: ['City', 'Culture'] }
const read = (query: Record<string, string | string[] | undefined>) => {
  const pairs = Object.entries(query).flatMap(([name, given]) => [given ?? []].flat().map((text) => [name, text]))
  return readFilter(new URLSearchParams(pairs), london)
}

test('a reader asks for words, a type, a section and a span of months', () => {
  const { filter, ignored } = read({
    q: ' ferry ',
    type: 'CORRECTION',
    section: 'City',
    from: '2026-01',
    to: '2026-03',
  })
  expect(ignored).toEqual([])
  expect(filter).toEqual({
    q: 'ferry',
    type: 'CORRECTION',
    section: 'City',
    from: new Date('2026-01-01T00:00:00Z'),
    // Summer time has begun by the first of April.
    until: new Date('2026-03-31T23:00:00Z'),
    place: null,
  })
})

describe('days and months are those of the newsroom', () => {
  test.each([
    ['2026', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['2026-12', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['2026-07-04', '2026-07-03T23:00:00Z', '2026-07-04T23:00:00Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z', '2024-03-01T00:00:00Z'],
  ])('%s', (text, from, until) => {
    expect(read({ from: text, to: text }).filter).toMatchObject({ from: new Date(from), until: new Date(until) })
  })

  test.each(['2026-13', '2026-00', '2026-02-30', 'March', '26-01', '0000', '2026-1'])('%s is none', (text) => {
    const { filter, ignored, typed } = read({ from: text })
    expect(filter.from).toBeNull()
    expect(ignored).toHaveLength(1)
    expect(typed.from).toBe('')
  })
})

test('a span that ends before it begins is left out, and said', () => {
  const { filter, ignored } = read({ from: '2026-03', to: '2026-01' })
  expect(filter).toMatchObject({ from: null, until: null })
  expect(ignored).toEqual(['“From” is later than “To”, so both were left out.'])
})

test('whatever is written into the address is used or left out with a sentence', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constant('x'.repeat(201)))
  const asked = fc.record(Object.fromEntries(FILTER_FIELDS.map((field) => [field, value])), { requiredKeys: [] })
  fc.assert(
    fc.property(asked, (query) => {
      const { filter, typed, ignored } = read(query)
      const lost = FILTER_FIELDS.filter((field) => {
        const given = [query[field] ?? []].flat()
        return (given.length > 1 || (given[0] ?? '').trim() !== '') && typed[field] === ''
      })
      expect(ignored.length).toBeGreaterThanOrEqual(lost.length > 0 ? 1 : 0)
      expect(filterPath(typed, filter.place)).toMatch(/^\/corrections(\?|$)/)
    }),
  )
})

test('a page lies before or after an entry, which no new entry moves', () => {
  const { filter, typed } = read({ q: 'ferry', before: '41' })
  expect(filter.place).toEqual({ before: 41 })
  expect(filterPath(typed, filter.place)).toBe('/corrections?q=ferry&before=41')
  expect(filterPath(typed, { after: 60 })).toBe('/corrections?q=ferry&after=60')
  expect(filterPath(typed, null)).toBe('/corrections?q=ferry')
  const both = read({ before: '41', after: '60' })
  expect(both.filter.place).toEqual({ before: 41 })
  expect(both.ignored).toEqual(['There is no such page; this is the first one.'])
})
