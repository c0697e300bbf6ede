import { expect, test } from 'vitest'
import { sayNotRead } from './not-read'

const inArabic = (...kinds: ('PERSON' | 'DATE' | 'STATEMENT')[]) => ({
  notReadFor: [{ language: 'ar', kinds, spans: [{ start: 0, end: 9 }] }],
})

test('where whole sentences are suggested nobody is told that statements are not read', () => {
  expect(sayNotRead(inArabic('STATEMENT'))).toBe('Statements in Arabic are read only as whole sentences.')
})

test('where more is missing the statements are not named beside it', () => {
  expect(sayNotRead(inArabic('PERSON', 'DATE', 'STATEMENT'))).toBe('Names and dates in Arabic are not read.')
  expect(sayNotRead({ notReadFor: [] })).toBeNull()
})
