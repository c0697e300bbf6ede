import { expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'

const datesOf = (text: string) =>
  extractClaims(text, { publishedAt: '2024-05-15' })
    .filter(({ kind }) => kind === 'DATE')
    .map(({ text: words, value, sub }) => ({ words, value, sub }))

test.each([
  ['on March 5, 2024, in Rome', 'March 5, 2024', '2024-03-05', 'date'],
  ['on 5 March 2024', '5 March 2024', '2024-03-05', 'date'],
  ['on the 7th of May 1998', '7th of May 1998', '1998-05-07', 'date'],
  ['since November 2023', 'November 2023', '2023-11', 'date'],
  ['in 1987', '1987', '1987', 'date'],
  ['on 3-7 May 2023', '3-7 May 2023', '2023-05-03/2023-05-07', 'range'],
  ['on March 3–7, 2023', 'March 3–7, 2023', '2023-03-03/2023-03-07', 'range'],
  ['opened in spring 2023', 'spring 2023', '2023-21', 'date'],
  ['in fiscal year 2025-26', 'fiscal year 2025-26', '2025/2026', 'fiscal'],
  ['Live text\n14:02 — The port is shut.', '14:02', undefined, 'time'],
  ['from 2008-09', '2008-09', '2008/2009', 'range'],
  ['in the 1990s', '1990s', '199X', 'decade'],
  ['in the nineties', 'the nineties', '199X', 'decade'],
  ['in the 20th century', '20th century', '19XX', 'date'],
  ['on 2024-02-29', '2024-02-29', '2024-02-29', 'date'],
  ['he left yesterday', 'yesterday', '2024-05-14', 'relative'],
  ['it opens next Friday', 'next Friday', '2024-05-17', 'relative'],
  ['it opened on Friday', 'Friday', '2024-05-10', 'weekday'],
  ['it opened on Friday, March 8', 'Friday, March 8', '2024-03-08', 'date'],
  ['two weeks ago', 'two weeks ago', '2024-05-01~', 'relative'],
  ['it fell last year', 'last year', '2023', 'relative'],
  ['it fell last week', 'last week', '2024-05-06/2024-05-12', 'relative'],
  ['it fell last summer', 'last summer', '2023-22', 'relative'],
  ['profits in the third quarter of 1990 rose', 'the third quarter of 1990', '1990-35', 'fiscal'],
  ['in fiscal 1988', 'fiscal 1988', '1988', 'fiscal'],
  ['in FY2024', 'FY2024', '2024', 'fiscal'],
  ['in FY 2024-25', 'FY 2024-25', '2024/2025', 'fiscal'],
  ['in FY25', 'FY25', '2025', 'fiscal'],
  ['on Christmas Eve', 'Christmas Eve', '2023-12-24', 'date'],
  ['on New Year’s Day 2025', 'New Year’s Day 2025', '2025-01-01', 'date'],
  ['on St. Patrick’s Day', 'St. Patrick’s Day', '2024-03-17', 'date'],
  ['last Christmas', 'last Christmas', '2023-12-25', 'relative'],
  ['on Independence Day', 'Independence Day', undefined, 'date'],
  ['at half past eleven', 'half past eleven', undefined, 'time'],
  ['until five in the morning', 'five in the morning', undefined, 'time'],
  ['about a quarter to six', 'a quarter to six', undefined, 'time'],
  ['from five to seven in the evening', 'seven in the evening', undefined, 'time'],
  ['at ten to six', 'ten to six', undefined, 'time'],
  ['by 7.30 pm', '7.30 pm', undefined, 'time'],
  ['since five o’clock', 'five o’clock', undefined, 'time'],
  ['in early 1990', 'early 1990', '1990~', 'date'],
  ['in the 1988 second quarter', '1988 second quarter', '1988-34', 'fiscal'],
  ['by year-end', 'year-end', undefined, 'relative'],
  ['than in the year-ago quarter', 'year-ago quarter', undefined, 'relative'],
  ['in January nineteen ninety-seven', 'January nineteen ninety-seven', '1997-01', 'date'],
  ['last Oct. 23', 'last Oct. 23', '2023-10-23', 'relative'],
])('%s', (text, words, value, sub) => {
  expect(datesOf(`It was so ${text}.`)).toEqual([{ words, value, sub }])
})

test.each([
  'He may march on.',
  'They paid 1,987 people and 2000 dollars.',
  'The sun shone on the second floor.',
  'They played Blue Monday all night.',
  'They waited ten to six days through the night, and in the morning half were gone.',
  'Christmas Island sells for 7.30 dollars.',
  'Boeing 1990s-style? No: model A1990 and 12/2 of them.',
])('no date in: %s', (text) => {
  expect(datesOf(text).filter(({ sub }) => sub !== 'decade')).toEqual([])
})

test.each([
  ['2026-03-06', 'He left on 29 February.'],
  ['2026-03-06', 'He left on February 29.'],
  ['2026-03-06', 'He will leave on 29 February.'],
  ['2026-03-06', 'He left on 29 February 2026.'],
  ['2023-03-06', 'It opened on 31 April.'],
  ['2023-03-06', 'It opened on 31 June 2022.'],
  ['2023-03-06', 'It opened on 2022-02-30.'],
  [undefined, 'It opened on 31 November.'],
])('a day that isn’t in the calendar has no value, and says so (published %s): %s', (publishedAt, text) => {
  const dates = extractClaims(text, publishedAt ? { publishedAt } : {}).filter(({ kind }) => kind === 'DATE')
  expect(dates.map(({ value, why }) => ({ value, why }))).toEqual([
    { value: undefined, why: 'there is no such day in this month' },
  ])
})

test.each([
  ['2024-03-06', 'He left on 29 February.', '2024-02-29'],
  ['2026-03-06', 'It ran from 29 February to 2 March 2024.', '2024-02-29'],
  [undefined, 'He left on 29 February.', 'XXXX-02-29'],
])('29 February of a leap year has one (published %s): %s', (publishedAt, text, value) => {
  const [first] = extractClaims(text, publishedAt ? { publishedAt } : {}).filter(({ kind }) => kind === 'DATE')
  expect(first?.value).toBe(value)
})

test('without a day of publication a weekday has no value and a day in May has no year', () => {
  const claims = extractClaims('It opened on Friday, and it closed on May 7.').filter(({ kind }) => kind === 'DATE')
  expect(claims.map(({ value }) => value)).toEqual([undefined, 'XXXX-05-07'])
})

test.each([
  ['They asked 2,310 people in December.', '2023-12'],
  ['The bridge was shut on 7 December.', '2023-12-07'],
  ['The bridge opened on 3 May.', '2024-05-03'],
  ['The work will end on 7 August.', '2024-08-07'],
  ['They agreed to meet in August.', '2024-08'],
  ['The lane was shut until August.', '2024-08'],
])('a month without a year lies behind what the sentence tells is over: %s', (text, value) => {
  expect(datesOf(text).map((date) => date.value)).toEqual([value])
})

test('vague times are marked, so that they are not counted', () => {
  expect(datesOf('It is now closed.')).toEqual([{ words: 'now', value: undefined, sub: 'vague' }])
})

test.each([
  ['The strike lasted from 12 to 15 May.', '12 to 15 May', '2026-05-12/2026-05-15'],
  ['The fair is from 3 to 5 June 2027.', '3 to 5 June 2027', '2027-06-03/2027-06-05'],
  ['They met the day before yesterday.', 'the day before yesterday', '2026-11-24'],
  ['They will meet the day after tomorrow.', 'the day after tomorrow', '2026-11-28'],
])('days that several words name are one date: %s', (text, words, value) => {
  const claims = extractClaims(text, { publishedAt: '2026-11-26' }).filter(({ kind }) => kind !== 'STATEMENT')
  expect(claims).toMatchObject([{ kind: 'DATE', text: words, value }])
})

test('the stamp of a live entry is a time and no number', () => {
  const claims = extractClaims('Live: 14:05 The minister left. 14:20 Reporters ran.')
  expect(claims.filter(({ kind }) => kind === 'DATE').map(({ text }) => text)).toEqual(['14:05', '14:20'])
  expect(claims.filter(({ kind }) => kind === 'NUMBER')).toEqual([])
})

test.each([
  ['The firm will close 23 shops by Christmas.', '2026-12-25'],
  ['They will meet again on 12 October.', '2026-10-12'],
  ['The firm will close 23 shops opened on 12 October.', '2025-10-12'],
  ['It will be the first match since 12 October.', '2025-10-12'],
])('a day in what will be lies ahead: %s', (text, day) => {
  const [date] = extractClaims(text, { publishedAt: '2026-03-05' }).filter(({ kind }) => kind === 'DATE')
  expect(date?.value).toBe(day)
})
