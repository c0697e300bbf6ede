import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFolded, fold, says, saysAnyOf, soughtWords } from './fold'
import { foldTypography } from './fold-typography'
import { everySpellingOf } from './name-spellings'
import { waysOf } from './ways-of-words'

test.each([
  ['Sørensen', 'sorensen'],
  ['García', 'garci\u0301a'],
  ['O’Dowd', "O'Dowd"],
  ['24\u201125', '24-25'],
  ['24–25', '24-25'],
  ['5\u00a0March', '5 march'],
  ['North\u00adern', 'northern'],
  ['STRASSE', 'Straße'],
  ['“Łódź”', 'lodz'],
  ['ﬁnance', 'finance'],
  ['محمـــد', 'محمد'],
  ['التلـفزيون', 'التلفزيون'],
])('“%s” is found by “%s”', (text, typed) => {
  expect(fold(text)).toBe(fold(typed))
})

describe('words in a text', () => {
  test('all have to be there, in any order', () => {
    expect(says('The Sørensen report of 5\u00a0March', 'march sorensen')).toBe(true)
    expect(says('The Sørensen report', 'sorensen may')).toBe(false)
  })
  test('are found where they stand, letter for letter', () => {
    const text = 'By J. Sø\u00adrensen and García on Straße 5\u00a0a.'
    const cut = (word: string) => {
      const span = findFolded(text, word)
      return span && text.slice(span.start, span.end)
    }
    expect(cut('sorensen')).toBe('Sø\u00adrensen')
    expect(cut('GARCIA')).toBe('García')
    expect(cut('strasse 5 a')).toBe('Straße 5\u00a0a')
    expect(cut('Ruth')).toBeNull()
    expect(cut('’')).toBeNull()
  })
})

test.each([
  ['50%', ['50 %']],
  ['1234,50', ['1 234.50', '1 234,50', '1,234.50', '1.234,50', '1234.50']],
  ['£1234.5', ['£1 234.5', '£1 234,5', '£1,234.5', '£1.234,5', '£1234,5']],
  ['1234567', ['1 234 567', '1,234,567', '1.234.567']],
  ['1,000,000', ['1 000 000', '1.000.000', '1000000']],
  ['1’234', ['1 234', '1,234', '1.234', '1234']],
  ['12345%', ['12 345%', '12,345%', '12.345%', '12345 %', '12 345 %', '12,345 %', '12.345 %']],
  ['cooperative', ['co-operative']],
  ['co-operative', ['cooperative']],
  ['email', ['e-mail']],
  ['e\u2011mail', ['email']],
  ['covid19', ['covid-19', 'covid 19']],
  ['25Cz', ['25 Cz', '25-Cz']],
  ['№55x', ['No 55x', 'No55x', 'No. 55x', 'No.55x', 'Nr. 55x', 'Nr.55x']],
  ['U.N.', ['UN']],
  ['Mueller', ['Muller']],
  ['Müller', ['Mueller']],
  ['queue', []],
  ['blue', []],
  ['Kiew', ['Kiev', 'Kieff']],
  ['COVID-19', ['COVID19']],
  ['US', ['U.S']],
  ['2026', []],
  ['000042', []],
  ['1234', []],
  ['24-25', []],
  ['0.5', ['0,5']],
  ['234,50', ['234.50']],
  ['1.2.3', []],
  ['O’Dowd', []],
])('“%s” is looked for as %j too', (word, others) => {
  expect(everySpellingOf(word)).toEqual([word, ...others])
})

test('figures are found with the space that typesetters put into them', () => {
  expect(saysAnyOf('It cost 1\u202f234,50 and fell by 50\u00a0%.', waysOf('50% 1234,50'))).toBe(true)
  const text = 'It fell by 50\u00a0% in May.'
  const span = findFolded(text, '50%')
  expect(span && text.slice(span.start, span.end)).toBe('50\u00a0%')
})

