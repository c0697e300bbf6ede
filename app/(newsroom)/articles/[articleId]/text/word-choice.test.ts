import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceAt, sentencesOf } from '@/lib/domain/text/sentences'
import type { Press } from './word-choice'
import { choiceOf, chosenIn, pressed, wordsOfText } from './word-choice'

const TEXT = 'A wall\n\nIt cost £4 million. Work began in May.\n\n*\n\nThe old wall in 2025.'
const words = wordsOfText(TEXT, sentencesOf(TEXT))

const KEYS: Record<string, Press> = {
  '→': { by: 'word', way: 1, longer: false },
  '←': { by: 'word', way: -1, longer: false },
  '⇧→': { by: 'word', way: 1, longer: true },
  '⇧←': { by: 'word', way: -1, longer: true },
  '↓': { by: 'sentence', way: 1, longer: false },
  '↑': { by: 'sentence', way: -1, longer: false },
  '⇧↓': { by: 'sentence', way: 1, longer: true },
  '⇧↑': { by: 'sentence', way: -1, longer: true },
}

/** What is chosen after these keys, from this sentence on. */
function chosen(keys: string, sentence = 1): string {
  const choice = keys.split(' ').reduce((at, key) => {
    const press = KEYS[key]
    return press ? pressed(at, press, words) : at
  }, choiceOf(sentence))
  const { span } = chosenIn(choice, words) ?? { span: { start: 0, end: 0 } }
  return TEXT.slice(span.start, span.end)
}

test.each([
  ['', 'It cost £4 million.'],
  ['→', 'It'],
  ['→ → ⇧→', 'cost £4'],
  ['→ → ←', 'It'],
  ['→ ←', 'It cost £4 million.'],
  ['→ → → → →', 'Work'],
  ['→ → → → ⇧→ ⇧→', 'million. Work began'],
  ['→ → → → ⇧→ ⇧→ ⇧← ⇧←', 'million'],
  ['→ ⇧←', 'wall\n\nIt'],
  ['⇧→', 'It cost £4 million. Work'],
  ['⇧←', 'It cost £4'],
  ['⇧↓', 'It cost £4 million. Work began in May.'],
  ['⇧↓ ⇧↓ ⇧↓', 'It cost £4 million. Work began in May.\n\n*\n\nThe old wall in 2025.'],
  ['⇧↓ ⇧↑', 'It cost £4 million.'],
  ['⇧↑', 'A wall\n\nIt cost £4 million.'],
  ['→ → ⇧↓', 'cost £4 million'],
  ['→ → ⇧↓ ⇧↓', 'cost £4 million. Work began in May'],
  ['↓ ↓ ↓ → ⇧→', 'The old'],
  ['↓ → → → → ⇧→', 'May.\n\n*'],
])('from the second sentence %s chooses %j', (keys, expected) => {
  expect(chosen(keys)).toBe(expected)
})

test('whatever is pressed, something is chosen that begins and ends inside the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(KEYS)), { maxLength: 40 }), fc.nat(4), (keys, from) => {
      expect(chosen(keys.join(' '), from).length).toBeGreaterThan(0)
    }),
  )
})

test('a place of the text is in its sentence, and between two in the one before', () => {
  const at = (part: string) => sentenceAt(words.sentences, TEXT.indexOf(part))
  expect([at('A wall'), at('£4'), at(' Work'), at('Work'), at('2025'), sentenceAt([], 4)]).toEqual([0, 1, 1, 2, 4, 0])
})
