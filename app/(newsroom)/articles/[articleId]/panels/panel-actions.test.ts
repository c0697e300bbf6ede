import { expect, test } from 'vitest'
import { actionFor, whatIsTwice } from '@/components/actions/action'
import { helpOf } from '@/components/actions/action-keys'
import { conflictActions } from './conflict-actions'
import { choiceActions, headActions, panelActions, partActions, rowActions } from './panel-actions'

const nothing = () => undefined
const choices = (digits: number, take = nothing as (index: number | null) => void) =>
  choiceActions({ step: nothing, take, digits, find: nothing, close: nothing })
const conflicts = (shows: 'standing' | 'dismissed' | null, whyNotEdit: string | null = null) =>
  conflictActions({
    ...{ step: nothing, dismiss: nothing, restore: nothing, close: nothing },
    ...{ shows, whyNotEdit, goTo: null },
  })

test('no key and no id of a panel stands twice, and the help has every one of them', () => {
  const rows = rowActions({ step: nothing, take: { label: 'Take', keys: ['N'], run: nothing }, close: nothing })
  for (const table of [
    [...partActions(nothing), ...rows],
    choices(12),
    headActions(true, nothing),
    conflicts('standing'),
    panelActions(nothing),
  ]) {
    expect(whatIsTwice(table)).toEqual([])
    expect(helpOf(table).flatMap(({ lines }) => lines)).toHaveLength(table.length)
  }
})

test('no letter is a key of a list from which one is taken: letters are typed into its find field', () => {
  expect(choices(9).flatMap(({ keys }) => keys.filter((key) => /^⇧?[A-Z]$/.test(key)))).toEqual([])
})

test('where rows have numbers of their own, no digit takes one', () => {
  expect(actionFor(choices(0), '1')).toBeUndefined()
  const taken: (number | null)[] = []
  actionFor(
    choices(2, (index) => taken.push(index)),
    '2',
  )?.run()
  expect(taken).toEqual([1])
})

test('a contradiction is dismissed while it stands and restored while it is dismissed, by whoever may edit', () => {
  const whyNot = (key: string, table: ReturnType<typeof conflicts>) => actionFor(table, key)?.whyNot?.() ?? null
  expect(whyNot('D', conflicts('standing'))).toBeNull()
  expect(whyNot('D', conflicts('dismissed'))).toBe('It is dismissed already.')
  expect(whyNot('R', conflicts('standing'))).toBe('It is not dismissed.')
  expect(whyNot('D', conflicts(null))).toBe('There is no contradiction here.')
  expect(whyNot('R', conflicts('dismissed', 'Viewers read the desk.'))).toBe('Viewers read the desk.')
})
