import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf } from '@/lib/testing/facts-file'
import { readCsv, writeCsv } from '@/lib/text/csv'
import { EVENTS_FILE, importEvents, importTerms, TERMS_FILE } from './facts-csv'
import { termKey } from './why-not-fact'
import type { DatedEvent, OfficeTerm } from './reference-facts'

const HEADER = 'person;office;from;until;source\n'
const words = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll('|', '').trim())
  .filter((text) => text !== '')
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const term: fc.Arbitrary<OfficeTerm> = fc
  .record({
    office: words,
    jurisdiction: words,
    holder: words,
    aliases: fc.array(words, { minLength: 1, maxLength: 3 }),
    days: fc.tuple(day, day),
    source: words,
    ended: fc.boolean(),
  })
  .map(({ days, ended, ...rest }) => {
    const [from, to] = [...days].sort() as [string, string]
    return { ...rest, from, shared: true, ...(ended ? { to } : {}) }
  })
const event: fc.Arbitrary<DatedEvent> = fc.record({
  name: words,
  aliases: fc.array(words, { maxLength: 3 }),
  date: day,
  source: words,
})

const events = fc.uniqueArray(event, { selector: ({ name }) => name.toLowerCase() })

describe('reference facts as CSV', () => {
  test('whatever cells Ines exports come back the same', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const kept = [['first', 'second'], ...rows].filter((cells) => cells.join('').trim() !== '')
        expect(readCsv(writeCsv(kept)).map(({ cells }) => cells)).toEqual(kept)
      }),
    )
  })

  test('no exported cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        const [line = ''] = writeCsv([[sign + rest, 'x']]).split(',')
        expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
      }),
    )
  })

  test('terms and events survive the way out and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { selector: termKey }), events, (terms, events) => {
        expect(importTerms(fileOf(TERMS_FILE, terms))).toEqual({ terms, refused: [] })
        expect(importEvents(fileOf(EVENTS_FILE, events))).toEqual({ events, refused: [] })
      }),
    )
  })

  test('a file ends with how many facts it has, so that a cut one shows; the import takes that row for none of them', () => {
    const ada: OfficeTerm = { office: 'Mayor', holder: 'Ada Pell', from: '2020', source: 'register' }
    const storm: DatedEvent = { name: 'Storm Edda', aliases: [], date: '2024-01-03', source: 'archive' }
    expect(fileOf(TERMS_FILE, [ada]).trimEnd().split('\r\n').at(-1)).toBe('end of export,office holders: 1,,,,,,')
    expect(fileOf(TERMS_FILE, []).trimEnd().split('\r\n').at(-1)).toBe('end of export,office holders: 0,,,,,,')
    expect(fileOf(EVENTS_FILE, [storm]).trimEnd().split('\r\n').at(-1)).toBe('end of export,events: 1,,,,')
    const file = fileOf(TERMS_FILE, [ada])
    expect(importTerms(file, [], 1)).toEqual({ terms: [ada], refused: [] })
    // Somebody writes on below it, or puts the columns in another order.
    expect(importTerms(`${file}Sera Quill,Clerk,,,2021,,,register\r\n`).terms).toHaveLength(2)
    expect(
      importTerms('source,office,person,from\nx,Mayor,Ada,2020\n,office holders: 1,end of export,\n'),
    ).toMatchObject({
      terms: [{ holder: 'Ada' }],
      refused: [],
    })
  })

  test('an event that is called as that row begins is still an event', () => {
    const odd = 'event,date,source\nend of export,2024,events: 3\n'
    expect(importEvents(odd)).toMatchObject({ events: [{ name: 'end of export' }], refused: [] })
  })

  test('no text makes the import throw', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '=', '2020', 'person,office,from,source\n'),
        }),
        (text) => {
          const { terms, refused } = importTerms(text)
          expect(terms.length + refused.length).toBeLessThanOrEqual(text.length + 1)
        },
      ),
    )
  })

  test.each([
    [
      'Sera Quill; Chair, works committee; 12/06/23;; minutes',
      'From: “12/06/23” can be read in two ways. Write 2023-06-12.',
    ],
    ['Ada Pell; Harbour master; 2025-04-01; 2025-03-01; call', 'Until is before From.'],
    ['; Clerk to the council; 2020-09-01;; call', 'Person is empty.'],
    [
      'Ada Pell; Harbour master; 2025-02-30;; call',
      'From: “2025-02-30” is no date. Write it as 2023-06-12, 2023-06 or 2023.',
    ],
    ['Ada Pell; Harbour master; 0025-02-03;; call', 'From: “0025-02-03” is outside the years 1000 to 2200.'],
    ['Ada Pell; Harbour master; 2025-02-03;;', 'Source is empty.'],
  ])('Ines sees why row 2 was refused: %s', (row, error) => {
    expect(importTerms(HEADER + row)).toEqual({ terms: [], refused: [{ row: 2, raw: row, error }] })
  })

  test('two holders of one office at one time: the second row is refused', () => {
    const { terms, refused } = importTerms(
      `${HEADER}Ada Pell;Mayor;2020;2024-05-06;x\nSera Quill;Mayor;2023-01-01;;x\nTomas Lind;Mayor;2024-05-06;;x`,
    )
    expect(terms.map(({ holder }) => holder)).toEqual(['Ada Pell', 'Tomas Lind'])
    expect(refused).toMatchObject([{ row: 3, error: 'Overlaps with Ada Pell, in office from 1 January 2020.' }])
  })

  test('a row that replaces what the desk has does not overlap with it', () => {
    const existing: OfficeTerm[] = [{ office: 'Mayor', holder: 'Ada Pell', from: '2020', source: 'x' }]
    const { terms, refused } = importTerms(`${HEADER}Ada Pell;Mayor;2020;2024;y`, existing)
    expect(refused).toEqual([])
    expect(terms.map(termKey)).toEqual(existing.map(termKey))
  })

  test('a file without the columns is refused as a whole', () => {
    expect(importTerms('who,what\nAda,Mayor').refused).toEqual([
      { row: 1, raw: 'who,what', error: 'The first row has no column “person”, “office”, “from”, “source”.' },
    ])
  })
})

