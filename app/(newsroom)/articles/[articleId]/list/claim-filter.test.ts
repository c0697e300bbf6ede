import { expect, test } from 'vitest'
import type { BlockRole } from '@/lib/domain/articles/block'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import { anchorAt } from '@/lib/domain/claims/anchor'
import { standsIn } from './claim-filter'

const { text, blocks } = composeBlocks([
  { role: 'HEADLINE', text: 'Anna Berg resigns' },
  { role: 'BODY', text: 'Anna Berg left on Monday.' },
  { role: 'CAPTION', text: 'Anna Berg at the quay.' },
  { role: 'NOTE', text: 'Photo: Ines Holm.' },
])

function anchorsOn(words: RegExp) {
  return [...text.matchAll(words)].map(({ 0: exact, index }) => anchorAt(text, index, index + exact.length))
}

const partsOn = (words: RegExp) =>
  (['HEADLINE', 'STANDFIRST', 'BODY', 'CAPTION', 'NOTE'] as const satisfies readonly BlockRole[]).filter((part) =>
    standsIn(part, { anchors: anchorsOn(words) }, blocks),
  )

test('a claim is found under the part of each of its places', () => {
  expect(partsOn(/Anna Berg/g)).toEqual(['HEADLINE', 'BODY', 'CAPTION'])
  expect(partsOn(/Ines Holm/g)).toEqual(['NOTE'])
})

test('a claim that runs across two parts is found under both', () => {
  expect(partsOn(/left on Monday\.\n\nAnna/g)).toEqual(['BODY', 'CAPTION'])
})

test('a claim whose words are gone stands in no part', () => {
  expect(partsOn(/nowhere/g)).toEqual([])
})
