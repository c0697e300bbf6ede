import { expect, test } from 'vitest'
import type { TextBlock } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'

/** The bodies in an article of a headline and paragraphs, each with the number of its mentions. */
function bodies(...parts: string[]): string[] {
  let text = ''
  const blocks = parts.map((words, index): TextBlock => {
    if (text) text += '\n\n'
    const start = text.length
    text += words
    return { role: index === 0 ? 'HEADLINE' : 'BODY', start, end: text.length }
  })
  return extractClaims(text, { blocks })
    .filter(({ kind }) => kind === 'ORGANISATION')
    .map((claim) => `${claim.text} ${claim.anchors.length}`)
}

test.each([
  [
    ['Rovers beat Athletic 3-1', 'Rovers beat Athletic on Saturday.'],
    ['Rovers 2', 'Athletic 2'],
  ],
  [
    ['Rovers beat Athletic 3–1', 'It rained. Athletic were poor.'],
    ['Rovers 1', 'Athletic 2'],
  ],
  [['United win', 'United won 2-0 at Leeds. It was easy for United.'], ['United 3']],
  [['Wanderers go up', 'Wanderers drew 1-1 on Saturday.'], ['Wanderers 2']],
  [
    ['Late goal', 'Kelso Rovers beat Athletic 2-1.', 'The goal stunned Athletic.'],
    ['Kelso Rovers 1', 'Athletic 2'],
  ],
])('a club that plays is one claim wherever it is named: %j', (parts, expected) => {
  expect(bodies(...parts)).toEqual(expected)
})

test.each([
  [
    ['Rovers beat Athletic 3-1', 'Athletic shoes sold well.'],
    ['Rovers 1', 'Athletic 1'],
  ],
  [['Police news', 'Police beat protesters.'], []],
  [['Tennis', 'Ward beat Chen 6–4, 7–5.'], []],
  [['Visitors', 'Visitors lost their way 2-1 times.'], []],
  [['A vote', 'The city won 3-1.'], []],
])('but not a person who plays, nor the word in its own sense: %j', (parts, expected) => {
  expect(bodies(...parts)).toEqual(expected)
})
