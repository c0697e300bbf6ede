import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nameOfContradiction } from './contradiction-name'

test('every rule that finds contradictions has a name for people', () => {
  const sources = globSync('lib/extraction/consistency/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const rules = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:rule: |RULE = )(?:[\w.]+ \? '([a-z-]+)' : )?'([a-z-]+)'/g)].flatMap(
      ([, one, other = '']) => (one === undefined ? [other] : [one, other]),
    ),
  )
  expect(rules.length).toBeGreaterThan(20)
  expect(rules.filter((rule) => nameOfContradiction(rule) === rule.replaceAll('-', ' '))).toEqual([])
})

test('a rule that is gone since keeps the words of its id', () => {
  expect(nameOfContradiction('moon-phase')).toBe('moon phase')
})
