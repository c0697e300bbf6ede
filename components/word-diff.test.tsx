import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import { Edited } from './word-diff'
import { diffSides } from '@/lib/domain/text/word-diff'

const changed = (pieces: { text: string; changed: boolean }[]) =>
  pieces.filter((piece) => piece.changed).map(({ text }) => text.trim())

test('only the words that differ are marked', () => {
  const { was, now } = diffSides('fund the remaining £4.3 million', 'fund the remaining £3.3 million')
  expect(changed(was)).toEqual(['£4.3'])
  expect(changed(now)).toEqual(['£3.3'])
})

test('nothing is marked where nothing changed', () => {
  const { was, now } = diffSides('since 3 February', 'since 3 February')
  expect([...changed(was), ...changed(now)]).toEqual([])
})

test('words without spaces between them are told apart too', () => {
  const { was, now } = diffSides('橋は三月に開く', '橋は五月に開く')
  expect(changed(was).join('')).not.toBe('橋は三月に開く')
  expect(changed(now).join('')).toContain('五')
})

const text = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('a', 'b', ' ', '\n', '£', '4.3', '橋', '👩‍🚒')).map((parts) => parts.join('')),
)

test('each side reads as its own text, whatever the texts are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { was, now } = diffSides(before, after)
      const join = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('')
      expect(join(was)).toBe(before)
      expect(join(now)).toBe(after)
    }),
  )
})

test('a reader’s page waits for no two notes that share nothing, however long they are', () => {
  const note = (letter: string) => `${letter} `.repeat(9_999) + letter
  const other = Array.from({ length: 10_000 }, (_none, at) => String.fromCodePoint(0x4e00 + at)).join(' ')
  const began = performance.now()
  for (let turn = 0; turn < 5; turn++) diffSides(note('x'), other)
  const { was, now } = diffSides('a'.repeat(400_000), 'b '.repeat(200_000))
  expect(performance.now() - began).toBeLessThan(5_000)
  expect([changed(was).length, changed(now).length]).toEqual([1, 1])
})

test('in one line what goes stands before what comes, and what stays stands once', () => {
  expect(renderToStaticMarkup(<Edited was="January 6, 2026" now="March 6, 2026" />)).toBe(
    '<del>January</del> <ins>March</ins> 6, 2026',
  )
  expect(renderToStaticMarkup(<Edited was="in 1994" now="in 1994, and anew in 2011" />)).toContain('in 1994<ins>')
  expect(renderToStaticMarkup(<Edited was="a third more" now="" />)).toBe('<del>a third more</del>')
})

test('in one line both texts can be read, whatever they are', () => {
  // Without spaces of their own, so that the one between what goes and what comes can be told.
  const words = fc.array(fc.constantFrom('a', 'b', ',', '£', '4.3', '橋')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, words, (was, now) => {
      const line = renderToStaticMarkup(<Edited was={was} now={now} />).replaceAll(' ', '')
      expect(line.replace(/<ins>[^<]*<\/ins>|<\/?del>/g, '')).toBe(was)
      expect(line.replace(/<del>[^<]*<\/del>|<\/?ins>/g, '')).toBe(now)
    }),
  )
})
