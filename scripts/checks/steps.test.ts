import { expect, test, vi } from 'vitest'
import { failure, Steps } from './steps.mjs'

test('a run ends with what failed by name and with the count, however much the failing step printed', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const steps = new Steps()
  await steps.step('Types', () => Promise.resolve({ passed: 1, failed: 0, output: '' }))
  await steps.step('Lint', () => Promise.reject(new Error('no such program')))
  await steps.step('Unit tests', () =>
    Promise.resolve({
      passed: 3,
      failed: 1,
      output: 'much\n'.repeat(1000),
      noted: ['lib/b.test.ts: slow'],
      failures: [failure('lib/a.test.ts: adds', '\u001B[31mexpected 2\u001B[39m\n  at line 3')],
    }),
  )
  expect(steps.conclude()).toBe(1)
  expect(said.mock.calls.slice(-4)).toEqual([
    ['! Unit tests: lib/b.test.ts: slow'],
    ['✗ Lint: see above'],
    ['✗ Unit tests: lib/a.test.ts: adds: expected 2'],
    ['4 passed, 2 failed'],
  ])
})
