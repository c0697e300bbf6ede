// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT } from '../process/place.mjs'

/** What a file imports by name. Types are gone at run time, and what is fetched later is another matter. @param {string} file */
const named = (file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^(?:import|export)(?! type)[^'"]*?from '([^']*)'/gm)].map(
    ([, from = '']) => from,
  )

/** The files that a file may mean by its imports, from the root. @param {string} file @returns {string[]} */
export function importsOf(file) {
  return named(file)
    .filter((from) => /^[@.]\.?\//.test(from))
    .flatMap((from) => {
      const base = from.startsWith('@/') ? from.slice(2) : relative(ROOT, join(ROOT, dirname(file), from))
      return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`]
    })
}

/**
 * The packages that a browser needs before this component runs, each with the file that brings it.
 * @param {string} start
 * @returns {Map<string, string>}
 */
export function packagesFrom(start) {
  /** @type {Map<string, string>} */
  const packages = new Map()
  for (const file of filesFrom(start))
    for (const from of named(file)) if (!/^[@.]\.?\//.test(from)) packages.set(from, packages.get(from) ?? file)
  return packages
}

/**
 * The files that a browser needs before this component runs. Of what runs on the server it has only the address.
 * @param {string} start
 * @returns {Set<string>}
 */
export function filesFrom(start) {
  const seen = new Set([start])
  const isOfServer = (/** @type {string} */ file) => readFileSync(join(ROOT, file), 'utf8').startsWith("'use server'")
  for (const file of seen)
    for (const target of importsOf(file)) if (existsSync(join(ROOT, target)) && !isOfServer(target)) seen.add(target)
  return seen
}
