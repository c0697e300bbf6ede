import { expect, test } from 'vitest'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { isSettled, sentencesWith } from './sentences'

const TEXT = 'The bridge opened in 1931. It is wide.\n\nLindmere pays £18.6 million, Aske £9.5 million.'
const claim = (words: string, status: ClaimStatus = 'OPEN') => {
  const start = TEXT.indexOf(words)
  return { id: words, status, anchors: [{ start, end: start + words.length, exact: words, prefix: '', suffix: '' }] }
}
const CLAIMS = [
  claim('1931', 'APPROVED'),
  claim('Lindmere', 'IN_REVIEW'),
  claim('£18.6 million'),
  claim('Aske', 'STALE'),
]
const rows = (claims = CLAIMS, passes: (one: { id: string }) => boolean = () => true) =>
  sentencesWith(sentencesOf(TEXT), claims, passes)

test('each sentence with claims is a row, numbered by its place in the text', () => {
  const found = rows().map(({ number, start, end, claims }) => [
    ...[number, TEXT.slice(start, end)],
    claims.map(({ id }) => id),
  ])
  expect(found).toEqual([
    [1, 'The bridge opened in 1931.', ['1931']],
    [3, 'Lindmere pays £18.6 million, Aske £9.5 million.', ['Lindmere', '£18.6 million', 'Aske']],
  ])
})

test('its progress counts all of its claims, also those that the list is not showing', () => {
  const [only, ...rest] = rows(CLAIMS, ({ id }) => id === 'Aske')
  expect(rest).toEqual([])
  expect(only?.number).toBe(3)
  expect(only?.claims.map(({ id }) => id)).toEqual(['Aske'])
  expect(only?.progress).toEqual({ total: 3, approved: 0, review: 1, back: 1 })
})

test('what is dismissed is not counted; its sentence keeps its number', () => {
  const [first, second] = rows([claim('1931', 'DISMISSED'), claim('Aske')])
  expect([first?.progress.total, second?.progress.total, second?.number]).toEqual([0, 1, 3])
})

test('a sentence is settled when each of its claims is', () => {
  expect(rows().map(({ claims }) => isSettled(claims))).toEqual([true, false])
})
