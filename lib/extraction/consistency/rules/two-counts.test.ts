import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

const counts = (...texts: string[]) =>
  foundIn(
    'two-counts',
    texts.map((text): ['BODY', string] => ['BODY', text]),
  ).map(({ sides }) => sides.map((side) => side[0]))

describe('two counts of the same things', () => {
  test('in one sentence', () => {
    expect(
      foundIn('two-counts', [['BODY', 'All 14 passengers were saved, and the 15 passengers were taken to hospital.']]),
    ).toEqual([
      {
        sides: [['14'], ['15']],
        why: 'The text counts 14 passengers and later 15 passengers: the same ones?',
      },
    ])
  })

  test.each<[string, string[], string[]]>([
    [
      'in two sentences',
      ['Police arrested 12 suspects in Aske on Monday. The 13 suspects will appear in court on Friday.'],
      ['12', '13'],
    ],
    [
      'in two paragraphs',
      ['The ferry carried nine lorries.', 'All eight lorries were driven off at Lindmere.'],
      ['nine', 'eight'],
    ],
    ['a crew', ['A crew of 21 was on board. The crew of 22 was unhurt.'], ['21', '22']],
    ['these', ['The council runs six libraries. These seven libraries cost £2 million.'], ['six', 'seven']],
  ])('%s', (_, texts, sides) => {
    expect(counts(...texts)).toEqual([sides])
  })

  test.each([
    ['the same', 'Police arrested 12 suspects. The 12 suspects are in custody.'],
    ['some of them', 'Police arrested 12 suspects. Three of the suspects are minors.'],
    ['others', 'Police arrested 12 suspects. The 13 suspects arrested in May are in custody.'],
    ['a third count makes the difference', 'Police held 12 suspects and freed two. The ten suspects are in custody.'],
    ['others by name', 'Aske has nine libraries. The three Lindmere libraries are closed.'],
    ['another time', 'The council ran nine libraries last year. The seven libraries cost £2 million.'],
    ['no article', 'Nine lorries were on board. Two lorries burned.'],
    ['the remaining', 'Nine lorries were on board. The remaining five lorries were saved.'],
    ['narrowed', 'The 40 pupils sat down. The 12 youngest pupils were given milk.'],
    [
      'times and goals',
      'Aske won the first three games. The last two games were lost; the four games in May were drawn.',
    ],
    ['the first', 'The jury heard 30 witnesses. The first five witnesses spoke on Monday.'],
  ])('never: %s', (_, text) => {
    expect(counts(text)).toEqual([])
  })
})
