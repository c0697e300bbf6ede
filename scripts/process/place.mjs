// @ts-check
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Everything Galley keeps on this machine: never in git, safe to look into, never to edit. */
export const DATA = join(ROOT, '.data')

/** Makes .data: others may pass through (PostgreSQL's account has to), not look in. */
export function makeDataFolder() {
  if (existsSync(DATA)) return
  mkdirSync(DATA)
  chmodSync(DATA, process.getuid?.() === 0 ? 0o711 : 0o700)
}

/**
 * Writes a file nobody else may read, whole or not at all.
 * @param {string} file
 * @param {string} text
 */
export function writePrivate(file, text) {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, text, { mode: 0o600, flush: true })
  renameSync(draft, file)
}

/**
 * @param {string} file
 * @returns {unknown} null when there is no such file, or no JSON in it
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A password of 192 bits that needs no escaping in an address. */
export function newPassword() {
  return randomBytes(24).toString('base64url')
}
