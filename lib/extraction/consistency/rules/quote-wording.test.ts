import { describe, expect, test } from 'vitest'
import { claim, found, foundIn } from '@/lib/extraction/consistency/claims-in'

function sides(...quotes: string[]) {
  const text = quotes.map((quote) => `${quote} she said.`).join('\n')
  return found('quote-wording', text, { claims: quotes.map((quote) => claim(text, 'QUOTE', quote)) }).map(
    (hit) => hit.sides,
  )
}

describe('one quotation in two wordings', () => {
  test('a word was changed', () => {
    const [a, b] = ['“We will never close this library again,”', '“We will never shut this library again,”']
    expect(sides(a, b)).toEqual([[[a], [b]]])
  })

  test('a fragment of it has another word', () => {
    const [a, b] = [
      '“You cannot consult 40,000 households with a poster in the town hall,”',
      '“consult 4,000 households with a poster”',
    ]
    expect(sides(a, b)).toEqual([[[a], [b]]])
  })

  test.each([
    [['“You cannot consult 40,000 households with a poster,”', '“consult 40,000 households”']],
    [['“I have a dream that one day we shall sing,”', '“I have a dream that the hills will be made low,”']],
    [['“We lost the match in the rain,”', '“We won the cup in the sun,”']],
    [['“We lost … in the rain,”', '“We lost the match in the rain,”']],
    [['“We need this [library] in the town,”', '“We need this in the town,”']],
    [['“Yes, we can,”', '“Yes, we will,”']],
    [
      [
        '“This tale that the mayor has no idea what she does is untrue. She knows exactly what she does,”',
        '“Let us drop this fable that the mayor has no idea what she does. She knows exactly what she does,”',
      ],
    ],
  ])('nobody is bothered by: %s', (quotes) => {
    expect(sides(...quotes)).toEqual([])
  })

  test('two people may say nearly the same', () => {
    const text =
      '“We will never close this library again,” Pell said. “We will never shut this library again,” Lind said.'
    const [pell, lind] = [text.indexOf('Pell'), text.indexOf('Lind')]
    const claims = [
      claim(text, 'QUOTE', '“We will never close this library again,”', {
        speaker: { start: pell, end: pell + 4, text: 'Pell' },
      }),
      claim(text, 'QUOTE', '“We will never shut this library again,”', {
        speaker: { start: lind, end: lind + 4, text: 'Lind' },
      }),
    ]
    expect(found('quote-wording', text, { claims })).toEqual([])
  })

  function twoSpeakers(pells: string, linds: string) {
    const text = `${pells} Pell said. ${linds} Lind said.`
    const claims = [
      [pells, 'Pell'],
      [linds, 'Lind'],
    ].map(([quote = '', name = '']) => {
      const start = text.indexOf(name)
      return claim(text, 'QUOTE', quote, { speaker: { start, end: start + name.length, text: name } })
    })
    return found('quote-wording', text, { claims })
  }

  test('the same striking words are one person’s here and another’s there', () => {
    const [pells, linds] = [
      '“The river took three houses, not a street,”',
      '“The river took three houses and never a street,”',
    ]
    const [hit] = twoSpeakers(pells, linds)
    expect(hit?.sides).toEqual([[pells], [linds]])
    expect(hit?.conflict.why).toBe(
      'Nearly the same words are Pell’s here and Lind’s there; one has “not”, the other “and”, “never”.',
    )
  })

  test.each([
    ['“It was a great day for all of us here,”', '“It was a great day for all of them here,”'],
    ['“We have to do more for our schools now,”', '“We have to do more for our roads now,”'],
    ['“I would like to thank the voters of this town,”', '“I would like to thank the people of this town,”'],
  ])('two people say what everybody says: %s', (pells, linds) => {
    expect(twoSpeakers(pells, linds)).toEqual([])
  })
})

describe('the words of a pull quote are those of whoever says them in the text', () => {
  const SAID = '“It is a scandal beyond words,”'
  const told = (...parts: Parameters<typeof foundIn>[1]) => foundIn('quote-wording', parts).map(({ why }) => why)

  test('another person’s', () => {
    expect(told(['PULL_QUOTE', `${SAID} said Tom Okafor`], ['BODY', `${SAID} said Helena Brandt.`])).toEqual([
      'The same words are Tom Okafor’s in a pull quote and Helena Brandt’s in the text.',
    ])
  })

  test.each<[string, Parameters<typeof foundIn>[1]]>([
    [
      'the same person by surname',
      [
        ['PULL_QUOTE', `${SAID} said Brandt`],
        ['BODY', `Helena Brandt spoke for an hour. ${SAID} said Helena Brandt.`],
      ],
    ],
    [
      'what everybody says',
      [
        ['PULL_QUOTE', '“I don’t know exactly,” said Tom Okafor'],
        ['BODY', '“I don’t know exactly where he stands,” said Helena Brandt.'],
      ],
    ],
    [
      'a caption, which may tell of another day',
      [
        ['CAPTION', `Tom Okafor in Aske. ${SAID} he said.`],
        ['BODY', `${SAID} said Helena Brandt.`],
      ],
    ],
    [
      'nobody made out',
      [
        ['PULL_QUOTE', SAID],
        ['BODY', `${SAID} said Helena Brandt.`],
      ],
    ],
    [
      'two who say it in the text',
      [
        ['PULL_QUOTE', `${SAID} said Tom Okafor`],
        ['BODY', `${SAID} said Helena Brandt.`],
        ['BODY', `${SAID} said Tom Okafor later.`],
      ],
    ],
    ['running text', [['BODY', `${SAID} said Helena Brandt. ${SAID} said Tom Okafor.`]]],
  ])('never with %s', (_, parts) => {
    expect(told(...parts)).toEqual([])
  })
})
