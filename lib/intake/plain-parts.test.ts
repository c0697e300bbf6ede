import { expect, test } from 'vitest'
import type { EditedBlock } from './edit-blocks'
import { asPlainText, readAgain } from './plain-parts'

const PARTS: EditedBlock[] = [
  { id: 'a', role: 'HEADLINE', text: 'Bridge repair will cost £31.4 million' },
  { id: 'b', role: 'STANDFIRST', text: 'Work starts in May.' },
  { id: 'c', role: 'CAPTION', text: 'Hangers on 10 March' },
  { id: 'd', role: 'BODY', text: 'The paper says so.', links: [{ start: 4, end: 9, href: 'https://city.example/' }] },
  { id: 'e', role: 'LIST_ITEM', text: '38 of 112 cables' },
  { id: 'f', role: 'LIST_ITEM', text: 'Two piers' },
  { id: 'g', role: 'TABLE_CELL', text: 'Payer', row: 0, column: 0, head: true },
  { id: 'h', role: 'TABLE_CELL', text: 'Sum', row: 0, column: 1, head: true },
  { id: 'i', role: 'TABLE_CELL', text: 'Lindmere', row: 1, column: 0, head: true },
  { id: 'j', role: 'TABLE_CELL', text: '£18.6 million', row: 1, column: 1 },
  { id: 'k', role: 'NOTE', text: 'Paper 14' },
]
const before = { text: asPlainText(PARTS), blocks: PARTS }
const fresh = () => 'new'
const told = (blocks: readonly EditedBlock[]) => blocks.map(({ id, role, text }) => `${id} ${role} ${text}`)

test('lists keep their bullets and tables their rows in plain text', () => {
  expect(before.text).toContain('\n\n• 38 of 112 cables\n• Two piers\n\nPayer\tSum\nLindmere\t£18.6 million\n\n')
})

test('lists within lists go in and out as plain text', () => {
  const list: EditedBlock[] = [
    ...PARTS.slice(0, 5),
    { id: 'x', role: 'LIST_ITEM', text: 'Eight in a row', level: 1 },
    { id: 'y', role: 'LIST_ITEM', text: 'Rusted through', level: 2 },
    { id: 'f', role: 'LIST_ITEM', text: 'Two piers' },
  ]
  const plain = { text: asPlainText(list), blocks: list }
  expect(plain.text).toContain('• 38 of 112 cables\n  • Eight in a row\n    • Rusted through\n• Two piers')
  expect(readAgain(plain.text, plain, fresh).blocks).toEqual(list)
  const changed = readAgain(plain.text.replace('• Two piers', '  • A new one\n    • Two piers'), plain, fresh)
  expect(changed.blocks.slice(4).map(({ level = 0 }) => level)).toEqual([0, 1, 2, 1, 2])
})

test('plain text that nobody changed gives its parts back exactly, and so does an empty one', () => {
  expect(readAgain(before.text, before, fresh).blocks).toEqual(PARTS)
  expect(readAgain(' \n', before, fresh).blocks).toEqual(PARTS)
})

test('what was changed in plain text keeps its label, and only what is new is guessed', () => {
  const text = before.text
    .replace('The paper says so.', 'The old paper says so.\n\nA line that is new here.')
    .replace('18.6', '18.9')
    .replace('Hangers on 10 March', 'Hangers on 11 March')
  const { blocks } = readAgain(text, before, fresh)
  expect(told(blocks)).toEqual([
    'a HEADLINE Bridge repair will cost £31.4 million',
    'b STANDFIRST Work starts in May.',
    'c CAPTION Hangers on 11 March',
    'd BODY The old paper says so.',
    'new BODY A line that is new here.',
    ...told(PARTS.slice(4, 9)),
    'j TABLE_CELL £18.9 million',
    'k NOTE Paper 14',
  ])
  expect(blocks.find(({ id }) => id === 'i')).toEqual(PARTS[8])
})

test('a link stays under its words while they stay', () => {
  const { blocks } = readAgain(before.text.replace('says so', 'said so'), before, fresh)
  expect(blocks[3]).toMatchObject({ id: 'd', text: 'The paper said so.', links: [{ start: 4, end: 9 }] })
})

test('a second first line is no second headline', () => {
  const { blocks } = readAgain(`Another headline\n\n${before.text}`, before, fresh)
  expect(blocks.filter(({ role }) => role === 'HEADLINE')).toHaveLength(1)
})
