import { expect, test } from 'vitest'
import { inSource } from './in-source'

const EXCERPT = 'City of Lindmere 18,600,000; ASKE COUNTY council 9.5 million.'

test('a claim is found in an excerpt by its own words, whatever their case, or by its figure', () => {
  expect(inSource(EXCERPT, 'Aske County')).toBe('ASKE COUNTY')
  expect(inSource(EXCERPT, '£9.5m')).toBe('9.5')
  expect(inSource('It has 36,200 of them.', '36.200 Fahrzeuge')).toBe('36,200')
})

test('nothing is said of a claim that the excerpt does not have', () => {
  expect(inSource(EXCERPT, 'the committee’s paper')).toBeNull()
  expect(inSource(EXCERPT, '£4.3 million')).toBeNull()
})
