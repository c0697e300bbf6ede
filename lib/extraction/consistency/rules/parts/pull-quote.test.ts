import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const HOLT: Parts[number] = [
  'BODY',
  'Nurse Jane Holt said: “We have not, to be honest, had a single day of rest in this ward since March. The managers knew.”',
]
const REED: Parts[number] = [
  'BODY',
  '“It cannot go on,” said Paul Reed, “and I told him that they had no beds. We don’t have ten days left, and we will not close this ward. I’d see what they’d done.”',
]
const told = (pulled: string, ...more: Parts) => {
  const parts: Parts = [['HEADLINE', 'Nurses speak out'], HOLT, REED, ...more, ['PULL_QUOTE', pulled]]
  return [...foundIn('pull-quote', parts), ...foundIn('quote-wording', parts)].map(({ why }) => why)
}

describe('a pull quote that stands nowhere in the text', () => {
  test.each([
    '“Nobody in this hospital cares whether patients live or die.”',
    '“Nobody in this hospital cares whether patients live or die.” Helena Brandt',
    'Nobody in this hospital cares whether patients live or die',
    'Nobody in this hospital cares whether patients live or die – Paul Reed, surgeon',
    '“Shame!”',
    '“We have not had a single day of rest … nobody cares whether patients live”',
  ])('is told: %s', (pulled) => {
    expect(told(pulled)).toEqual(['This pull quote is not in the text.'])
  })

  test('never in an article without running text', () => {
    expect(
      foundIn('pull-quote', [
        ['HEADLINE', 'Nurses speak out'],
        ['PULL_QUOTE', '“Nobody cares.”'],
      ]),
    ).toEqual([])
  })
})

describe('a pull quote that has other words than the text', () => {
  test.each([
    [
      '“I told him that they had no staff”',
      'This pull quote differs from the text: it has “staff” where the text has “beds”.',
    ],
    ['We will close this ward', 'This pull quote differs from the text: it leaves out “not”.'],
    [
      'We have not had a single day of leave in this ward since March. Jane Holt',
      'This pull quote differs from the text: it has “leave” where the text has “rest”.',
    ],
    ['“We don’t have 20 days left”', 'This pull quote differs from the text: it has “20” where the text has “ten”.'],
  ])('is told: %s', (pulled, why) => {
    expect(told(pulled)).toEqual([why])
  })
})

describe('nobody is bothered by a pull quote', () => {
  test.each([
    ['word for word', '“The managers knew.” Jane Holt'],
    ['shortened', '“We have not had a single day of rest in this ward”'],
    ['joined with a gap', '“We have not, to be honest, had a single day of rest … The managers knew”'],
    ['joined over who says it', '“It cannot go on and I told him that they had no beds” – Paul Reed, surgeon'],
    ['with a name for a pronoun', '“I told [the minister] that they had no beds”'],
    ['that begins with such a name', '[The managers] knew'],
    ['with short forms written out', 'We do not have 10 days left'],
    ['in capitals', 'IT CANNOT GO ON Paul Reed'],
    ['with “would” and “had” for “’d”', '“I would see what they had done”'],
  ])('%s', (_, pulled) => {
    expect(told(pulled)).toEqual([])
  })

  test('taken from what the writer says, also in another order', () => {
    const report: Parts[number] = ['BODY', 'The council spent £4m on consultants in a single year, the report found.']
    expect(told('The council spent £4 million on consultants', report)).toEqual([])
    expect(told('£4m spent on consultants in a single year', report)).toEqual([])
    expect(told('“£4m spent on consultants in a single year”', report)).toHaveLength(1)
  })
})
