import { expect, test } from 'vitest'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import { placeNotes } from './place-notes'

const { text, blocks } = composeBlocks([
  { role: 'HEADLINE', text: 'Noise wall will cost twice' },
  {
    role: 'BODY',
    text: 'The wall will cost £5.6 million, twice what was told in 2023. Residents were not invited. It opens in May.',
  },
  { role: 'BODY', text: 'Of 1,140 homes 312 wrote. It opens in May.' },
])
const words = (...notes: Parameters<typeof placeNotes>[2]) =>
  placeNotes(text, blocks, notes, 'en').map(
    (placed) =>
      placed && [text.slice(placed.sentence.start, placed.sentence.end), text.slice(placed.of.start, placed.of.end)],
  )

test('a note stands at its sentence, and is of all its words', () => {
  expect(words({ on: '…twice what was told in 2023. Residents were not invited.' })).toEqual([
    ['Residents were not invited.', 'Residents were not invited.'],
  ])
})

test('two notes at one sentence share its words', () => {
  expect(words({ on: 'The wall will cost £5.6 million,' }, { on: 'twice what was told in 2023.' })).toEqual([
    ['The wall will cost £5.6 million, twice what was told in 2023.', 'The wall will cost £5.6 million,'],
    ['The wall will cost £5.6 million, twice what was told in 2023.', ' twice what was told in 2023.'],
  ])
})

test('a comment is of the words that it is about', () => {
  expect(words({ on: '1,140 homes', isAbout: true })).toEqual([['Of 1,140 homes 312 wrote.', '1,140 homes']])
})

test('of two places that read alike it is the one after the note before', () => {
  const [, second] = placeNotes(text, blocks, [{ on: 'Of 1,140 homes 312 wrote.' }, { on: 'It opens in May.' }], 'en')
  expect(second?.sentence.start).toBe(text.lastIndexOf('It opens'))
})

test('where the words before were corrected, the last of them tell; where they are gone, none is guessed', () => {
  expect(words({ on: 'The wall was to cost £5.6 million,' })[0]?.[1]).toContain('£5.6 million,')
  expect(words({ on: 'Entirely other words.' }, { on: '' })).toEqual([null, null])
})

test(
  'a thousand notes are found in a paragraph as long as a book, which is cut into sentences once',
  { timeout: 5_000 },
  () => {
    const text = Array.from({ length: 8_000 }, (_none, at) => `Bo Carr paid £${at} to ${at * 3} schools.`).join(' ')
    const notes = Array.from({ length: 1_000 }, (_none, at) => ({ on: `paid £${at * 7} to ${at * 21} schools.` }))
    const placed = placeNotes(text, [{ start: 0, end: text.length }], notes, 'en')
    expect(placed.filter((one) => one !== null)).toHaveLength(1_000)
  },
)
