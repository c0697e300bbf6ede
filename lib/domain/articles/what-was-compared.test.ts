import { expect, test } from 'vitest'
import { hasAnythingToCompare, whatWasCompared } from './what-was-compared'

test('what was compared is told by kind and part, and what was not', () => {
  expect(
    whatWasCompared(['DATE', 'NUMBER', 'NUMBER', 'PERSON', 'STATEMENT'], ['HEADLINE', 'BODY', 'CAPTION', 'CAPTION']),
  ).toBe(
    '1 date, 2 numbers and 1 person were compared with each other, and the headline and the captions with the body. ' +
      'No two were found that differ. What the sentences mean was not compared.',
  )
  expect(whatWasCompared(['PLACE', 'PLACE'], ['BODY'])).toBe(
    '2 places were compared with each other. No two were found that differ. What the sentences mean was not compared.',
  )
})

test('a text with nothing to compare is not called free of contradictions', () => {
  expect(whatWasCompared(['STATEMENT'], ['HEADLINE', 'BODY'])).toBe(
    'The text has no date, number, name or quotation, so there was nothing to compare.',
  )
  expect(whatWasCompared(['NUMBER'], ['BODY'])).toBe('The text has 1 number and nothing to compare it with.')
  expect(hasAnythingToCompare(['STATEMENT'])).toBe(false)
  expect(hasAnythingToCompare(['STATEMENT', 'DATE'])).toBe(true)
})
