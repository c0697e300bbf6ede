import { expect, test } from 'vitest'
import { foldAddress } from './same-address'

const PAGE = 'https://www.sandwick.example/minutes/2026'

test.each([
  'http://sandwick.example/minutes/2026',
  'https://SANDWICK.example/minutes/2026/',
  'https://sandwick.example:443/minutes/2026#item-4',
  'https://www.sandwick.example/minutes/2026?utm_source=letter&utm_medium=mail&fbclid=abc',
  ' https://sandwick.example./minutes/2026/index.html ',
])('%s leads to the same page', (other) => {
  expect(foldAddress(other)).toBe(foldAddress(PAGE))
})

test.each([
  'https://www.sandwick.example/minutes/2025',
  'https://www.sandwick.example/minutes/2026?item=4',
  'https://www.sandwick.example:8443/minutes/2026',
  'https://papers.sandwick.example/minutes/2026',
  'https://www.sandwick.example/Minutes/2026',
])('%s leads elsewhere', (other) => {
  expect(foldAddress(other)).not.toBe(foldAddress(PAGE))
})

test('parameters are compared whatever their order', () => {
  expect(foldAddress(`${PAGE}?b=2&a=1`)).toBe(foldAddress(`${PAGE}?a=1&b=2`))
})

test.each(['mailto:clerk@sandwick.example', 'minutes', ''])('%s is no web address', (other) => {
  expect(foldAddress(other)).toBeNull()
})
