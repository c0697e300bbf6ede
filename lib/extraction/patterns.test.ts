import { describe, expect, test } from 'vitest'
import type { Kind } from './claim'
import { findConflicts } from './consistency/find-conflicts'
import { extractClaims } from './extract-claims'
import { CURATED_FACTS } from './reference/curated-facts'

/** For tests: the words of all places of one kind, and what was understood, in a text published on 14 October 2025, a Tuesday. */
function read(text: string, kind: Kind) {
  return extractClaims(text, { publishedAt: '2025-10-14' }).filter((claim) => claim.kind === kind)
}
const words = (text: string, kind: Kind) =>
  read(text, kind).flatMap(({ anchors }) => anchors.map(({ start, end }) => text.slice(start, end)))
const values = (text: string, kind: Kind) => read(text, kind).map(({ value }) => value)

describe('a title of office with “of” or “for” leads to the name', () => {
  test.each([
    ['Secretary of Labor Wilma Haverty resigned.', ['Wilma Haverty']],
    ['Prime Minister of Norway Gunvor Lie spoke.', ['Gunvor Lie']],
    ['“It is late,” said Director of Public Prosecutions Noor Basri.', ['Noor Basri']],
    ['Mayor of Lyon Hugo Perrin and Governor of Texas Dale Whitcomb met.', ['Hugo Perrin', 'Dale Whitcomb']],
  ])('%s', (text, persons) => {
    expect(words(text, 'PERSON')).toEqual(persons)
  })

  test('the place in the office is a place', () => {
    expect(words('Prime Minister of Norway Gunvor Lie spoke.', 'PLACE')).toEqual(['Norway'])
  })
})

describe('who speaks', () => {
  const speaker = (text: string) => read(text, 'QUOTE').map(({ speaker: own }) => own?.text)
  test.each([
    ['“The bay is empty,” said Hamid Lachhab, Tunisia project manager at Reef Aid.', ['Hamid Lachhab']],
    ['“It rained,” said one Kremlin aide in the lobby.', ['one Kremlin aide']],
    ['“We hid,” Pirooz, who uses one name, told reporters.', ['Pirooz']],
    ['Buyers were “baited” with free meals, the complaint said.', ['the complaint']],
    ['“Too cold,” said van Houten. Joost van Houten keeps the lock.', ['van Houten']],
  ])('%s', (text, speakers) => {
    expect(speaker(text)).toEqual(speakers)
  })

  test('a day between the subject and its verb speaks no word', () => {
    expect(
      read('Mr. Quayle last week said the gate was shut.', 'STATEMENT').map((claim) => claim.speaker?.text),
    ).toEqual(['Quayle'])
  })
})

describe('names that sound like people’s', () => {
  test.each([
    ['The trawler Nora Blythe sank off Kerry.', []],
    ['The HMS Edith Marlow turned back.', []],
    ['He left a Silver Fern on the desk.', []],
    ['Boothby, head of the rescue service, told the crew that he would wait.', ['Boothby']],
    ['The skipper, Nora Blythe, swam.', ['Nora Blythe']],
  ])('%s', (text, persons) => {
    expect(words(text, 'PERSON')).toEqual(persons)
  })

  test('towns that play are teams, and towns where something happens are towns', () => {
    expect(words('Bologna beat Empoli 3-1 on Sunday.', 'ORGANISATION')).toEqual(['Bologna', 'Empoli'])
    expect(words('Police in Bologna searched a flat on Sunday.', 'PLACE')).toEqual(['Bologna'])
  })

  test('an ’s that owns nothing belongs to the name', () => {
    expect(words('Hartley’s has closed its mill. Dobson’s raised its prices.', 'ORGANISATION')).toEqual([
      'Hartley’s',
      'Dobson’s',
    ])
  })
})

describe('days, years and ages', () => {
  test.each([
    ['The fair runs from November 3 to 8.', ['2025-11-03/2025-11-08']],
    ['He ruled in 1931-37.', ['1931/1937']],
    ['Sales rose in 2021/22.', ['2021/2022']],
    ['The siege lasted from 30 May to 2 June 2011.', ['2011-05-30', '2011-06-02']],
    ['A third of a mile was lost half a century ago.', ['1975~']],
    ['A year and a half ago the mill shut.', ['2024-04~']],
    ['The hull that broke in March lies there still.', ['2025-03']],
    ['A census in December found nobody.', ['2024-12']],
    ['The jury will meet on Friday.', ['2025-10-17']],
    ['The jury met on Friday.', ['2025-10-10']],
    ['After the strike of 2013, she quit in July.', ['2013', '2013-07']],
  ])('%s', (text, dates) => {
    expect(values(text, 'DATE')).toEqual(dates)
  })

  test('a decade of somebody’s age is an age, and of degrees no date', () => {
    expect(read('A woman in her late 50s fell.', 'NUMBER').map(({ text, sub }) => [text, sub])).toEqual([
      ['late 50s', 'age'],
    ])
    expect(words('A woman in her late 50s fell. Highs in the 60s are expected.', 'DATE')).toEqual([])
  })

  test('a quarter of a match is no quarter of a year', () => {
    expect(words('The guard scored nine points in the third quarter.', 'DATE')).toEqual([])
    expect(words('Profit fell in the third quarter.', 'DATE')).toEqual(['the third quarter'])
  })

  test('clocks, handles and addresses count nothing', () => {
    const text = '13.41 The tunnel is open.\n\nMore at https://paper.example/town/77120 or from @TunnelDesk9.'
    expect(words(text, 'NUMBER')).toEqual([])
    expect(words(text, 'DATE')).toEqual(['13.41'])
  })
})

