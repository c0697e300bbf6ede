import { expect, test } from 'vitest'
import type { Action } from './action'
import { whatIsTwice } from './action'
import { barOf, helpOf } from './action-keys'

const act = (id: string, keys: string[], bar?: string): Action => ({
  id,
  label: `Does ${id}`,
  keys,
  group: id < 'm' ? 'Move' : 'Decide',
  ...(bar !== undefined && { bar }),
  run: () => undefined,
})

const TABLE = [
  act('down', ['J', '↓'], 'move'),
  act('up', ['K', '↑'], 'move'),
  ...[1, 2, 3, 4, 5, 6].map((n) => act(`outcome-${n}`, [String(n)], 'outcome')),
  act('quiet', ['Q']),
  act('rare', []),
]

test('the bar prints the first key of each action, together with those of the same words', () => {
  expect(barOf(TABLE)).toEqual([
    { keys: ['J', 'K'], label: 'move' },
    { keys: ['1', '–', '6'], label: 'outcome' },
  ])
})

test('the help has every action, also those that are not in the bar; what has no key says that the palette does it', () => {
  const lines = helpOf(TABLE).flatMap(({ lines }) => lines)
  expect(lines.map(({ label }) => label)).toEqual(TABLE.map(({ label }) => label))
  expect(lines.at(-1)?.keys).toEqual(['⌘K'])
})

test('a table that has a key or an id twice is told', () => {
  expect(whatIsTwice(TABLE)).toEqual([])
  expect(whatIsTwice([...TABLE, act('quiet', ['J'])])).toEqual(['quiet', 'J'])
})
