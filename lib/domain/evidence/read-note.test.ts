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

  test.each<[string, string[]]>([
    ['Vgl. Haushaltsplan 2026, S. 14 und 15', ['Haushaltsplan 2026', 'pp. 14 und 15']],
    ['Siehe Ratsprotokoll vom 3. März, Abs. 2', ['Ratsprotokoll vom 3. März', 'para. 2']],
    ['Stahlpreisindex, Januar 2026, Tabelle 1', ['Stahlpreisindex, Januar 2026', 'table 1']],
    ['Voir rapport annuel du port, p. 12', ['rapport annuel du port', 'p. 12']],
    ['Cf. rapport annuel, pp. 3–5, tableau 2', ['rapport annuel', 'pp. 3–5, table 2']],
    ['Véase el acta del pleno, pág. 4', ['el acta del pleno', 'p. 4']],
    ['Presupuesto municipal, págs. 4 y 9, cuadro 3', ['Presupuesto municipal', 'pp. 4 y 9, table 3']],
    ['Див. протокол засідання ради, с. 4', ['протокол засідання ради', 'p. 4']],
    ['Звіт порту, стор. 12, табл. 3', ['Звіт порту', 'p. 12, table 3']],
    ['انظر محضر المجلس، ص 4', ['محضر المجلس', 'p. 4']],
    ['تقرير الميناء، ص ٤٢، الجدول ٣', ['تقرير الميناء', 'p. 42, table 3']],
    ['Weber et al. 2020, p. 4', ['Weber et al. 2020', 'p. 4']],
    ['See Minutes of 3 March, p. 4', ['Minutes of 3 March', 'p. 4']],
  ])('in the desk’s other languages too: %s', (words, expected) => {
    expect(said(words)).toEqual(expected)
  })

  test('“ebd.”, “там само” and their like are the note before; what is not to be named is told in each language', () => {
    const before = readNote({ words: 'Haushaltsplan 2026, S. 14' })
    for (const words of ['ebd., S. 15', 'Ibíd., pág. 15', 'Там само, с. 15', 'المرجع نفسه، ص 15'])
      expect(said(words, { before })).toEqual(['Haushaltsplan 2026', 'p. 15'])
    for (const words of [
      'Beamter, nicht zu nennen',
      'Un agent, ne pas nommer',
      'Fuente anónima',
      'Не називати',
      'مصدر مجهول',
    ])
      expect(readNote({ words }).isHeld).toBe(true)
    expect(readNote({ words: 'Telefonat mit Helena Brandt' }).kind).toBe('INTERVIEW')
    expect(readNote({ words: 'Реєстр будівель, аркуш 3' })).toMatchObject({ kind: 'DATASET', locator: 'sheet 3' })
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
  test.each([
    'see my notes',
    'p. 6 or 7?',
    'Fine.',
    '',
    '???',
    'Ask the clerk',
    '12',
    'Is that homes or households?',
    'siehe meine Notizen',
    'voir mes notes',
    'див. мої нотатки',
    'انظر ملاحظاتي',
  ])('%s', (words) => {
    expect(readNote({ words }).title).toBe('')
  })

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
