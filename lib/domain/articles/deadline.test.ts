import { expect, test } from 'vitest'
import { whyNotDue } from './deadline'

test('a deadline of years ago is a slip; one that passed today is only late', () => {
  const now = new Date('2026-03-06T18:00:00Z')
  expect(whyNotDue(new Date('1999-03-06T17:30:00Z'), now)).toMatch(/passed long ago/)
  expect(whyNotDue(new Date('2026-03-05T17:59:00Z'), now)).not.toBeNull()
  expect(whyNotDue(new Date('2026-03-06T17:30:00Z'), now)).toBeNull()
  expect(whyNotDue(new Date('2026-03-07T17:30:00Z'), now)).toBeNull()
})
