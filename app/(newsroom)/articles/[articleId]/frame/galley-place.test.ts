import { expect, test } from 'vitest'
import { claimUnder, wordsIn } from './galley-place'

type Claims = Parameters<typeof claimUnder>[0]

const claim = (number: number, start: number, end: number, status = 'OPEN') =>
  ({ number, status, anchors: [{ start, end }] }) as unknown as Claims[number]

test.each([
  ['words=4-9', { start: 4, end: 9 }],
  ['claim=2&words=0-1', { start: 0, end: 1 }],
  ['words=9-4', null],
  ['words=4-4', null],
  ['words=-4-9', null],
  ['words=1e3-2e3', null],
  ['words=4', null],
  ['', null],
])('the address “%s” leads to these words of the text: %o', (address, words) => {
  expect(wordsIn(new URLSearchParams(address))).toEqual(words)
})

test('words belong to the shortest claim that holds them all, dismissed and merged ones left out', () => {
  const claims = [claim(1, 0, 40), claim(2, 10, 20), claim(3, 12, 16, 'DISMISSED'), claim(4, 12, 15, 'MERGED')]
  expect(claimUnder(claims, { start: 12, end: 15 })?.number).toBe(2)
  expect(claimUnder(claims, { start: 5, end: 15 })?.number).toBe(1)
  expect(claimUnder(claims, { start: 30, end: 50 })).toBeUndefined()
})
