import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { limitRows } from '@/lib/domain/limit-rows'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { OPERATIONS } from '@/app/api/v1/openapi.json/operations'
import { apiDocument } from '@/lib/server/api-document'

test('docs/limits.md has exactly the limits that the code holds', () => {
  const rows = readFileSync('docs/limits.md', 'utf8')
    .split('\n')
    .flatMap((line) => /^\| (?!of |--)(.+) \| (.+) \|$/.exec(line)?.slice(1, 3) ?? [])
  expect(rows).toEqual(limitRows().flatMap(({ of, most }) => [of, most]))
})

test('the API’s document tells every limit, and the length of each field', () => {
  const document = apiDocument(OPERATIONS, 'http://127.0.0.1:3000')
  for (const { of, most } of limitRows()) expect(document.info.description).toContain(`${of}: ${most}`)
  const written = JSON.stringify(document.paths)
  expect(written).toContain(`"maxLength":${LIMITS.line.most}`)
  expect(written).toContain('From 1500 to 2200.')
})

test('a refusal names the figure', () => {
  expect(atMost('text')).toBe('At most 400,000 characters.')
})