test.each([
  [
    'more cells than columns',
    `${HEADER}Ada;Mayor;2020;;Gazette;too much\n`,
    'It has 6 cells, and the first row names 5 columns.',
  ],
  [
    'a letter that was lost',
    `${HEADER}M\ufffdller;Mayor;2020;;Gazette\n`,
    'A character of it could not be read (\ufffd). Save the file as UTF-8.',
  ],
  ['a name of nothing', `${HEADER}\u2800;Mayor;2020;;Gazette\n`, 'Person is empty.'],
  [
    'a long jurisdiction',
    `jurisdiction;${HEADER}${'x'.repeat(301)};Ada;Mayor;2020;;Gazette\n`,
    'Jurisdiction is longer than 300 characters.',
  ],
  [
    'a long other name',
    `also called;${HEADER}A. | ${'x'.repeat(301)};Ada;Mayor;2020;;Gazette\n`,
    'Also called is longer than 300 characters.',
  ],
  [
    'more other names than are kept',
    `also called;${HEADER}${Array.from({ length: 51 }, (_none, at) => `A${at}`).join('|')};Ada;Mayor;2020;;Gazette\n`,
    'Also called has more than 50 names.',
  ],
])('a row with %s is refused with its line', (_what, csv, error) => {
  expect(importTerms(csv)).toMatchObject({ terms: [], refused: [{ row: 2, error }] })
})

test('empty cells after the last column, and rows of separators alone, are no fault', () => {
  expect(importTerms(`${HEADER}Ada;Mayor;2020;;Gazette;;;\n;;;;\n`)).toMatchObject({
    terms: [{ holder: 'Ada' }],
    refused: [],
  })
})

