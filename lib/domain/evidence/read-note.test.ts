import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLink, readNote } from './read-note'

const said = (words: string, more: Partial<Parameters<typeof readNote>[0]> = {}) => {
  const { title, locator, url } = readNote({ words, ...more })
  return url === null ? [title, locator] : [title, locator, url]
}

describe('a note names its source', () => {
  test.each<[string, string[]]>([
    ['Works committee paper WC 23/041, p. 11', ['Works committee paper WC 23/041', 'p. 11']],
    ['Minutes works cttee 3 March p4, vote & times', ['Minutes works cttee 3 March', 'p. 4']],
    ['Annual report 2024, pp. 3–5 and 9.', ['Annual report 2024', 'pp. 3–5 and 9']],
    ['p. 12, Register of buildings, Ferrow', ['Register of buildings, Ferrow', 'p. 12']],
    ['Steel price index, January 2026, table 1', ['Steel price index, January 2026', 'table 1']],
    ['Haushaltsplan 2026, S. 14', ['Haushaltsplan 2026', 'p. 14']],
    ['Judgment of 4 May, para. 17', ['Judgment of 4 May', 'para. 17']],
    ['Radio Maren, morning news, 12:34', ['Radio Maren, morning news', '12:34']],
    ['Minutes of 3 March (page 4), section 2.1', ['Minutes of 3 March', 'p. 4, section 2.1']],
    ['Call with Helena Brandt, 10 March', ['Call with Helena Brandt, 10 March', '']],
    [
      'Record of opened offers, https://city.example/offers.',
      ['Record of opened offers', '', 'https://city.example/offers'],
    ],
    [
      'https://www.city.example/papers/wc-23?x=1 (accessed 3 March 2026)',
      ['city.example/wc-23', '', 'https://www.city.example/papers/wc-23?x=1'],
    ],
    ['Paper <https://c.example/m.pdf#page=7>', ['Paper', 'p. 7', 'https://c.example/m.pdf#page=7']],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual(expected)
  })

  test('what kind of source it is, and whether it is not to be named', () => {
    expect(readNote({ words: 'Phone interview with H. Brandt, 12:30' }).kind).toBe('INTERVIEW')
    expect(readNote({ words: 'Register of buildings, sheet 3' }).kind).toBe('DATASET')
    expect(readNote({ words: 'Minutes', links: ['https://c.example/m'] }).kind).toBe('WEB_PAGE')
    expect(readNote({ words: 'An officer of the board, not to be named, p. 3' }).isHeld).toBe(true)
  })

  test('“ibid.” is the source of the note before, with a place of its own', () => {
    const before = readNote({ words: 'Works committee paper WC 23/041, p. 11' })
    expect(said('ibid., p. 12', { before })).toEqual(['Works committee paper WC 23/041', 'p. 12'])
    expect(said('Ibid., further down', { before })).toEqual(['Works committee paper WC 23/041', ''])
    expect(said('Ibid.')).toEqual(['', ''])
  })
})

describe('a note names none', () => {
  test.each(['see my notes', 'p. 6 or 7?', 'Fine.', '', '???', 'Ask the clerk', '12', 'Is that homes or households?'])(
    '%s',
    (words) => {
      expect(readNote({ words }).title).toBe('')
    },
  )

  test('a remark is a source only where it names an address or a place', () => {
    expect(said('Steel has doubled since then', { isRemark: true })).toEqual(['', ''])
    expect(said('Steel price index, table 1', { isRemark: true })).toEqual(['Steel price index', 'table 1'])
  })

  test('an address that could run something is none', () => {
    expect(readNote({ words: 'Minutes', links: ['javascript:alert(1)', 'https://user:pw@c.example/'] }).url).toBeNull()
  })
})

test('a link in the text is named by its words, and by its host where they are few', () => {
  expect(readLink('papers', 'https://www.city.example/p')).toMatchObject({
    title: 'papers (city.example)',
    locator: '',
  })
  expect(readLink('minutes of the committee', 'https://city.example/p#page=3')).toMatchObject({
    title: 'minutes of the committee',
    locator: 'p. 3',
  })
  expect(readLink('write to us', 'mailto:desk@city.example')).toBeNull()
})

test('whatever a note says is read soon, into words of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const { title, locator } = readNote({ words })
      expect(title.length).toBeLessThanOrEqual(300)
      expect(locator.length).toBeLessThanOrEqual(words.length * 4)
    }),
    { numRuns: 300 },
  )
  const long = 'p. 1, '.repeat(600) + 'a'.repeat(400) + ' pp. '.repeat(200)
  expect(readNote({ words: long.slice(0, 4_000) }).locator).not.toBe('')
})
