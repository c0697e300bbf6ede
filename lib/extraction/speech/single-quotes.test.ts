import { expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'

const quotesOf = (text: string): [string, string | undefined][] =>
  extractClaims(text)
    .filter(({ kind }) => kind === 'QUOTE')
    .map(({ text: words, speaker }) => [words, speaker?.text])

test('in a British article single marks hold the speech, double ones what is quoted inside it', () => {
  expect(quotesOf('‘The pier isn’t safe,’ said Mabel Roe. ‘I told them “close it” last year.’')).toEqual([
    ['‘The pier isn’t safe,’', 'Mabel Roe'],
    ['‘I told them “close it” last year.’', 'Mabel Roe'],
  ])
})

test('an apostrophe inside the speech does not close it', () => {
  expect(quotesOf('‘The dockers’ union won’t have it, and nor will the cooks’ union,’ Mabel Roe said.')).toEqual([
    ['‘The dockers’ union won’t have it, and nor will the cooks’ union,’', 'Mabel Roe'],
  ])
})

test('speech over two paragraphs is one quotation', () => {
  const text = '‘The first winter was the longest of them all.\n\n‘The second was longer,’ Mabel Roe said.'
  const [quote, more] = extractClaims(text).filter(({ kind }) => kind === 'QUOTE')
  expect(more).toBeUndefined()
  expect(quote?.anchors).toHaveLength(2)
})

test('straight single marks hold speech where one of them is tagged with its speaker', () => {
  expect(quotesOf("'The pier is safe,' said Mabel Roe. 'I walk it daily.'")).toEqual([
    ["'The pier is safe,'", 'Mabel Roe'],
    ["'I walk it daily.'", 'Mabel Roe'],
  ])
})

test.each([
  ['‘The pier is safe,’ said Mabel Roe.', '‘The pier is safe,’', 'Mabel Roe'],
  ["'The pier is safe,' the mayor said.", "'The pier is safe,'", 'the mayor'],
  ["'Is the pier safe?' asked Mabel Roe.", "'Is the pier safe?'", 'Mabel Roe'],
  ["'Whatever they say, I will go,' Mabel Roe, a fisher, said.", "'Whatever they say, I will go,'", 'Mabel Roe'],
  ["'We never closed the pier', Mabel Roe said.", "'We never closed the pier'", 'Mabel Roe'],
  [
    '‘We never closed the pier and never will’ said Mabel Roe.',
    '‘We never closed the pier and never will’',
    'Mabel Roe',
  ],
  ["'The pier is safe. I walk it daily.' The mayor was angry.", "'The pier is safe. I walk it daily.'", undefined],
  ['‘We never closed the pier’ – Mabel Roe', '‘We never closed the pier’', 'Mabel Roe'],
])('speech that opens a text or a paragraph needs no other before it: %s', (text, words, speaker) => {
  expect(quotesOf(text)).toEqual([[words, speaker]])
  expect(quotesOf(`The council met.\n\n${text}`)).toEqual([[words, speaker]])
})

test('what a sentence of its own says about others tags no speech', () => {
  expect(quotesOf("The 'old pier!' They said nothing.")).toEqual([])
})

test.each([
  'The so-called ‘experts’ met. He starred in ‘The Long Winter’ last year.',
  "The dockers' union met the cooks' union in the '90s, and rock 'n' roll died, she said.",
  'The ’90s were his. He sang ’til dawn, and the boys’ mother wept, she said.',
  'The guards’ captain and the nurses’ choir said nothing.',
])('apostrophes, titles and scare quotes are no speech: %s', (text) => {
  expect(quotesOf(text)).toEqual([])
})

test('beside speech in double marks single ones stay what they were', () => {
  expect(quotesOf('“It’s the cooks’ ‘big day’,” said Mabel Roe, and the ‘experts’ agreed.')).toEqual([
    ['“It’s the cooks’ ‘big day’,”', 'Mabel Roe'],
  ])
})
