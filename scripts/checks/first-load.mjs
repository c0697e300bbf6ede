// @ts-check
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DATA } from '../process/place.mjs'

const GALLEY = '(newsroom)/articles/[articleId]/page'

/** What a browser fetches before a screen listens, in KB as they are sent. Of the newest build; without one nothing is said. @returns {[string, string][]} */
export function firstLoad() {
  const build = newestBuild()
  if (build === null) return [['JavaScript at first load', 'no build to measure; npm run build']]
  const root = /** @type {string[]} */ (
    JSON.parse(readFileSync(join(build, 'build-manifest.json'), 'utf8')).rootMainFiles
  )
  const scripts = new Set([...root, ...Object.values(entriesOf(build)).flat()])
  const readers = readFileSync(join(build, 'server/app-paths-manifest.json'), 'utf8').match(/\(public\)[^"]*\/page"/g)
  return [
    ['JavaScript at first load: galley', `${kilobytes([...scripts].map((file) => join(build, file)))} KB gz`],
    ['readers’ pages that bring scripts', readers === null ? 'none' : String(readers.length)],
    ['CSS of the desk', `${kilobytes(globSync(join(build, 'static/**/*.css')))} KB gz`],
  ]
}

function newestBuild() {
  const folder = join(DATA, 'builds')
  if (!existsSync(folder)) return null
  const builds = readdirSync(folder).map((name) => join(folder, name, '.next'))
  const made = builds.filter((build) => existsSync(join(build, 'build-manifest.json')))
  return made.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? null
}

/** Which scripts each part of the galley’s page begins with. @param {string} build @returns {Record<string, string[]>} */
function entriesOf(build) {
  const written = readFileSync(join(build, 'server/app', `${GALLEY}_client-reference-manifest.js`), 'utf8')
  return JSON.parse(/"entryJSFiles":\s*(\{[^}]*\})/.exec(written)?.[1] ?? '{}')
}

/** @param {string[]} files */
function kilobytes(files) {
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  return Math.round(bytes / 1024)
}
