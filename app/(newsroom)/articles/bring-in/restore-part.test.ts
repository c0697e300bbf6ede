import { expect, test } from 'vitest'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { whyNotWhole } from './page-notes'
import { withoutFound, withPart } from './restore-part'

const parts = (...ids: string[]) => ids.map((id): EditedBlock => ({ id, role: 'BODY', text: id }))
const cells = (...ids: string[]) => ids.map((id): EditedBlock => ({ id, role: 'TABLE_CELL', text: id, row: 0 }))
const READ = ['a', 'b', 'c']
const where = (blocks: EditedBlock[], after: number) =>
  withPart(blocks, { words: 'Fares', after }, READ, 'x')
    .map(({ id }) => id)
    .join('')

test('a part comes back where it stood, whatever was done to the others since', () => {
  expect(where(parts('a', 'b', 'c'), 1)).toBe('abxc')
  expect(where(parts('a', 'b', 'c'), -1)).toBe('xabc')
  expect(where(parts('a', 'new', 'c'), 1)).toBe('axnewc')
  expect(where(parts('new'), 2)).toBe('xnew')
})

test('it parts no table', () => {
  expect(where([...parts('a'), ...cells('b', 'n', 'm'), ...parts('c')], 1)).toBe('abnmxc')
})

test('what was restored is told no more', () => {
  const [one, two] = [{ words: 'Fares' }, { words: 'Share' }]
  const page = { kind: 'page' as const, count: 2, words: [], found: [one, two] }
  expect(withoutFound([page], one)).toEqual([{ ...page, count: 1, found: [two] }])
  expect(withoutFound([{ ...page, count: 1, found: [one] }], one)).toEqual([])
})

test('a page that may end early says why', () => {
  expect(whyNotWhole(41, { isPaid: false, states: null })).toContain('Only 41 words were found.')
  expect(whyNotWhole(604, { isPaid: true, states: 1640 })).toBe(
    'It may end early: 604 words were read, the page states 1,640.',
  )
  expect(whyNotWhole(604, { isPaid: true, states: 640 })).toContain('not free to read')
  expect(whyNotWhole(604, { isPaid: false, states: 640 })).toBeNull()
})
