import { expect, test, vi } from 'vitest'
import { beginAct, endAct, offerUndo, undoLast } from './undo'

// The notices are drawn by the browser's clock.
vi.stubGlobal('requestAnimationFrame', setTimeout)

/** Takes back until there is nothing left; what was taken back, in order. */
function takenBack(taken: string[]): string[] {
  for (let more = true; more;) more = undoLast()
  return taken
}

test('what Nadia did last is taken back, whichever answer came first', () => {
  const taken: string[] = []
  const [first, second] = [beginAct(), beginAct()]
  offerUndo('Second', () => taken.push('second'), second)
  offerUndo('First', () => taken.push('first'), first)
  expect(takenBack(taken)).toEqual(['second'])
})

test('what is still on its way is taken back as soon as it is done, also when she has gone on since', () => {
  const taken: string[] = []
  offerUndo('First', () => taken.push('first'))
  const second = beginAct()
  expect(undoLast()).toBe(true)
  const third = beginAct()
  offerUndo('Third', () => taken.push('third'), third)
  expect(taken).toEqual([])
  offerUndo('Second', () => taken.push('second'), second)
  expect(taken).toEqual(['second'])
  expect(takenBack(taken)).toEqual(['second', 'third'])
})

test('after a refusal the one before is the last', () => {
  const taken: string[] = []
  offerUndo('First', () => taken.push('first'))
  endAct(beginAct())
  expect(takenBack(taken)).toEqual(['first'])
  expect(undoLast()).toBe(false)
})
