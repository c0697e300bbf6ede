import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trimmedSpan } from './trim-span'

/** What stays of the words between ⟦ and ⟧. */
function kept(marked: string): string | null {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const text = marked.replace(/[⟦⟧]/g, '')
  const span = trimmedSpan(text, { start, end }, 'en')
  return span && text.slice(span.start, span.end)
}

describe('what hangs on at the ends of marked words is left out', () => {
  test.each([
    ['He went to Brussels⟦, where leaders met ⟧again.', 'where leaders met'],
    ['It cost ⟦£4 million.⟧ Nobody paid.', '£4 million'],
    ['She said ⟦“never again⟧” twice.', 'never again'],
    ['She said “⟦never again”⟧ twice.', 'never again'],
    ['She said ⟦“never again,”⟧ twice.', '“never again,”'],
    ['The bridge ⟦(opened in 1999⟧) is shut.', 'opened in 1999'],
    ['The bridge ⟦(opened in 1999)⟧ is shut.', '(opened in 1999)'],
    ['The ⟦workers’⟧ vote.', 'workers’'],
    ['In the ⟦’90s –⟧ no.', '’90s'],
    ['It fell to ⟦-4 degrees⟧.', '-4 degrees'],
    ['It rose ⟦to 12.5%;⟧ then fell.', 'to 12.5%'],
    ['He lives in ⟦the U.S.⟧ and works.', 'the U.S.'],
    ['\u00ad⟦\u200b the quay\u2060 ⟧is new.', 'the quay'],
    ['⟦It is new.⟧ It is good.', 'It is new.'],
    ['⟦…, – ⟧', null],
  ])('%s', (marked, words) => {
    expect(kept(marked)).toBe(words)
  })
})

test('trimming once more changes nothing, and what stays lies within what was marked', () => {
  const piece = fc.constantFrom('word', '12.5', '“', '”', '(', ')', ', ', '. ', ' ', '’', '–', '\n', 'U.S.', "'", '"')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(30), fc.nat(30), (pieces, a, b) => {
      const text = pieces.join('')
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      const once = trimmedSpan(text, { start, end }, 'en')
      if (!once) return
      expect(once.start).toBeGreaterThanOrEqual(start)
      expect(once.end).toBeLessThanOrEqual(end)
      expect(trimmedSpan(text, once, 'en')).toEqual(once)
    }),
  )
})

test('what hangs on at the end is taken off one by one, however much it is', { timeout: 5_000 }, () => {
  const text = `Sandwick${' \n'.repeat(50_000)}`
  expect(trimmedSpan(text, { start: 0, end: text.length }, 'en')).toEqual({ start: 0, end: 8 })
  const inside = `Sandwick${' \n'.repeat(40_000)}wall`
  expect(trimmedSpan(inside, { start: 0, end: inside.length }, 'en')).toEqual({ start: 0, end: inside.length })
})
