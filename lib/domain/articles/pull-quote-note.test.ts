import { expect, test } from 'vitest'
import { pullQuoteNote } from './pull-quote-note'

const side = (start: number, end: number) => ({ spans: [{ start, end }], parts: [], claims: [] })
const QUOTE = { start: 40, end: 80 }

test.each([
  ['pull-quote', [side(40, 78)], 'not in the text'],
  ['quote-wording', [side(4, 30), side(41, 79)], 'differs from the text'],
  ['quote-wording', [side(4, 30), side(90, 120)], null],
  ['part-figures', [side(4, 30), side(41, 79)], null],
])('%s at %j: Nadia reads %s beside the pull quote’s name', (rule, sides, note) => {
  expect(pullQuoteNote([{ rule, sides }], QUOTE)).toBe(note)
})
