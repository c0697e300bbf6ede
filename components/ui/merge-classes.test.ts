import { globSync, readFileSync } from 'node:fs'
import { extendTailwindMerge } from 'tailwind-merge'
import { expect, test } from 'vitest'
import { mergeClasses } from './merge-classes'

/** tailwind-merge with all it knows, and our names for sizes of type and of measures. */
const all = extendTailwindMerge({
  cacheSize: 0,
  extend: {
    theme: {
      text: ['label', 'small', 'ui', 'excerpt', 'context', 'read', 'title', 'figure'],
      container: ['measure', 'form', 'page'],
    },
  },
})

/** What a class name does, without what it does it for: `p-2` of `max-phone:[&>b]:p-2`. */
function utilityOf(word: string): string {
  let depth = 0
  let from = 0
  for (let at = 0; at < word.length; at++) {
    if ('[('.includes(word.charAt(at))) depth++
    else if ('])'.includes(word.charAt(at))) depth--
    else if (word.charAt(at) === ':' && depth === 0) from = at + 1
  }
  return word.slice(from)
}

/** Every utility of Tailwind's that stands in quotes in the sources of the screens. What takes the place of itself is one. */
function utilitiesInSources(): string[] {
  const words = new Set<string>()
  for (const file of globSync('{app,components}/**/*.{ts,tsx}')) {
    if (file.includes('.test.')) continue
    for (const [, quoted = ''] of readFileSync(file, 'utf8').matchAll(/['"`]([^'"`\n]*)['"`]/g))
      for (const word of quoted.split(/[\s$]+/)) if (/^[-@a-z[][^{}<>]*$/.test(word)) words.add(utilityOf(word))
  }
  return [...words].filter((word) => word !== '' && all(`${word} ${word}`) === word).sort()
}

test('of every two utilities in the sources, those stay that stay with all of tailwind-merge', () => {
  const utilities = utilitiesInSources()
  expect(utilities.length).toBeGreaterThan(400)
  /** One for each thing that utilities say. */
  const kinds: string[] = []
  for (const one of utilities)
    if (!kinds.some((kind) => all(`${kind} ${one}`) === one && all(`${one} ${kind}`) === kind)) kinds.push(one)
  const other = utilities.flatMap((one) =>
    kinds
      .flatMap((kind) => [`${kind} ${one}`, `${one} ${kind}`])
      .filter((both) => mergeClasses(both) !== all(both))
      .map((both) => `${both} → ${all(both)}`),
  )
  expect(other.slice(0, 40), 'add what is new in the sources to merge-classes.ts').toEqual([])
})

test('what is no utility of Tailwind’s is left as it is', () => {
  expect(mergeClasses('story main story')).toBe('story main story')
})
