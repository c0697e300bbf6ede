import { describe, expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'

/** Who is said to speak, and the claim that this points at. */
function speakers(text: string) {
  const claims = extractClaims(text)
  return claims.flatMap(({ speaker }) =>
    speaker ? [{ words: speaker.text, who: claims[speaker.claim ?? -1]?.text }] : [],
  )
}

describe('a role set off by a comma', () => {
  test.each([
    ['The university’s vice-chancellor, Professor Samir Lund, said that most students had asked for it.', 'Samir Lund'],
    ['The council’s finance director, Dr Anneke Toller, answered that reserves had fallen.', 'Anneke Toller'],
  ])('leads to the name behind it: %s', (text, who) => {
    expect(speakers(text)).toEqual([{ words: who, who }])
  })

  test.each([
    ['The ministry’s spokesman, Jan Lund, arrived late. “No comment,” the spokesman said.'],
    ['Jan Lund, the spokesman for the ministry, arrived late. “No comment,” the spokesman said.'],
  ])('is whom “the spokesman” means later: %s', (text) => {
    expect(speakers(text)).toEqual([{ words: 'the spokesman', who: 'Jan Lund' }])
  })

  test('two who bear it leave “the spokesman” open', () => {
    const text =
      'Jan Lund, the spokesman, and Ada Holm, the spokesman before him, arrived. “No comment,” the spokesman said.'
    expect(speakers(text)).toEqual([{ words: 'the spokesman', who: undefined }])
  })
})

test('a role with a hyphen is one word', () => {
  expect(speakers('The old vice-chancellor said that sales had risen.')).toEqual([
    { words: 'The old vice-chancellor', who: undefined },
  ])
})

test.each([
  ['A survey by Corvane Structures in January found 14 hangers “beyond another winter”.', 'Corvane Structures'],
  ['A report from the Lindmere Cab Association said that many drivers had left.', 'Lindmere Cab Association'],
])('a survey speaks for whoever made it: %s', (text, who) => {
  expect(speakers(text)).toEqual([{ words: who, who }])
})

test('what stands behind a colon in marks is a quotation and not reported too', () => {
  const claims = extractClaims('Ada Lund said: “We won the vote on the bridge.”')
  expect(claims.filter(({ kind }) => kind === 'STATEMENT')).toEqual([])
})

test('the member of a party keeps the article, whoever stands beside', () => {
  expect(speakers('“It is bad,” the Republican with Ivo Lund said.')).toEqual([
    { words: 'the Republican', who: undefined },
  ])
})

describe('who tells what others said', () => {
  const speakers = (text: string) =>
    extractClaims(text)
      .filter(({ kind }) => kind === 'QUOTE')
      .map(({ speaker }) => speaker?.text)

  test.each([
    ['Nadia Lund said that Otto Berg begged her for help and “would have dropped to his knees”.', 'Nadia Lund'],
    ['Nadia Lund said she thought that the voters would say “never again” to it.', 'Nadia Lund'],
    ['Nadia Lund mocks in her column what she calls the “ferry of fools”.', 'Nadia Lund'],
    ['When the pier comes up, Nadia Lund routinely characterises herself as a “friend of the sea”.', 'Nadia Lund'],
    ['His support will carry “a great deal of weight” with voters, council spokesman Otto Berg said.', 'Otto Berg'],
    ['The mayor is an “articulate conservative” who won twice, the editorial board writes.', 'the editorial board'],
    ['In other words, explained Nadia Lund, “this was to be over by May”.', 'Nadia Lund'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})
