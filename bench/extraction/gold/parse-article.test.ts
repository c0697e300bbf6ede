import { describe, expect, test } from 'vitest'
import { parseArticle } from './parse-article'

const head = 'id: x\nabout: a test\ndct: 2026-01-07\n'

test('markings become annotations, values and speakers, and leave the text as printed', () => {
  const source = `${head}\n{q.direct>ada:“To {?l:Paris}!”} said {p#ada:Ada Lopez} {d:on Friday|2026-01-09}.\n`
  const { id, text, annotations } = parseArticle(source)
  expect(id).toBe('gold/x')
  expect(text).toBe('“To Paris!” said Ada Lopez on Friday.')
  const direct = { sub: 'direct', speaker: 'Ada Lopez', speakerStart: 17, speakerEnd: 26 }
  expect(annotations).toEqual([
    { start: 0, end: 11, kind: 'quote', ...direct },
    { start: 4, end: 9, kind: 'place', opt: true },
    { start: 17, end: 26, kind: 'person' },
    { start: 27, end: 36, kind: 'date', value: '2026-01-09' },
  ])
})

test('a pronoun can speak without being a person of its own', () => {
  const { annotations } = parseArticle(`${head}\n{q>she:“No,”} {s#she:she} said.`)
  expect(annotations).toEqual([{ start: 0, end: 5, kind: 'quote', speaker: 'she', speakerStart: 6, speakerEnd: 9 }])
})

test('a conflict has its sides, each of one or more places', () => {
  const source = `${head}conflict 1: part-sum high\n\n{c1a:{n:5|5}} is {c1b:2} and {c1b:2}`
  expect(parseArticle(source).conflicts).toEqual([
    {
      rule: 'part-sum',
      severity: 'high',
      sides: [
        [{ start: 0, end: 1 }],
        [
          { start: 5, end: 6 },
          { start: 11, end: 12 },
        ],
      ],
    },
  ])
})

describe('a slip of the pen is told, not swallowed', () => {
  test.each([
    ['{x:what}', /Cannot read the marking/],
    ['{p:Ada', /not closed/],
    ['Ada}', /Nothing is open/],
    ['{p:}', /empty marking/],
    ['{q>bob:“Hi”}', /named bob/],
  ])('%s', (body, complaint) => {
    expect(() => parseArticle(`${head}\n${body}`)).toThrow(complaint)
  })

  test('a conflict without its sides', () => {
    expect(() => parseArticle(`${head}conflict 1: part-sum high\n\nText`)).toThrow(/sides of conflict 1/)
  })
})
