// @ts-check
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../process/place.mjs'

/** @param {string} pattern */
const sources = (pattern) =>
  globSync(pattern, { cwd: ROOT })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
    .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n') }))

/** The states of claims, articles, corrections and reports, as they stand in quotes. */
function states() {
  const lists = sources('lib/domain/**/*.ts').flatMap(({ lines }) => [
    ...lines.join('\n').matchAll(/_STATUSES = \[([^\]]*)\] as const/g),
  ])
  return [...new Set(lists.flatMap(([, list = '']) => list.match(/'[A-Z_]+'/g) ?? []))]
}

/**
 * Where the browser's code names a state in quotes: compares with it, lists it or sets it. The tables say which move is allowed from a
 * state (`CLAIM_MOVES`) and how it looks and counts (`CLAIM_STATUS_INFO`); the keys of a table of its own stand without quotes.
 * @returns {string[]} each as "file:line"
 */
export function statesNamed() {
  const any = new RegExp(states().join('|'))
  return sources('{app,components}/**/*.{ts,tsx}').flatMap(({ file, lines }) =>
    lines.flatMap((line, at) => (any.test(line) ? [`${file}:${at + 1}`] : [])),
  )
}
