import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ROOT } from './place.mjs'

const WANTS = { it: 'file:it' }
const LOCK = JSON.stringify({
  name: 'clone',
  lockfileVersion: 3,
  packages: {
    '': { dependencies: WANTS },
    it: { version: '1.0.0' },
    'node_modules/it': { resolved: 'it', link: true },
  },
})

let clone: string

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(clone, path)), { recursive: true })
  writeFileSync(join(clone, path), text)
}
const has = (path: string) => existsSync(join(clone, 'node_modules', path))

/** The first thing that every command does. */
const installPackages = () => {
  const code = "import('./scripts/process/packages.mjs').then(({ installPackages }) => installPackages())"
  const { stdout, status } = spawnSync(process.execPath, ['--eval', code], { cwd: clone, encoding: 'utf8' })
  expect(status).toBe(0)
  return stdout
}

/** A clone with one small package beside it, which needs no registry. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'galley-clone-'))
  cpSync(join(ROOT, 'scripts'), join(clone, 'scripts'), { recursive: true })
  write('it/package.json', '{ "name": "it", "version": "1.0.0" }')
  write('package.json', JSON.stringify({ name: 'clone', dependencies: WANTS }))
  write('package-lock.json', LOCK)
})

afterEach(() => {
  rmSync(clone, { recursive: true })
})

test('packages are installed once', () => {
  expect(installPackages()).toContain('Installing packages')
  expect(has('it/package.json')).toBe(true)
  expect(installPackages()).toBe('')
})

test('packages are installed again when the lock file has changed', () => {
  installPackages()
  write('node_modules/.cache/kept', '')
  write('package-lock.json', `${LOCK}\n`)
  expect(installPackages()).toContain('Installing packages')
  expect(has('.cache/kept')).toBe(true)
})

test('packages that somebody installed by hand are made to agree with the lock file, however new they are', () => {
  installPackages()
  rmSync(join(clone, 'node_modules', '.galley-installed'))
  rmSync(join(clone, 'node_modules', 'it'))
  const later = new Date(Date.now() + 60_000)
  utimesSync(join(clone, 'node_modules', '.package-lock.json'), later, later)
  expect(installPackages()).toContain('Installing packages')
  expect(has('it/package.json')).toBe(true)
})

test('an installation that was killed is started afresh: npm would take its half packages for whole ones', () => {
  write('node_modules/half/package.json', '{}')
  write('node_modules/.cache/left', '')
  expect(installPackages()).toContain('was interrupted')
  expect(has('.cache/left')).toBe(false)
  expect(has('it/package.json')).toBe(true)
})

test('so is one that was killed while it brought packages up to date', () => {
  installPackages()
  write('node_modules/.galley-installed', 'unfinished')
  write('node_modules/.cache/left', '')
  expect(installPackages()).toContain('was interrupted')
  expect(has('.cache/left')).toBe(false)
})
