// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build, context } from 'esbuild'
import { fingerprint } from './fingerprint.mjs'
import { DATA, ROOT } from './place.mjs'

const BUNDLES = join(DATA, 'text-worker')
/** So many that no run that goes on loses its own. */
const KEPT = 8
const READ_BY_IT = [
  'lib/workers',
  'lib/extraction',
  'lib/intake',
  'lib/text',
  'lib/domain',
  'tsconfig.json',
  'package-lock.json',
]

/**
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
const options = (outfile) => ({
  absWorkingDir: ROOT,
  entryPoints: ['lib/workers/text-worker.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Packages of the old kind ask for Node's own modules in the old way.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  minify: true,
  logLevel: 'error',
})

/**
 * The program that reads texts in worker threads, as one file: neither Next's bundler nor tsx follows a worker to its sources.
 * Made once for the sources as they are.
 * @returns {Promise<string>} its path
 */
export async function textWorker() {
  const made = fingerprint(READ_BY_IT, (path) => path.endsWith('.test.ts'))
  const file = join(BUNDLES, `${made}.mjs`)
  if (existsSync(file)) return file
  mkdirSync(BUNDLES, { recursive: true })
  // Of two who make it at once each finishes its own, and the last one stays.
  const draft = join(BUNDLES, `${made}.${process.pid}.mjs`)
  await build(options(draft))
  renameSync(draft, file)
  const bundles = readdirSync(BUNDLES).map((name) => join(BUNDLES, name))
  const newestFirst = bundles.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const old of newestFirst.slice(KEPT)) rmSync(old, { force: true })
  return file
}

/**
 * The same for development: made again whenever a source changes.
 * @returns {Promise<{ file: string, stop: () => Promise<void> }>}
 */
export async function watchedTextWorker() {
  const file = join(BUNDLES, 'development.mjs')
  const watched = await context(options(file))
  await watched.rebuild()
  await watched.watch()
  return { file, stop: () => watched.dispose() }
}
