import type { Sentence } from '@/lib/domain/text/match-sentences'
import { turningWords } from '@/lib/domain/text/turning-words'
import type { Named, ReachingWords } from './reaching-words'
import { reachingWords } from './reaching-words'

/** What a denial is about: a noun, of which it means the nearest or all, or so many of the sentences before it. */
type Aim = { named: Named; all: boolean } | { sentences: number }

/** A longer sentence says something of its own. */
const MOST_WORDS = 14
/** One that only says “both” or “neither”. */
const FEW_WORDS = 7
const NAMED = ['figure', 'date', 'name', 'quote'] as const

const inOne = (words: string) => words.normalize('NFC').toLowerCase()
const wordCount = (text: string) => text.split(' ').length

/** “the figure”, “the real figure”, “its second date”: whether a text names one of these, after an article. */
function says(text: string, noun: RegExp, { the, real }: ReachingWords, isReal = false): boolean {
  const between = isReal ? `(?:${real}) ` : String.raw`(?:[^\s,.;:]+ ){0,2}?`
  return new RegExp(String.raw`(?<!\p{L})${the}[ ']${between}(?:${noun.source})(?!\p{L})`, 'u').test(text)
}

function aimOf(words: string, language: string): Aim | null {
  const [reach, turns] = [reachingWords(language), turningWords(language)]
  const text = inOne(words)
  const count = wordCount(text)
  if (!reach || !turns || count > MOST_WORDS || text.endsWith('?')) return null
  const isDenial = turns.doubt.test(text) || reach.unsettled.test(text)
  for (const named of NAMED) {
    const { one, several } = reach.nouns[named]
    if (isDenial && says(text, several, reach)) return { named, all: true }
    if ((isDenial && says(text, one, reach)) || says(text, one, reach, true)) return { named, all: false }
  }
  if (count > FEW_WORDS || !(turns.doubt.test(text) || turns.negation.test(text))) return null
  const counted = reach.counted.find(([pattern]) => pattern.test(text))
  return counted ? { sentences: counted[1] } : null
}

/** Whether a sentence holds what is named; a year without a word before it may be a figure. */
function holds(words: string, named: Named, reach: ReachingWords): 'surely' | 'maybe' | 'not' {
  const text = inOne(words)
  if (named === 'quote') return words.includes('"') ? 'surely' : 'not'
  if (named === 'name') return /(?<=\S\s)\p{Lu}\p{L}/u.test(words.normalize('NFC')) ? 'surely' : 'not'
  const years = /(?<!\d)(1[5-9]|20|21)\d\d(?!\d)/
  const days = /\b\d{1,2}(st|nd|rd|th|\.)? \p{L}{3,}|\p{L}{3,} \d{1,2}\b/u
  if (named === 'date') return years.test(text) || days.test(text) || /day\b|tag\b|di\b/.test(text) ? 'surely' : 'not'
  const rest = text.replace(reach.when, ' ')
  if (/\d/.test(rest.replace(years, ' ')) || reach.figures.test(rest)) return 'surely'
  return /\d/.test(rest) ? 'maybe' : 'not'
}

/**
 * Which sentences a denial is about that names what it denies, “The figure is wrong.”, or counts it, “The council disputes both.”: the
 * nearest before it in its paragraph that holds such a thing, or in the paragraph above where it begins one; where none does, all of
 * the paragraph. By index; null for a sentence that is no such denial. `isFound` where something of that kind stands there.
 */
export function aimedAt(
  sentences: readonly Sentence[],
  index: number,
  language: string,
): { targets: number[]; isFound: boolean } | null {
  const one = sentences[index]
  const reach = reachingWords(language)
  const aim = one && reach ? aimOf(one.words, language) : null
  if (!one || !reach || !aim) return null
  const block = sentences[index - 1]?.block
  const before: number[] = []
  for (let at = index - 1; at >= 0 && sentences[at]?.block === block; at--) before.push(at)
  if ('sentences' in aim) return { targets: before.slice(0, aim.sentences), isFound: before.length > 0 }
  const targets: number[] = []
  let isFound = false
  for (const at of before) {
    const found = holds(sentences[at]?.words ?? '', aim.named, reach)
    if (found === 'not') continue
    targets.push(at)
    isFound = true
    if (found === 'surely' && !aim.all) break
  }
  return { targets: isFound ? targets : before, isFound }
}
