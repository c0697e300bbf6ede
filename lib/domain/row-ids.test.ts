import { expect, test } from 'vitest'
import { isId } from './is-id'
import { rowIds } from './row-ids'

test('ten thousand ids are ids, each another one, in the order in which they are given', () => {
  const ids = rowIds(10_000)
  expect(ids.filter((id) => !isId(id) || id.charAt(14) !== '7')).toEqual([])
  expect(new Set(ids).size).toBe(10_000)
  expect(ids.toSorted()).toEqual(ids)
  expect(rowIds(0)).toEqual([])
})
