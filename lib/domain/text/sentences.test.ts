import { expect, test } from 'vitest'
import { contextOf, sentencesOf, wordsOf } from './sentences'

const TEXT = 'The sum is £7.8 million. “We pay,” said Brandt.\n\nWork begins on Monday.'
const read = (parts: { start: number; end: number }[]) => parts.map(({ start, end }) => TEXT.slice(start, end))

test('sentences end with their paragraph and carry no space', () => {
  expect(read(sentencesOf(TEXT))).toEqual([
    'The sum is £7.8 million.',
    '“We pay,” said Brandt.',
    'Work begins on Monday.',
  ])
})

test('words keep the signs of an amount and drop quotation marks and commas', () => {
  expect(read(wordsOf(TEXT, { start: 0, end: 47 }))).toEqual([
    'The',
    'sum',
    'is',
    '£7.8',
    'million',
    'We',
    'pay',
    'said',
    'Brandt',
  ])
})

test('the context of a claim is the sentence it stands in', () => {
  const start = TEXT.indexOf('Monday')
  expect(read([contextOf(TEXT, { start, end: start + 6 })])).toEqual(['Work begins on Monday.'])
})

test('words that run from one paragraph into the next are read in the sentences at both ends', () => {
  const text = 'Bridge will cost £4 million\n\nWork starts in May. It takes a year.\n\nMore.'
  const [start, end] = [text.indexOf('cost'), text.indexOf('starts')]
  const around = contextOf(text, { start, end })
  expect(text.slice(around.start, around.end)).toBe('Bridge will cost £4 million\n\nWork starts in May.')
})

test('in a paragraph as long as a book only what is near a claim is looked at', { timeout: 5_000 }, () => {
  const sentence = 'On Tuesday the board of Sandwick voted for a wall. '
  const text = sentence.repeat(8_000)
  const at = 4_000 * sentence.length
  const around = { start: at, end: at + sentence.trimEnd().length }
  for (let turn = 0; turn < 500; turn++) expect(contextOf(text, { start: at + 20, end: at + 30 })).toEqual(around)
})
