import { describe, expect, test } from 'vitest'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

function sides(text: string) {
  return found('title-mismatch', text, { claims: [claim(text, 'PERSON', 'Berg')] }).map((hit) => hit.sides)
}

describe('two titles for one person', () => {
  test.each([
    ['Finance Minister Berg spoke. Foreign Minister Berg left.', 'Finance Minister Berg', 'Foreign Minister Berg'],
    ['The deputy mayor, Berg, spoke. Later Mayor Berg left.', 'deputy mayor, Berg', 'Mayor Berg'],
    ['President Berg spoke. Prime Minister Berg left.', 'President Berg', 'Prime Minister Berg'],
    [
      'Detective Inspector Berg spoke. Detective Sergeant Berg left.',
      'Detective Inspector Berg',
      'Detective Sergeant Berg',
    ],
    [
      'Finance director Berg spoke. Berg, the chief executive, left.',
      'Finance director Berg',
      'Berg, the chief executive',
    ],
    ['Berg, the CEO, spoke. Berg, the finance director, left.', 'Berg, the CEO', 'Berg, the finance director'],
    ['Mr Berg spoke. Then Ms Berg left.', 'Mr Berg', 'Ms Berg'],
    [
      'Berg, the finance minister, spoke. The interior minister, Berg, left.',
      'Berg, the finance minister',
      'interior minister, Berg',
    ],
  ])('Nadia is told: %s', (text, one, other) => {
    expect(sides(text)).toEqual([[[one], [other]]])
  })

  test.each([
    'Finance Minister Berg spoke. The minister, Berg, left.',
    'Finance Minister Berg spoke. Former Foreign Minister Berg left.',
    'President Berg spoke. Berg, then prime minister, had left.',
    'Finance director Berg spoke. Berg, the CFO, left.',
    'Berg, the CEO, spoke. Berg, the chief executive, left.',
    'Finance director Berg spoke. Berg, the deputy chief executive, left.',
    'Finance director Berg spoke. Berg, who was chief executive until May, left.',
    'Professor Berg spoke. Dr Berg left.',
    'Party leader Berg spoke. Prime Minister Berg left.',
    'Chairman and chief executive Berg spoke. Chief executive Berg left.',
    'Berg, the company’s director, spoke. Finance director Berg left.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })

  test('a married couple is two people', () => {
    const text = 'Mr Anders Berg came with Ms Eva Berg.'
    const claims = [claim(text, 'PERSON', 'Anders Berg'), claim(text, 'PERSON', 'Eva Berg')]
    expect(found('title-mismatch', text, { claims })).toEqual([])
  })
})
