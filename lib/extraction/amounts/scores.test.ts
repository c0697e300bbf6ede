import { describe, expect, test } from 'vitest'
import type { TextBlock } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'

const read = (text: string, language = 'en') =>
  extractClaims(text, { language, publishedAt: '2026-11-16' })
    .filter(({ kind }) => kind === 'NUMBER')
    .map(({ text: words, sub, value }) => [words, sub, value].filter((part) => part !== undefined).join(' '))

const DASHES = ['-', '–', '‑', '—', '‒']

describe('a score is one claim however its dash is written', () => {
  test.each([
    'Rovers beat Athletic 3-1 at Mill Lane.',
    'Ward beat Chen 6-4, 7-5.',
    'They lost the match 0-3 to Oban.',
    'Kelso and Hawick drew 1-1.',
    'The vote was 52-48.',
    'The 4-2 win sent them up.',
    'India are 352-5.',
    'Some 200,000-300,000 fled, and 10-12 came back.',
    'The Boeing 737-800 landed.',
    'It cost £5-7bn.',
  ])('%s', (text) => {
    const figures = (dash: string) => read(text.replaceAll(/(?<=\d)-(?=\d)/g, dash))
    for (const dash of DASHES) expect(figures(dash).map((words) => words.replaceAll(dash, '-'))).toEqual(figures('-'))
  })

  test.each([
    ['Rovers beat Athletic 3–1 at Mill Lane.', ['3–1 score']],
    ['Ward beat Chen 6–4, 3–6, 7–5.', ['6–4 score', '3–6 score', '7–5 score']],
    ['Lindmere lost 0–3 to Oban Town.', ['0–3 score']],
    ['Kelso and Hawick drew 1—1.', ['1—1 score']],
    ['They won 3–5 seats each.', ['3–5 cardinal 3..5']],
    ['Between 10–12 people came.', ['10–12 cardinal 10..12']],
  ])('and no range, unless it counts something: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    'The Boeing 747–8 landed.',
    'The Airbus 350–900 landed.',
    'They flew the F–16 there.',
    'He was there in 1962–63.',
    'Rovers – the champions – stayed up.',
  ])('a dash in a name, in years or between clauses joins no amounts: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('two figures with a colon are one claim', () => {
  test.each([
    ['She won in 34:12, ahead of Lund in 35:40.', ['34:12 duration 2052', '35:40 duration 2140']],
    ['He ran it in 9:58 there.', ['9:58 duration 598']],
    ['It was 15:12 for Kiel.', ['15:12 cardinal']],
    ['They won the tie 3:1.', ['3:1 ratio 3:1']],
    ['It took 3:07:35 in all.', ['3:07:35 duration 11255']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    'The train left at 14:30.',
    'They met at 9:15 and talked.',
    'See Romans 12:15 for it.',
    'It ended by 23:59.',
  ])('a time of day and a verse are no amounts: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('a cell too, and its head says of what', () => {
    const blocks: TextBlock[] = []
    let text = ''
    for (const [at, words] of ['Runner', 'Time', 'Anna Lund', '34:12', 'Otto Brandt', '9:58'].entries()) {
      if (text) text += '\n\n'
      const start = text.length
      text += words
      blocks.push({
        role: 'TABLE_CELL',
        start,
        end: text.length,
        row: Math.floor(at / 2),
        column: at % 2,
        head: at < 2,
      })
    }
    const numbers = extractClaims(text, { blocks }).filter(({ kind }) => kind === 'NUMBER')
    expect(numbers.map((one) => [one.text, one.value, one.why])).toEqual([
      ['34:12', '2052', 'under “Time”'],
      ['9:58', undefined, 'under “Time”'],
    ])
  })

  test.each([
    ['de', 'Weber lief 34:12 Minuten.', ['34:12 Minuten duration 2052']],
    ['de', 'Das Spiel endete 28:31.', ['28:31 cardinal']],
    ['de', 'Rheinau gewann 3:1 und 2–0.', ['3:1 score', '2–0 score']],
    ['fr', 'Elle a couru en 34:12.', ['34:12 cardinal']],
    ['es', 'Ganaron 3–1 ayer.', ['3–1 score']],
    ['uk', 'Він пробіг за 34:12.', ['34:12 cardinal']],
    ['de', 'Der Zug fährt um 14:30 Uhr.', []],
    ['fr', 'Le train part à 14:30.', []],
  ])('in %s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected)
  })
})
