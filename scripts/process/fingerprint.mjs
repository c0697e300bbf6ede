// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './place.mjs'

/**
 * One hash over the contents of files, so that "changed" means changed, not touched.
 * @param {readonly string[]} paths files and folders of the clone
 * @param {(path: string) => boolean} [leaveOut]
 */
export function fingerprint(paths, leaveOut = () => false) {
  const hash = createHash('sha256').update(process.versions.node)
  for (const path of paths) add(hash, path, leaveOut)
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {(path: string) => boolean} leaveOut
 */
function add(hash, path, leaveOut) {
  if (leaveOut(path)) return
  const full = join(ROOT, path)
  const stat = statSync(full, { throwIfNoEntry: false })
  if (stat?.isDirectory()) for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`, leaveOut)
  else if (stat?.isFile()) hash.update(`\0${path}\0${stat.size}\0`).update(readFileSync(full))
}
