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
  const seen = new Set([start])
  for (const file of seen) {
    // Of what runs on the server the browser has only the address.
    if (readFileSync(join(ROOT, file), 'utf8').startsWith("'use server'")) continue
    for (const from of named(file)) if (!/^[@.]\.?\//.test(from)) packages.set(from, packages.get(from) ?? file)
    for (const target of importsOf(file)) if (existsSync(join(ROOT, target))) seen.add(target)
  }
  return packages
}
