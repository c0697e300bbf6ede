import { afterEach, expect, test } from 'vitest'
import { consoleAsLog } from './console-as-log'
import { logTo } from './log'

const { error, warn } = console
afterEach(() => Object.assign(console, { error, warn }))

test('what a package prints of an error is one line of JSON, without what a parser choked on', () => {
  const lines: string[] = []
  consoleAsLog(logTo({ write: (line) => lines.push(line) }))
  const { error: printError, warn: printWarning } = console
  printError('⨯', new TypeError('Failed to parse body as FormData.', { cause: new SyntaxError('of “a secret”') }))
  printWarning('Two lines\nof a warning')
  expect(lines.map((line) => line.trimEnd().split('\n').length)).toEqual([1, 1])
  const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(first).toMatchObject({ level: 50, err: { type: 'TypeError', cause: { type: 'SyntaxError' } } })
  expect(second).toMatchObject({ level: 40, msg: 'Two lines\nof a warning' })
  expect(lines.join('')).not.toContain('a secret')
})
