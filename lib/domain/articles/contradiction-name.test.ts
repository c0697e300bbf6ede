import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nameOfContradiction } from './contradiction-name'

test('every rule that finds contradictions has a name for people', () => {
  const sources = globSync('lib/extraction/consistency/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const rules = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/rule: '([a-z-]+)'/g)].map(([, rule = '']) => rule),
  )
  expect(rules.length).toBeGreaterThan(20)
  expect(rules.filter((rule) => nameOfContradiction(rule) === rule.replaceAll('-', ' '))).toEqual([])
})

test('a rule that is gone since keeps the words of its id', () => {
  expect(nameOfContradiction('moon-phase')).toBe('moon phase')
})
