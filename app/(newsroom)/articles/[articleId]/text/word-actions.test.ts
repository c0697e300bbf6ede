import { expect, test } from 'vitest'
import { actionFor, whatIsTwice } from '@/components/actions/action'
import { helpOf } from '@/components/actions/action-keys'
import type { Press } from './word-choice'
import { wordActions } from './word-actions'

function cursor(dir: 'ltr' | 'rtl' = 'ltr', move: { label: string; run: () => void } | null = null) {
  const presses: Press[] = []
  const nothing = () => undefined
  const table = wordActions({
    ...{ dir, move, nextKind: nothing, byQuote: nothing, make: nothing, close: nothing },
    press: (press) => presses.push(press),
  })
  return { table, presses, press: (key: string) => actionFor(table, key)?.run() }
}

test('no key of the word cursor stands twice, and the help has every one of them', () => {
  const { table } = cursor('ltr', { label: 'Move claim 3 here', run: () => undefined })
  expect(whatIsTwice(table)).toEqual([])
  expect(helpOf(table).flatMap(({ lines }) => lines)).toHaveLength(table.length)
})

test('an arrow goes where the text goes, and with Shift what is chosen gets longer', () => {
  const left = cursor('ltr')
  left.press('→')
  left.press('⇧→')
  const right = cursor('rtl')
  right.press('←')
  right.press('⇧←')
  expect(left.presses).toEqual([
    { by: 'word', way: 1, longer: false },
    { by: 'word', way: 1, longer: true },
  ])
  expect(right.presses).toEqual(left.presses)
})

test('a held Enter makes one claim, and M is a key only where a claim has lost its words', () => {
  const { table } = cursor()
  expect(actionFor(table, 'Enter')?.decides).toBe(true)
  expect(actionFor(table, 'M')).toBeUndefined()
  expect(actionFor(cursor('ltr', { label: 'Move claim 3 here', run: () => undefined }).table, 'M')?.decides).toBe(true)
})
