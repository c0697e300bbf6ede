import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepped } from './stepped'

test('arrows move by one and stop at the ends; a list without a choice is entered from the side of the key', () => {
  expect(stepped('ArrowDown', 0, 3)).toBe(1)
  expect(stepped('ArrowDown', 2, 3)).toBe(2)
  expect(stepped('ArrowUp', 0, 3)).toBe(0)
  expect(stepped('ArrowDown', -1, 3)).toBe(0)
  expect(stepped('ArrowUp', -1, 3)).toBe(2)
  expect(stepped('End', 0, 3)).toBe(2)
  expect(stepped('j', 0, 3)).toBeNull()
  expect(stepped('ArrowDown', -1, 0)).toBeNull()
})

test('a step never leaves the list', () => {
  const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End')
  fc.assert(
    fc.property(key, fc.integer({ min: 1, max: 50 }), fc.nat(49), (pressed, count, at) => {
      const to = stepped(pressed, Math.min(at, count - 1), count)
      expect(to).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThan(count)
    }),
  )
})
