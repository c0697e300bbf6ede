// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DATA, makeDataFolder } from './place.mjs'
import { identityOf, isCurrent } from './processes.mjs'
import { hasCode, say } from './say.mjs'

/**
 * Runs work while no other Galley command of this clone holds the same lock. A dead holder's lock is taken over.
 * @template T
 * @param {'packages' | 'database' | 'build'} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(name, work) {
  makeDataFolder()
  const file = join(DATA, `${name}.lock`)
  const mine = identityOf(process.pid) ?? String(process.pid)
  let told = false
  while (!take(file, mine)) {
    const holder = read(file)
    if (holder !== null && !isCurrent(holder)) {
      rmSync(file, { force: true })
      continue
    }
    if (!told)
      say(`Another Galley command (process ${holder?.split(' ')[0] ?? '?'}) is at work on the ${name}; waiting for it`)
    told = true
    await pause(250)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * @param {string} file
 * @param {string} mine
 */
function take(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
