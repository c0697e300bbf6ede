import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/security.md', 'utf8')

test('every test that docs/security.md names is there', () => {
  const named = [...page.matchAll(/`([^`\s]+\.(?:test|spec)\.tsx?)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('it has the chapters that it is held against', () => {
  const chapters = [...page.matchAll(/^## Chapter (\d+)/gm)].map(([, number]) => Number(number))
  expect(chapters).toEqual([2, 3, 6, 7, 8, 13, 14, 16])
})
