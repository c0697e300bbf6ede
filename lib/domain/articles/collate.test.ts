import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCK_ROLES } from './block'
import { collate } from './collate'
import type { TypedBlock } from './compose-blocks'
import { composeBlocks } from './compose-blocks'

const text = (...typed: TypedBlock[]) => composeBlocks([{ role: 'HEADLINE', text: 'A wall' }, ...typed])
const body = (words: string): TypedBlock => ({ role: 'BODY', text: words })
const cell = (row: number, column: number, words: string, head = false): TypedBlock => ({
  ...{ role: 'TABLE_CELL', text: words, row, column },
  ...(head && { head }),
})

test('a changed block stands beside the one it replaces, a new one alone', () => {
  const rows = collate(
    text(body('One.'), body('Two is £4.'), body('Three.')),
    text(body('One.'), body('Two is £5.'), body('Three.'), body('Four.')),
  )
  expect(rows.map(({ was, now, same }) => [was?.text, now?.text, same])).toEqual([
    ['A wall', 'A wall', true],
    ['One.', 'One.', true],
    ['Two is £4.', 'Two is £5.', false],
    ['Three.', 'Three.', true],
    [undefined, 'Four.', false],
  ])
})

test('the same words as another part of the article are a change, and so are those under another head', () => {
  const was = text(body('Who pays'), cell(0, 0, 'Sum', true), cell(1, 0, '£4 million'))
  const now = text({ ...body('Who pays'), role: 'SUBHEAD' }, cell(0, 0, 'Loan', true), cell(1, 0, '£4 million'))
  const changed = collate(was, now).filter(({ same }) => !same)
  expect(changed.map((verse) => [verse.was?.label, verse.now?.label])).toEqual([
    ['Body', 'Subhead'],
    ['Table head', 'Table head'],
    ['Table cell under “Sum”', 'Table cell under “Loan”'],
  ])
})

const blocks = fc
  .array(fc.tuple(fc.constantFrom(...BLOCK_ROLES), fc.constantFrom('One.', 'Two.', 'Three.', 'Four.')), {
    maxLength: 8,
  })
  .map((all) =>
    text(...all.map(([role, words]) => (role === 'TABLE_CELL' ? cell(0, 0, words) : { role, text: words }))),
  )

test('both texts are told once and in order, whatever changed', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const rows = collate(before, after)
      expect(rows.flatMap(({ was }) => (was ? [was.text] : [])).join('\n\n')).toBe(before.text)
      expect(rows.flatMap(({ now }) => (now ? [now.text] : [])).join('\n\n')).toBe(after.text)
      for (const { was, now, same } of rows)
        expect(same).toBe(was !== null && was.text === now?.text && was.label === now.label)
    }),
  )
})
