import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit, EditedBlock } from './edit-blocks'
import { asSent, changeRole, mergeWithPrevious, moveBlock, removeBlock, shiftLevel, splitBlock } from './edit-blocks'
import { pasteInto } from './paste-into'
import { renumber } from './renumber'

const listOf = (...texts: string[]): EditedBlock[] => [
  { id: 'h', role: 'HEADLINE', text: 'Four cities' },
  ...texts.map((text): EditedBlock => ({ id: text.replace(/^\S+\s/, ''), role: 'LIST_ITEM', text })),
]
const CITIES = listOf('1. Leeds', '2. Hull', '3. York', '4. Ely')
const items = ({ blocks }: Pick<Edit, 'blocks'>) =>
  blocks.flatMap(({ role, text }) => (role === 'LIST_ITEM' ? [text] : []))
const after = (was: EditedBlock[], blocks: EditedBlock[]) => items(renumber(was, { blocks, caret: null }))

test('an item that is taken out or moved leaves no gap in the numbers', () => {
  expect(after(CITIES, removeBlock(CITIES, 'Leeds').blocks)).toEqual(['1. Hull', '2. York', '3. Ely'])
  expect(after(CITIES, moveBlock(CITIES, 'York', -1))).toEqual(['1. Leeds', '2. York', '3. Hull', '4. Ely'])
  const { renumbered } = renumber(CITIES, { blocks: moveBlock(CITIES, 'York', -1), caret: null })
  expect(renumbered).toBe(2)
})

test('a list begins where it began, and is written as it was', () => {
  const later = listOf('(iii) Leeds', '(iv) Hull', '(v) York')
  expect(after(later, removeBlock(later, 'Hull').blocks)).toEqual(['(iii) Leeds', '(iv) York'])
  const down = listOf('3) Leeds', '2) Hull', '1) York')
  expect(after(down, removeBlock(down, 'Leeds').blocks)).toEqual(['2) Hull', '1) York'])
  expect(after(down, removeBlock(down, 'York').blocks)).toEqual(['2) Leeds', '1) Hull'])
  const letters = listOf('a) Leeds', 'b) Hull', 'c) York')
  expect(after(letters, moveBlock(letters, 'York', -1))).toEqual(['a) Leeds', 'b) York', 'c) Hull'])
})

test('numbers that follow no order, bullets and words are left as they are', () => {
  for (const list of [
    listOf('1. Leeds', '3. Hull', '7. York'),
    listOf('Leeds', 'Hull', 'York'),
    listOf('2026. Leeds', '1999. Hull', '2001. York'),
    listOf('a. Leeds', 'Hull', 'York'),
  ])
    expect(after(list, removeBlock(list, 'Hull').blocks)).toEqual(
      items({ blocks: list }).filter((text) => !text.endsWith('Hull')),
    )
})

test('a list that another paragraph cuts in two counts on, one within an item begins at one', () => {
  expect(after(CITIES, changeRole(CITIES, 'Hull', 'BODY'))).toEqual(['1. Leeds', '2. York', '3. Ely'])
  const under = shiftLevel(CITIES, 'York', 1)
  expect(after(CITIES, under)).toEqual(['1. Leeds', '2. Hull', '1. York', '3. Ely'])
  const back = renumber(CITIES, { blocks: under, caret: null }).blocks
  expect(after(back, shiftLevel(back, 'York', -1))).toEqual(items({ blocks: CITIES }))
})

test('Enter writes the next number, Backspace takes it back, Enter again ends the list', () => {
  const was = CITIES
  const split = renumber(was, splitBlock(was, 'Hull', 7, 'n'))
  expect(items(split)).toEqual(['1. Leeds', '2. Hull', '3. ', '4. York', '5. Ely'])
  expect(split.caret).toEqual({ id: 'n', at: 3 })
  expect(asSent(split.blocks)).toHaveLength(5)
  const joined = renumber(split.blocks, mergeWithPrevious(split.blocks, 'n'))
  expect(asSent(joined.blocks)).toEqual(asSent(was))
  const ended = renumber(split.blocks, splitBlock(split.blocks, 'n', 3, 'm'))
  expect(ended.blocks.map(({ role, text }) => `${role} ${text}`).slice(3)).toEqual([
    'BODY ',
    'LIST_ITEM 3. York',
    'LIST_ITEM 4. Ely',
  ])
  expect(ended.caret).toEqual({ id: 'n', at: 0 })
})

test('links stay under their words when a number grows', () => {
  const nine = listOf('9. Leeds', '10. Hull').map((block) =>
    block.id === 'Hull' ? { ...block, links: [{ start: 4, end: 8, href: 'https://hull.example/' }] } : block,
  )
  const { blocks } = renumber(nine, { blocks: moveBlock(nine, 'Hull', -1), caret: null })
  const [, hull] = blocks
  expect(hull?.text).toBe('9. Hull')
  expect(hull?.links?.map(({ start, end }) => hull.text.slice(start, end))).toEqual(['Hull'])
})

test('what is pasted between numbered items is counted with them, behind them it keeps its own', () => {
  const pasted: EditedBlock[] = ['1. Bath', '2. Wells'].map((text, at) => ({ id: `p${at}`, role: 'LIST_ITEM', text }))
  const before = pasteInto(CITIES, 'Hull', { start: 0, end: 0 }, pasted)
  expect(items(renumber(CITIES, before))).toEqual(['1. Leeds', '2. Bath', '3. Wells', '4. Hull', '5. York', '6. Ely'])
  const bullets: EditedBlock[] = [...CITIES, { id: 'p', role: 'LIST_ITEM', text: 'Bath' }]
  expect(items(renumber(CITIES, { blocks: bullets, caret: null })).at(-1)).toBe('Bath')
})

test('however a numbered list is rearranged, its numbers count from one', () => {
  const act = fc.tuple(fc.constantFrom('up', 'down', 'out', 'split'), fc.nat(9))
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let blocks = CITIES
      for (const [index, [what, place]] of acts.entries()) {
        const list = blocks.slice(1)
        const one = list[place % Math.max(1, list.length)]
        // Enter in an item without words ends the list.
        if (!one || one.text.length < 4) continue
        const did: Record<typeof what, () => Edit> = {
          up: () => ({ blocks: one === list[0] ? blocks : moveBlock(blocks, one.id, -1), caret: null }),
          down: () => ({ blocks: moveBlock(blocks, one.id, 1), caret: null }),
          out: () => removeBlock(blocks, one.id),
          split: () => splitBlock(blocks, one.id, one.text.length, `n${index}`),
        }
        ;({ blocks } = renumber(blocks, did[what]()))
      }
      const numbers = items({ blocks }).map((text) => Number.parseInt(text))
      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    }),
  )
})
