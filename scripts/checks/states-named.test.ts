import { expect, test } from 'vitest'
import { statesNamed } from './states-named.mjs'

test('no screen names a state: what may be done is asked of the moves, what it looks like of the states’ table', () => {
  expect(statesNamed()).toEqual([])
})
