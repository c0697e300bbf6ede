import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readGoldArticles } from './gold/read-gold-articles'

const text = 'Ada Lopez moved to Paris on March 5, 2025.'
const annotations = [
  { start: 0, end: 9, kind: 'person' },
  { start: 19, end: 24, kind: 'place' },
  { start: 28, end: 41, kind: 'date' },
]
// The whole bench runs here, on whatever machine this is.
vi.setConfig({ testTimeout: 60_000 })

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-bench-'))
  writeFileSync(path.join(folder, 'news.dev.jsonl'), `${JSON.stringify({ id: 'a', text, annotations })}\n`)
  writeFileSync(path.join(folder, 'news.other.jsonl'), 'never read\n')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const bench = (...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'bench/extraction/bench.ts', ...args], { encoding: 'utf8' })

test('a folder of data is measured, one split of it, with one row for each predictor', () => {
  const printed = bench('--data', folder, '--split', 'dev', '--peers', 'none')
  expect(printed).toContain('1 documents, 42 characters: news')
  expect(printed).toMatch(/\| naive baseline +\| +100\.0 \/ 100\.0 \| +100\.0 \/ 100\.0 \|/)
  expect(printed).toMatch(/\| galley +\|/)
})

test('without a folder the gold articles are measured, and their conflicts', () => {
  const printed = bench('--peers', 'none', '--errors', '2')
  expect(printed).toMatch(new RegExp(`^${readGoldArticles().length} documents`))
  expect(printed).toMatch(/conflicts: precision \d+\.\d/)
  expect(printed).toContain('What galley gets wrong')
})