test.each([
  ['It cost £1,234.50.', ['1234.50', '£1234.50', '1234,50', '1 234,50', '1.234,50']],
  ['Es kostete 1 000 000 kr.', ['1,000,000', '1.000.000', '1000000', '1 000 000', '1’000’000']],
  ['The co-operative wrote an e‑mail on COVID-19 to the U.S.', ['cooperative', 'email', 'covid19', 'US', 'Covid-19']],
  [
    'Smith & Sons of № 7, the U.N. and Jan Müllerowitz met at 25 Cz.',
    ['Smith and Sons', 'sons & smith', 'UN', 'No 7', '№7', 'No.7'],
  ],
  [
    'Smith & Sons of № 7, the U.N. and Jan Müllerowitz met at 25 Cz.',
    ['Muellerovitz', 'müllerovich', 'MULLEROWICZ', '25Cz'],
  ],
  [
    'Smith and Sons of No 55x, the UN and Mullerovic met at 25Cz.',
    ['Smith & Sons', '№55x', 'U.N.', 'Müllerowitz', '25 cz'],
  ],
  ['Ｓｍｉｔｈ said Zelenskyy’s mu\u00adseum in كِتاب was Kyiv’s.', ['smith', 'Zelensky', 'zelenski', 'museum', 'كتاب']],
  ['The cooperative wrote an email.', ['co-operative', 'e-mail']],
])('%s is found by any of %j', (text, typed) => {
  const isFound = (words: string) => soughtWords(words).every((word) => findFolded(text, word) !== null)
  expect(typed.filter((words) => !isFound(words))).toEqual([])
})

const LETTER = fc.constantFrom(...Array.from("aéØßﬁ½-–—−\u00ad\u200b\u00a0 “”’'\u0301\u202e각´"), 'e\u0323\u0301')

test('a word that stands in a text is found in it, wherever its words were cut', () => {
  const words = fc.array(LETTER, { maxLength: 20 }).map((all) => all.join(''))
  fc.assert(
    fc.property(words, words, words, (before, word, after) => {
      const text = `${before} ${word} ${after}`
      fc.pre(fold(word) !== '')
      const span = findFolded(text, word)
      expect(span).not.toBeNull()
      if (span) expect(fold(text.slice(span.start, span.end))).toContain(fold(word))
    }),
  )
})

test('what typography calls the same is the same for a search', () => {
  const words = fc.array(LETTER, { maxLength: 20 }).map((all) => all.join(''))
  fc.assert(
    fc.property(words, (word) => {
      expect(fold(foldTypography(word).text)).toBe(fold(word))
    }),
  )
})

test(
  'a word is found at the end of a paragraph as long as a book, without anybody waiting for it',
  { timeout: 5_000 },
  () => {
    // Half a minute while each letter looked at all that was folded before it.
    const text = `${'On Tuesday the board of Sandwick voted. '.repeat(10_000)}Sørensen`
    expect(findFolded(text, 'sorensen')).toEqual({ start: text.length - 8, end: text.length })
  },
)

test.each([
  ['Petra Müllerová', 'Muellerova'],
  ['Petra Muellerova', 'Müllerová'],
  ['Soerensen', 'Sørensen'],
  ['Viktor Janukowitsch', 'Yanukovich Viktor'.replace('Y', 'J')],
  ['room №55x', '№55x'],
  ['room No. 55x', '№55x'],
  ['Marks & Spencer', 'Marks and Spencer'],
  ['the U.N. envoy', 'UN'],
  ['the UN envoy', 'U.N.'],
])('in the galley’s own list “%s” is found by “%s”, as it is by the desk’s search', (claim, typed) => {
  expect(saysAnyOf(claim, waysOf(typed))).toBe(true)
})

test('a clause is found as it was pasted: with its stops, in brackets, with a dash between its words', () => {
  const text = 'The wall—which the board (all of it) approved—costs £4 million; work starts in May'
  for (const clause of [
    'the wall, which the board',
    'approved – costs £4 million.',
    'wall which',
    '(all of it), approved!',
  ])
    expect([clause, saysAnyOf(text, waysOf(clause))]).toEqual([clause, true])
  expect(saysAnyOf('A wall – which costs', waysOf('wall—which'))).toBe(true)
})
