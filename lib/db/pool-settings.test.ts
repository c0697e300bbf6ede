import { expect, test } from 'vitest'
import { poolSettings } from './pool-settings'

test('without settings there are ten connections, and statements are prepared', () => {
  expect(poolSettings({})).toEqual({ connections: 10, prepares: true })
  expect(poolSettings({ DATABASE_POOL: '4', DATABASE_PREPARE: 'off' })).toEqual({ connections: 4, prepares: false })
  expect(poolSettings({ DATABASE_PREPARE: 'on' }).prepares).toBe(true)
})

test.each(['OFF', 'Off', 'false', '0', 'no', '', ' off'])('“%s” is neither on nor off, and is refused', (said) => {
  expect(() => poolSettings({ DATABASE_PREPARE: said })).toThrow(
    `DATABASE_PREPARE is “${said}”: set it to on or off, or not at all.`,
  )
})

test.each(['ten', '0', '-1', '1.5', '', '1e3'])('a pool of “%s” is refused', (said) => {
  expect(() => poolSettings({ DATABASE_POOL: said })).toThrow('set it to a whole number from 1 to 9999')
})
