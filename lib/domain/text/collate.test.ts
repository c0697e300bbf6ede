import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collate } from './collate'

test('a changed paragraph stands beside the one it replaces, a new one alone', () => {
  const rows = collate('One.\n\nTwo is £4.\n\nThree.', 'One.\n\nTwo is £5.\n\nThree.\n\nFour.')
  expect(rows.map(({ was, now, same }) => [was?.text, now?.text, same])).toEqual([
    ['One.', 'One.', true],
    ['Two is £4.', 'Two is £5.', false],
    ['Three.', 'Three.', true],
    [undefined, 'Four.', false],
  ])
})

const text = fc
  .array(fc.constantFrom('One.', 'Two.', 'Three.', 'Four.'), { maxLength: 8 })
  .map((all) => all.join('\n\n'))

test('both texts are told once and in order, whatever changed', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = collate(before, after)
      expect(rows.flatMap(({ was }) => (was ? [was.text] : [])).join('\n\n')).toBe(before)
      expect(rows.flatMap(({ now }) => (now ? [now.text] : [])).join('\n\n')).toBe(after)
      for (const { was, now, same } of rows) expect(same).toBe(was?.text === now?.text && was !== null)
    }),
  )
})
