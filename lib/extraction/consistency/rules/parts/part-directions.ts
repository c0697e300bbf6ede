import type { Span, TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { DIRECTION_WORDS, type DirectionWords } from '@/lib/extraction/consistency/parts/direction-words'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import { matterWords, WORDS_ELSEWHERE, type WordsOfLanguage } from '@/lib/extraction/consistency/parts/words-elsewhere'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Sentences that open the text below a headline, and words that a line about one thing has at most. */
const [OPENING, MOST_WORDS] = [4, 12]

/**
 * In the languages that are read by a grammar: a headline or standfirst that says one thing goes up, above a text that says it goes
 * down, or the other way. Only where the opening says all that the line is about, the article never says what the line says, and
 * nothing speaks of another time, a part, or of a rise that slows.
 */
export const partDirections: Rule = (reading) => {
  const code = reading.language.toLowerCase().split(/[-_]/)[0] ?? ''
  const [ways, words] = [DIRECTION_WORDS[code], WORDS_ELSEWHERE[code]]
  if (!ways || !words) return []
  return reading.blocks
    .filter(({ role }) => role === 'HEADLINE' || role === 'STANDFIRST')
    .flatMap((part) => against(reading, ways, words, part) ?? [])
}

type Way = 'up' | 'down'

/** The first word of a direction in a stretch. */
function wordIn(text: string, words: RegExp): { at: number; word: string } | undefined {
  const [found] = text.matchAll(words)
  return found && { at: found.index, word: found[0] }
}

/** The one way that a stretch says something went; none where it says both, or takes it back. */
function wayOf(text: string, ways: DirectionWords): { way: Way; at: number; word: string } | undefined {
  const [up, down] = [wordIn(text, ways.up), wordIn(text, ways.down)]
  const said = up ?? down
  if (!said || (up && down) || wordIn(text, ways.not)) return undefined
  return { way: up ? 'up' : 'down', ...said }
}

function against(reading: Reading, ways: DirectionWords, words: WordsOfLanguage, part: TextBlock): Finding | undefined {
  const text = reading.text.slice(part.start, part.end)
  const mine = text.split(/\s+/u).length > MOST_WORDS ? undefined : wayOf(text, ways)
  if (!mine || isOther(text, words)) return undefined
  const about = matterOf(reading, part, text, ways, words)
  if (about.size === 0) return undefined
  const told = reading.sentences.filter((one) => one.start >= part.end && blockAt(reading, one)?.role !== 'TABLE_CELL')
  if (told.some((one) => wordIn(one.text, ways[mine.way]))) return undefined
  for (const sentence of told.slice(0, OPENING)) {
    const theirs = wayOf(sentence.text, ways)
    if (!theirs || isOther(sentence.text, words)) continue
    const own = matterWords(sentence.text, words)
    if (![...about].every((word) => own.has(word))) continue
    return finding(reading, part, mine, sentence, theirs)
  }
  return undefined
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/
const isOther = (text: string, words: WordsOfLanguage) => words.other.test(text) || YEAR.test(text)

/** What a line is about: its words without those of the direction, and without whose or where it is. */
function matterOf(
  reading: Reading,
  part: Span,
  text: string,
  { up, down }: DirectionWords,
  words: WordsOfLanguage,
): Set<string> {
  const { PERSON, ORGANISATION, PLACE } = reading.mentions
  const named = [PERSON, ORGANISATION, PLACE].flatMap((mentions) => within(mentions, part))
  const names = new Set(named.flatMap((one) => [...matterWords(one.text, words)]))
  const bare = text.replaceAll(up, ' ').replaceAll(down, ' ')
  return new Set([...matterWords(bare, words)].filter((word) => !names.has(word)))
}

interface Said {
  at: number
  word: string
}

function finding(reading: Reading, part: Span, mine: Said, sentence: Sentence, theirs: Said): Finding {
  const placed = ({ start }: Span, { at, word }: Said) => ({ start: start + at, end: start + at + word.length })
  const [here, there] = [placed(part, mine), placed(sentence, theirs)]
  return {
    rule: 'headline-text',
    severity: 'high',
    sides: [[here], [there]],
    why: `${capital(calledAt(reading, here))} says “${mine.word}”, but ${calledAt(reading, there)} says “${theirs.word}”.`,
  }
}
