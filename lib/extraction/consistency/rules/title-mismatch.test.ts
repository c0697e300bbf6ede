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