test('a cell that shows nothing says nothing', () => {
  expect(
    importTerms(`also called;jurisdiction;${HEADER}\u200b | Ada L. | \u3164;\u2800;Ada;Mayor;2020;\u2060;Gazette\n`),
  ).toEqual({
    terms: [{ office: 'Mayor', holder: 'Ada', aliases: ['Ada L.'], from: '2020', source: 'Gazette' }],
    refused: [],
  })
})

describe('no word of a file goes lost because of its columns', () => {
  test.each([
    [
      'a name that no column has',
      'person;office;from;untill;source\nAda;Mayor;2020;2024;Gazette\n',
      'Not read: “untill”.',
    ],
    [
      'one name twice',
      'person;office;from;source;Person\nAda;Mayor;2020;Gazette;Ida\n',
      'Two columns are called “person”.',
    ],
  ])('%s is told with the first row, and the other rows can be taken', (_what, csv, error) => {
    const { terms, refused } = importTerms(csv)
    expect(refused).toMatchObject([{ row: 1, error: expect.stringContaining(error) as string }])
    expect(terms).toMatchObject([{ holder: 'Ada' }])
  })

  test('words in a column without a name are refused with their row', () => {
    expect(
      importTerms('person;office;from;source;;\nAda;Mayor;2020;Gazette;;\nIda;Clerk;2020;Gazette;until 2024;\n'),
    ).toMatchObject({
      terms: [{ holder: 'Ada' }],
      refused: [{ row: 3, error: 'Its cell 5 stands in a column that the first row gives no name.' }],
    })
  })

  test('an answer that is neither yes nor no is not taken for no', () => {
    expect(importTerms('person;office;from;shared;source\nAda;Councillor;2020;ja;Gazette\n').refused).toMatchObject([
      { row: 2, error: 'Shared: “ja” is neither yes nor no.' },
    ])
  })

  test('empty lines above the names of the columns hide neither them nor the separator', () => {
    expect(importTerms(`\ufeff\r\n\r\n${HEADER}Ada;Mayor;2020;;Gazette`)).toMatchObject({
      terms: [{ holder: 'Ada' }],
      refused: [],
    })
  })
})

test('of two rows of one file that say the same the second is refused, and names the first', () => {
  const rows = 'Ada;Councillor;2020;yes;Gazette\nADA;councillor;2020;yes;Other\n'
  expect(importTerms(`person;office;from;shared;source\n${rows}`)).toMatchObject({
    terms: [{ source: 'Gazette' }],
    refused: [{ row: 3, error: 'Row 2 of the file has the same already.' }],
  })
  expect(importEvents('event;date;source\nStorm;2024;x\nstorm;2025;y\n')).toMatchObject({
    events: [{ date: '2024' }],
    refused: [{ row: 3, error: 'Row 2 of the file has the same already.' }],
  })
})

test('ten thousand rows, of one office or of as many, are read in seconds, not minutes; more are refused with the figure', () => {
  const file = (count: number, row: (at: number) => string) =>
    HEADER + Array.from({ length: count }, (_none, at) => row(at)).join('\n')
  const one = file(10_000, (at) => `A${at};Mayor;${1000 + (at % 1_200)};${1000 + (at % 1_200)};x`)
  const many = file(10_000, (at) => `Ada;Mayor of ${at};2020;;x`)
  const began = performance.now()
  expect(importTerms(one, [], 10_000).terms).toHaveLength(10_000)
  const { terms } = importTerms(many, [], 10_000)
  expect(terms).toHaveLength(10_000)
  expect(importTerms(many, terms, 10_000).refused).toEqual([])
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(
    importTerms(
      file(10_001, (at) => `Ada;Mayor of ${at};2020;;x`),
      [],
      10_000,
    ),
  ).toMatchObject({
    terms: [],
    refused: [{ row: 1, error: 'At most 10,000 rows at a time. Divide the file.' }],
  })
})
