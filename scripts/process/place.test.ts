import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePrivate } from './place.mjs'

test('a file with a secret in it is read by its owner alone, and nothing is left beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-'))
  try {
    const file = join(folder, 'secrets.json')
    writePrivate(file, '{"secret":"one"}')
    writePrivate(file, '{"secret":"two"}')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toBe('{"secret":"two"}')
    expect(readdirSync(folder)).toEqual(['secrets.json'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
