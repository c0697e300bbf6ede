import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceAround } from './sentence-around'

const TEXT = 'First one. The wall is 40 metres long, said Dr. Flett. Last.\n\nNext paragraph.'
const around = (words: string, text = TEXT) => {
  const start = text.indexOf(words)
  return sentenceAround(text, start, start + words.length, 'en')
}

test('a claim is shown in its sentence, not in its neighbours', () => {
  expect(around('40 metres').before).toBe('The wall is ')
  expect(around('40 metres').after).toMatch(/^ long, said Dr\./)
  expect(around('First')).toEqual({ before: '', after: ' one.' })
  expect(around('Next')).toEqual({ before: '', after: ' paragraph.' })
})

test('a very long sentence is cut between words', () => {
  const text = `${'word '.repeat(200)}CLAIM${' word'.repeat(200)}`
  const { before, after } = around('CLAIM', text)
  expect(before).toMatch(/^… word( word)* $/)
  expect(after).toMatch(/^( word)* …$/)
  expect(before.length + after.length).toBeLessThan(660)
})

test('what stands around a span is always next to it in the text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, b % (text.length + 1)].sort((one, other) => one - other)
      if (start === undefined || end === undefined) return
      const { before, after } = sentenceAround(text, start, end, 'en')
      expect(text.slice(0, start).endsWith(before)).toBe(true)
      expect(text.slice(end).startsWith(after)).toBe(true)
    }),
  )
})

test('in a paragraph as long as a book only what is near is looked at', { timeout: 5_000 }, () => {
  const sentence = 'On Tuesday the board of Sandwick voted for a wall. '
  const text = sentence.repeat(8_000)
  const at = 4_000 * sentence.length + sentence.indexOf('Sandwick')
  const around = { before: 'On Tuesday the board of ', after: ' voted for a wall.' }
  for (let turn = 0; turn < 1_000; turn++) expect(sentenceAround(text, at, at + 8, 'en')).toEqual(around)
})
