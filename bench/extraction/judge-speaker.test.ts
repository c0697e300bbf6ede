import { expect, test } from 'vitest'
import { isRightSpeaker } from './judge-speaker'

const quote = { start: 0, end: 5, kind: 'quote' } as const
const named = (speaker: string, speakerStart?: number) => ({
  ...quote,
  speaker,
  ...(speakerStart !== undefined && { speakerStart, speakerEnd: speakerStart + speaker.length }),
})

test('pointing at the same words is right, whatever they are called', () => {
  expect(isRightSpeaker(named('the spokesman for the mayor', 20), named('spokesman', 24))).toBe(true)
})

test('one shared word of the name is enough, a shared title is not', () => {
  expect(isRightSpeaker(named('Ada Lopez, the mayor of Elmore', 20), named('Lopez', 90))).toBe(true)
  expect(isRightSpeaker(named('President Lopez'), named('President Adams'))).toBe(false)
})

test('a name is not matched by a word of its description', () => {
  expect(isRightSpeaker(named('Ada Lopez, a baker'), named('the baker'))).toBe(false)
  expect(isRightSpeaker(named('the baker'), named('a baker'))).toBe(true)
})

test('a pronoun counts by its place; without places only the same pronoun does', () => {
  expect(isRightSpeaker(named('she', 20), named('she', 70))).toBe(false)
  expect(isRightSpeaker(named('she', 20), named('she', 20))).toBe(true)
  expect(isRightSpeaker(named('she', 20), named('She'))).toBe(true)
  expect(isRightSpeaker(named('she', 20), named('Lopez', 70))).toBe(false)
})

test('nobody named is nobody right', () => {
  expect(isRightSpeaker(named('Lopez', 20), quote)).toBe(false)
})
