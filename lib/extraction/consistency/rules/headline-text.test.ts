import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const sides = (text: string, headline?: string) =>
  found('headline-text', text, headline === undefined ? {} : { headline }).map((hit) => hit.sides)

describe('the headline against the text', () => {
  test.each([
    [
      'Aske to raise council tax by 6 percent\n\nHouseholds in Aske will pay 4.5 percent more in council tax.',
      '6 percent',
      '4.5 percent',
    ],
    ['12 killed in Aske bus crash\n\nTen people were killed when a bus crashed near Aske.', '12', 'Ten'],
    ['Aske bank profits rise\n\nProfits fell at the bank in Aske last year.', 'rise', 'fell'],
    ['Council approves tunnel\n\nThe council rejected the tunnel on Monday.', 'approves', 'rejected'],
  ])('Nadia is told: %s', (text, one, other) => {
    expect(sides(text)).toEqual([[[one], [other]]])
  })

  test('a headline given apart is compared as well', () => {
    expect(sides('Ten people were killed when a bus crashed near Aske.', '12 killed in Aske bus crash')).toEqual([
      [['Ten']],
    ])
  })

  test('with blocks the headline is the block that is one, wherever it stands and however it ends', () => {
    const text =
      'Aske Herald.\n\nTwelve killed in Aske bus crash.\n\nTen people were killed when a bus crashed near Aske.'
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const blocks = [
      { role: 'NOTE' as const, ...at('Aske Herald.') },
      { role: 'HEADLINE' as const, ...at('Twelve killed in Aske bus crash.') },
      { role: 'BODY' as const, ...at('Ten people were killed when a bus crashed near Aske.') },
    ]
    expect(found('headline-text', text, { blocks }).map((hit) => hit.sides)).toEqual([[['Twelve'], ['Ten']]])
    expect(found('headline-text', text, { blocks: blocks.filter(({ role }) => role !== 'HEADLINE') })).toEqual([])
  })

  test.each([
    'Aske to raise council tax by 5 percent\n\nHouseholds in Aske will pay 4.5 percent more in council tax.',
    'Bridge repair to cost £31 million\n\nThe council voted to spend £31.4 million on the bridge.',
    '12 killed in Aske bus crash\n\nTwelve people were killed when a bus crashed near Aske.',
    'Aske to raise council tax by 6 percent\n\nTaxes in Aske rise in April, by 6 percent. Wages rose 3 percent.',
    'Aske bank profits rise\n\nProfits rose at the bank in Aske last year. Shares fell.',
    'Five things to know about Aske\n\nThree people live there.',
    'Ten people were killed in Aske. Twelve people were hurt in Aske.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
