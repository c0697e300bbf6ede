// @ts-check
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../process/fingerprint.mjs'
import { locked } from '../process/lock.mjs'
import { DATA, ROOT } from '../process/place.mjs'
import { runningServers } from '../process/server.mjs'
import { generateClient } from '../process/prisma-client.mjs'
import { during, Halt, say } from '../process/say.mjs'
import { runLong } from '../process/stopping.mjs'
import { textWorker } from '../process/text-worker.mjs'

const BUILDS = join(DATA, 'builds')
const STANDALONE = join(ROOT, '.next', 'standalone')
/** What a server needs of it; beside these Next puts a copy of .env, and the whole clone where a route reads a file. */
const SERVED = ['.next', 'node_modules', 'package.json', 'server.js']
/** What the build reads: a change of any of it makes a new build. */
export const BUILT_FROM = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'prisma/migrations', 'prisma.config.ts'],
  ...['instrumentation.ts', 'proxy.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json'],
  ...['package.json', 'package-lock.json'],
]

/** `npm run build`: the built app alone, as the Dockerfile wants it. @returns {Promise<number>} exit code */
export async function main() {
  await generateClient()
  say(`The app is in ${await builtApp()}`)
  return 0
}

/**
 * The built app for the sources as they are now. Each build has its own folder, so that a running desk, the tests and a
 * new build never disturb one another; an unchanged tree is built once.
 * @returns {Promise<string>} the folder, with server.js in it
 */
export async function builtApp() {
  const folder = join(BUILDS, fingerprint(BUILT_FROM, isNotBuilt))
  if (existsSync(folder)) return folder
  return locked('build', async () => {
    if (existsSync(folder)) return folder
    await during('Building the app', async () => {
      const { code, output } = await runLong(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      })
      if (code !== 0)
        throw new Halt(`The build failed:\n${output}`, 'Correct what it names, then run the command again.')
      if (existsSync(join(STANDALONE, 'README.md')))
        throw new Halt(
          'The build took the whole project along, its notes and tests as well.',
          'Some code reads a file whose path the bundler cannot follow: mark it with turbopackIgnore, as readers.css does.',
        )
      keep(folder, await textWorker())
    })
    return folder
  })
}

const PDF_READER = join('node_modules', 'pdfjs-dist')

/**
 * @param {string} folder
 * @param {string} reader the program of its worker threads
 */
function keep(folder, reader) {
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(BUILDS, { recursive: true })
  for (const part of SERVED)
    cpSync(join(STANDALONE, part), join(draft, part), { recursive: true, verbatimSymlinks: true })
  cpSync(join(ROOT, '.next', 'static'), join(draft, '.next', 'static'), { recursive: true })
  if (existsSync(join(ROOT, 'public'))) cpSync(join(ROOT, 'public'), join(draft, 'public'), { recursive: true })
  cpSync(reader, join(draft, 'text-worker.mjs'))
  // The worker reads PDFs, and its package looks for the letters of old East Asian fonts in files beside it.
  for (const part of ['package.json', 'cmaps'])
    cpSync(join(ROOT, PDF_READER, part), join(draft, PDF_READER, part), { recursive: true })
  renameSync(draft, folder)
  removeOldBuilds()
}

/** Keeps the last two, and whatever a running server serves. */
function removeOldBuilds() {
  const inUse = runningServers().map((server) => server.build)
  const builds = readdirSync(BUILDS).map((name) => join(BUILDS, name))
  const newestFirst = builds.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const build of newestFirst.slice(2)) if (!inUse.includes(build)) rmSync(build, { recursive: true, force: true })
}

/** @param {string} path */
function isNotBuilt(path) {
  return /\.test\.tsx?$/.test(path) || path === 'lib/testing' || path === 'lib/db/generated'
}