describe('what only looks different', () => {
  test.each([
    ['Mi\u00adrjam Bor\u200bgen paid 2,4\u00ad00 euros.', 'PERSON', ['Mi\u00adrjam Bor\u200bgen']],
    ['Rene\u0301e Du\u0301val left.', 'PERSON', ['Rene\u0301e Du\u0301val']],
    ['Guards met Signe\nMalmberg at the\ngate.', 'PERSON', ['Signe\nMalmberg']],
    ['They sold 17\u202f500 tickets and some 12 300 badges.', 'NUMBER', ['17\u202f500', '12 300']],
    ['The bridge cost £\ufe0f41 million.', 'NUMBER', ['£\ufe0f41 million']],
    ['The bridge cost £\u316441 million.', 'NUMBER', ['£\u316441 million']],
    ['The bridge cost £4\u034f1 million.', 'NUMBER', ['£4\u034f1 million']],
    ['The bridge cost £4\u17b41 million.', 'NUMBER', ['£4\u17b41 million']],
    ['It cost \u260e\ufe0f41 million pounds.', 'NUMBER', ['41 million pounds']],
    ['In 2\ufe0f024 it opened.', 'DATE', ['2\ufe0f024']],
  ] as const)('in %j each %s is read whole', (text, kind, expected) => {
    expect(words(text, kind)).toEqual(expected)
  })

  test.each([
    ['accents that are letters of their own', 'Rene\u0301e Duval'],
    ['a soft hyphen', 'René\u00ade Du\u00adval'],
    ['a space without width', 'Renée Du\u200bval'],
    ['a word joiner', 'Renée\u2060 Duval'],
  ])('a name is one claim where one of its places has %s', (_what, name) => {
    const text = `Renée Duval left on Monday. In the end ${name} came back.`
    expect(read(text, 'PERSON').map(({ anchors }) => anchors.length)).toEqual([2])
    expect(words(text, 'PERSON')).toEqual(['Renée Duval', name])
    expect(findConflicts(extractClaims(text), { text, reference: CURATED_FACTS })).toEqual([])
  })

  test.each([
    ['“The bay is empty,” said Lena\nOkafor.', ['Lena\nOkafor']],
    ['The bay was shut in 2024\nand “it stays shut,” said Hamid\nLachhab, who\nruns it.', ['Hamid\nLachhab']],
  ])('a line that ends within %j ends no speaker', (text, speakers) => {
    expect(read(text, 'QUOTE').map(({ speaker }) => speaker?.text)).toEqual(speakers)
  })

  test.each([
    ['1\u00a0200', '1200'],
    ['1\u2009200', '1200'],
    ['2\u202f000\u202f000', '2000000'],
    ['2 000 000', '2000000'],
  ])('%j is one figure', (figure, value) => {
    const text = `They sold ${figure} tickets.`
    expect([words(text, 'NUMBER'), values(text, 'NUMBER')]).toEqual([[figure], [value]])
  })

  test('a figure grouped by spaces is one figure, and a row of figures is none', () => {
    expect(values('They sold 17\u202f500 tickets and some 12 300 badges.', 'NUMBER')).toEqual(['17500', '12300'])
    expect(values('Hull 4 200 300 1', 'NUMBER')).not.toContain('4200300')
  })

  test('lines that are no wrapped lines stay apart', () => {
    expect(words('Ada Marsh\nJuan Ortega\nKim Sorley', 'PERSON')).toHaveLength(3)
  })
})

describe('statements', () => {
  const stances = (text: string) => read(text, 'STATEMENT').map(({ text: own, sub }) => [own, sub])
  test('a deed is a statement, whatever figures stand in it', () => {
    expect(stances('The dean stole £9,000 in 2019.')).toEqual([['The dean stole £9,000 in 2019', undefined]])
    expect(stances('Wasps eat plums. The dam burst.')).toEqual([
      ['Wasps eat plums', undefined],
      ['The dam burst', undefined],
    ])
  })

  test.each([
    ['The guild has pledged to march.', 'prediction'],
    ['The lender is going to close its branches.', 'prediction'],
    ['His plans were kept in a drawer.', undefined],
    ['The chess set was sold to a dealer.', undefined],
    ['The crew could not be reached.', undefined],
    ['It is a disgraceful ruling.', 'opinion'],
    ['Tenants are right to complain about the damp.', 'opinion'],
    ['The tax makes no sense.', 'opinion'],
  ])('%s', (text, stance) => {
    expect(stances(text).map(([, own]) => own)).toEqual([stance])
  })

  test('a tag behind the clause names who says it', () => {
    const told = (text: string) => read(text, 'STATEMENT').map(({ text: own, speaker }) => [own, speaker?.text])
    expect(told('The valves were never tested, says Osgood.')).toEqual([['The valves were never tested', 'Osgood']])
    expect(told('The valves were never tested, according to Ines Prado, a fitter.')).toEqual([
      ['The valves were never tested', 'Ines Prado'],
    ])
  })
})
