import { expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'

const reportedIn = (text: string): [string, string | undefined][] =>
  extractClaims(text)
    .filter(({ sub }) => sub === 'reported')
    .map(({ text: clause, speaker }) => [clause, speaker?.text])

test.each([
  ['Ivo Lund insisted the vote was fair.', 'the vote was fair', 'Ivo Lund'],
  ['Ivo Lund insisted that the vote was fair.', 'the vote was fair', 'Ivo Lund'],
  ['Ivo Lund said on Monday the vote was fair.', 'the vote was fair', 'Ivo Lund'],
  ['Ivo Lund claims he never saw the letter.', 'he never saw the letter', 'Ivo Lund'],
  ['The ministry confirmed soldiers had been hurt.', 'soldiers had been hurt', 'The ministry'],
  ['Ivo Lund insisted the council ignored the warnings.', 'the council ignored the warnings', 'Ivo Lund'],
  ['The club announced Lund had signed.', 'Lund had signed', 'The club'],
  ['She told reporters the bridge had failed.', 'the bridge had failed', 'She'],
  ['She told the mayor of Sandry the pier had been closed.', 'the pier had been closed', 'She'],
  ['She told the broadcaster Radio Sandry the pier was closed.', 'the pier was closed', 'She'],
  ['The agency told Reuters sales had fallen.', 'sales had fallen', 'The agency'],
])('what somebody says without “that” is theirs as with it: %s', (text, clause, speaker) => {
  expect(reportedIn(text)).toEqual([[clause, speaker]])
})

test.each([
  'The minister denied the charges.',
  'Mabel Roe announced the closure of the pier.',
  'She claimed the prize awarded in Oslo.',
  'The firm denied claims the pier was closed.',
  'The minister announced plans to close the pier and has met critics.',
  'He recalled the day the bridge was shut.',
  'The mayor explained why the bridge was shut.',
  'The court asked witnesses who had seen it to come.',
])('a thing that is announced, denied or asked for is no clause: %s', (text) => {
  expect(reportedIn(text)).toEqual([])
})
