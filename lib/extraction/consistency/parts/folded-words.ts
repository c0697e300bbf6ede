import type { Span } from '@/lib/extraction/claim'
import { NUMBER_WORD, readWordNumber } from '@/lib/extraction/consistency/number-words'

/** A word of a text as it is compared with others, and where it stands. */
export interface FoldedWord extends Span {
  key: string
}

const WORD = /%|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
const NUMBER = new RegExp(`^(?:${NUMBER_WORD})$`)
const SCALED = /^(?<figures>\d+)(?<scale>k|m|bn|tn)$/
const SCALES: ReadonlyMap<string, string> = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
])
const SHORT_FORMS: readonly [RegExp, string][] = [
  [/^(?:can't|cannot)$/, 'can not'],
  [/^won't$/, 'will not'],
  [/^let's$/, 'let us'],
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'m$/, ' am'],
  // Either “would” or “had”: `areSame` takes it for both.
  [/'d$/, " 'd"],
  [/(?<=^(?:it|he|she|that|there|this|here|what|who|where|how))'s$/, ' is'],
  [/'s$/, ''],
]

/**
 * The words of a stretch, in order, so that what is said in the same words has the same keys: in lower case, short forms written out
 * (“don’t” gives “do” and “not”, both where the short form stands), “ten” and “£4m” as 10 and 4 million.
 */
export function foldedWords(text: string, { start, end }: Span): FoldedWord[] {
  return Array.from(text.slice(start, end).matchAll(WORD)).flatMap(({ 0: word, index }) => {
    const place = { start: start + index, end: start + index + word.length }
    return keysOf(word.toLowerCase().replaceAll(/[’ʼ]/g, "'")).map((key) => ({ key, ...place }))
  })
}

function keysOf(word: string): string[] {
  if (word === '%' || word === 'percent') return ['per', 'cent']
  if (word !== 'a' && NUMBER.test(word)) return [String(readWordNumber(word))]
  const { figures, scale } = SCALED.exec(word)?.groups ?? {}
  if (figures !== undefined && scale !== undefined) return [figures, SCALES.get(scale) ?? scale]
  if (!word.includes("'") && word !== 'cannot') return [word]
  const [pattern, written] = SHORT_FORMS.find(([form]) => form.test(word)) ?? []
  return pattern && written !== undefined ? word.replace(pattern, written).split(' ') : [word]
}

/** Whether two words are one; “’d” is “would” and “had”. */
export function areSame(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true
  return (a === "'d" && HAD.has(b ?? '')) || (b === "'d" && HAD.has(a ?? ''))
}

const HAD = new Set(['would', 'had'])
