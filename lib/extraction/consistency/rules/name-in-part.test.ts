import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const spelled = (...parts: Parts) => foundIn('name-in-part', parts).map(({ sides }) => sides.map((side) => side[0]))

describe('a name in a short part with one letter other than in the text', () => {
  test('the headline has a letter other', () => {
    expect(
      foundIn('name-in-part', [
        ['HEADLINE', 'Olyphant resigns over harbour loan'],
        ['BODY', 'Graham Oliphant resigned on Monday. Mr Oliphant had signed the loan in May.'],
      ]),
    ).toEqual([
      {
        sides: [['Oliphant', 'Oliphant'], ['Olyphant']],
        why: 'The headline says “Olyphant”, but elsewhere the text says “Oliphant”: one name in two spellings?',
      },
    ])
  })

  test.each<[string, Parts, string[]]>([
    [
      'a letter too few',
      [
        ['HEADLINE', 'Judge clears Hathersal of fraud'],
        ['BODY', 'A judge cleared Nora Hathersall of fraud on Tuesday. Hathersall, 51, wept.'],
      ],
      ['Hathersall', 'Hathersal'],
    ],
    [
      'a caption',
      [
        ['HEADLINE', 'Mayor opens new pool'],
        ['BODY', 'Mayor Ingrid Kowalczyk opened the pool on Friday.'],
        ['CAPTION', 'Ingrid Kowalczik cuts the ribbon.'],
      ],
      ['Kowalczyk', 'Kowalczik'],
    ],
    [
      'a place in a standfirst',
      [
        ['HEADLINE', 'Ferry runs aground'],
        ['STANDFIRST', 'The ferry to Inverlarrig ran aground in fog.'],
        ['BODY', 'A ferry ran aground off Inverlarig on Sunday. Nobody at Inverlarig Harbour was hurt.'],
      ],
      ['Inverlarig', 'Inverlarrig'],
    ],
    [
      'a body',
      [
        ['HEADLINE', 'Northgate Homes warned of fire'],
        ['SUBHEAD', 'What Voltarra knew'],
        ['BODY', 'Voltara Energy knew of the risk. Voltara said it was sorry.'],
      ],
      ['Voltara', 'Voltarra'],
    ],
  ])('%s', (_, parts, names) => {
    expect(spelled(...parts)).toEqual([names])
  })

  test.each<[string, Parts]>([
    [
      'two people whom the text both names',
      [
        ['HEADLINE', 'Petersen beats Petersson in Aske final'],
        ['BODY', 'Ida Petersen beat Maja Petersson in the final. Petersen was glad; Petersson was not.'],
      ],
    ],
    [
      'a genitive and a plural',
      [
        ['HEADLINE', 'Hathersalls sell the farm; Hathersall’s sons leave'],
        ['BODY', 'The farm of Nora Hathersall is sold. Hathersall leaves Aske.'],
      ],
    ],
    [
      'a name with an accent that the headline leaves out',
      [
        ['HEADLINE', 'Kovac wins the vote'],
        ['BODY', 'Petra Kováč won the vote. Kováč will be mayor.'],
      ],
    ],
    [
      'a word at the head of a headline that English has',
      [
        ['HEADLINE', 'Stokes of fear: town waits'],
        ['BODY', 'Ben Strokes waited. Mr Strokes said the town was afraid.'],
      ],
    ],
    [
      'a first name and another’s',
      [
        ['HEADLINE', 'Marian leaves the board'],
        ['BODY', 'Marian Holt leaves the board. Mariam Okoye follows her.'],
      ],
    ],
    [
      'all in capitals',
      [
        ['HEADLINE', 'OLIPHANT RESIGNS'],
        ['BODY', 'Graham Oliphant resigned on Monday. Mr Oliphant had signed the loan.'],
      ],
    ],
    [
      'a people and its country',
      [
        ['HEADLINE', 'Austrians win in Linz'],
        ['BODY', 'The Austrian team won in Linz. Austria is first in its group.'],
      ],
    ],
    [
      'two towns one letter apart',
      [
        ['HEADLINE', 'Fire in Warwick'],
        ['BODY', 'The fire broke out at noon near Berwick. Nobody was hurt in Warwick or in Berwick.'],
      ],
    ],
    [
      'a woman’s and a man’s name of one family',
      [
        ['HEADLINE', 'Ivanova sues the club'],
        ['BODY', 'Olga Ivanova sues the club that her father, Pyotr Ivanov, founded. Ivanov died in 2019.'],
      ],
    ],
    [
      'another person with another first name',
      [
        ['HEADLINE', 'What polls missed'],
        ['CAPTION', 'Kristen Anderson explains why the outcome differed.'],
        ['BODY', 'David Andersen gave evidence on Monday. Andersen was heard for an hour.'],
      ],
    ],
    [
      'a person and a country',
      [
        ['HEADLINE', 'Those who are missing'],
        ['CAPTION', 'Nouha Saoudi and her brother at the port.'],
        ['BODY', 'They come from Iraq, Kuwait and Saudi Arabia. Saudi Arabia has two more.'],
      ],
    ],
    [
      'the first letter other',
      [
        ['HEADLINE', 'Barrow beat Harrow'],
        ['BODY', 'Harrow lost to the guests. Harrow has not won since May.'],
      ],
    ],
  ])('never: %s', (_, parts) => {
    expect(spelled(...parts)).toEqual([])
  })
})
