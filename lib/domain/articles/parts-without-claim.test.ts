import { expect, test } from 'vitest'
import { composeBlocks } from './compose-blocks'
import { partsWithoutClaim, sayWithoutClaim } from './parts-without-claim'

const { text, blocks } = composeBlocks([
  { role: 'HEADLINE', text: 'Fraud at the council' },
  { role: 'STANDFIRST', text: 'It cost £4 million' },
  { role: 'BODY', text: 'Nobody knows why.' },
  { role: 'CAPTION', text: 'The thieves at work in spring.' },
  { role: 'CAPTION', text: 'The mayor, Ella Moss.' },
])

function on(words: string, status: 'SUGGESTED' | 'OPEN' | 'DISMISSED' | 'MERGED' = 'OPEN') {
  const start = text.indexOf(words)
  return { status, anchors: [{ start, end: start + words.length }] }
}

test('a headline and captions in which nothing was found are told before clearing, a paragraph is not', () => {
  const without = partsWithoutClaim(blocks, [on('£4 million')])
  expect(without.map(({ role }) => role)).toEqual(['HEADLINE', 'CAPTION', 'CAPTION'])
  expect(sayWithoutClaim(without)).toBe(
    'There is no claim in the headline and in 2 captions. Read them before you clear.',
  )
})

test('a claim that was dismissed was looked at, a merged one stands elsewhere', () => {
  const claims = [on('Fraud', 'DISMISSED'), on('£4 million'), on('Ella Moss'), on('spring', 'MERGED')]
  expect(sayWithoutClaim(partsWithoutClaim(blocks, claims))).toBe(
    'There is no claim in a caption. Read it before you clear.',
  )
})

test('nothing is said where each of them has a claim', () => {
  const claims = [on('Fraud'), on('£4 million'), on('spring'), on('Ella Moss')]
  expect(sayWithoutClaim(partsWithoutClaim(blocks, claims))).toBeNull()
})
