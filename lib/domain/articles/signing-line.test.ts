import { expect, test } from 'vitest'
import { signingLine } from './signing-line'

const signed = (words: string, role: 'PULL_QUOTE' | 'BODY' = 'PULL_QUOTE') => {
  const text = `A headline\n\n${words}`
  const line = signingLine(text, { role, start: 12, end: text.length })
  return line && text.slice(line.start, line.end)
}

test.each([
  ['“We are buying thirty years.”\nHelena Brandt', 'Helena Brandt'],
  [
    '“We are buying\nthirty years.”\nHelena Brandt, who chairs the committee',
    'Helena Brandt, who chairs the committee',
  ],
  ['We are buying thirty years\n— Helena Brandt', '— Helena Brandt'],
  ['«سنشتري أربعين عاما»\nهيلينا براندت', 'هيلينا براندت'],
])('the last line of a pull quote signs it: %j', (words, line) => {
  expect(signed(words)).toBe(line)
})

test.each([
  '“We are buying thirty years.” Helena Brandt',
  '“We are buying\nthirty years.”',
  'We are buying\nthirty years',
])('a line of its words signs nothing: %j', (words) => {
  expect(signed(words)).toBeNull()
})

test('nor does a line of the body', () => {
  expect(signed('“We wait.”\nHelena Brandt', 'BODY')).toBeNull()
})
