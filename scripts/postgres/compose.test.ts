import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '@/scripts/process/place.mjs'
import { postgresHome } from './postgres-binaries.mjs'

const compose = readFileSync(join(ROOT, 'compose.yaml'), 'utf8')
const given = (name: string) => new RegExp(`^ +${name}: (.+)$`, 'm').exec(compose)?.[1] ?? ''

test('initdb takes exactly the arguments that compose.yaml gives it', () => {
  const home = postgresHome()
  const folder = mkdtempSync(join(tmpdir(), 'galley-compose-'))
  try {
    const passwordFile = join(folder, 'password')
    writeFileSync(passwordFile, 'only for this test')
    const { account } = home
    if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid)
    const args = given('POSTGRES_INITDB_ARGS').split(' ')
    expect(args).not.toEqual([''])
    // As the entry point of the postgres image calls it.
    const { status, stdout, stderr } = spawnSync(
      join(home.bin, 'initdb'),
      ['-D', join(folder, 'data'), '--username=postgres', `--pwfile=${passwordFile}`, ...args],
      { ...account, cwd: '/', env: { PATH: process.env['PATH'], NODE_ENV: 'test', LC_ALL: 'C' }, encoding: 'utf8' },
    )
    expect(`${stdout}${stderr}`).not.toMatch(/error/)
    expect(status).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the app is told of the proxy in front of it, or all readers would be one caller', () => {
  expect(given('GALLEY_TRUST_PROXY')).toBe('${GALLEY_TRUST_PROXY:-1}')
})
