import type { TextPart } from './text-part'
import { wordsOf } from './text-part'

const MARK = String.raw`\*{1,4}|[†‡§]{1,3}|[¹²³⁴-⁹⁰]+|\[\d{1,2}\]|\(\d{1,2}\)`
/** "* Adjusted for inflation": a note, and every further one that begins in the same part. */
const BEGINS = new RegExp(String.raw`(?<=^|[.;!?]\s{1,3}|\n)(${MARK})(?=\s*[\p{L}\p{N}“"„«(])`, 'gu')
/** "£40 million.*": behind words, and in front of none. */
const LEADS = new RegExp(String.raw`(?<=[\p{L}\p{M}\p{N}\p{P}\p{Sc}%])(${MARK})(?![\p{L}\p{N}*†‡§])`, 'gu')
/** So far behind the end of a sentence its mark may stand. */
const LONGEST_MARK = 4

/** By mark the notes that begin with it, in order. */
export type Notes = ReadonlyMap<string, readonly TextPart[]>

export function notesOf(text: string, parts: readonly TextPart[]): Notes {
  const notes = new Map<string, TextPart[]>()
  for (const part of parts) {
    if (part.role === 'HEADLINE' || part.role === 'SUBHEAD') continue
    const words = wordsOf(text, part)
    if (!/^[*†‡§¹²³⁴-⁹⁰[(]/u.test(words)) continue
    for (const [, mark = ''] of words.matchAll(BEGINS)) notes.set(mark, [...(notes.get(mark) ?? []), part])
  }
  return notes
}

/** The notes that the marks of these words lead to; of several the nearest below them. `until` is where the words end in the text. */
export function notesUnder(words: string, until: number, notes: Notes): TextPart[] {
  const found = [...words.matchAll(LEADS)].flatMap(([, mark = '']) => {
    const own = notes.get(mark) ?? []
    return own.find(({ start }) => start >= until) ?? own.at(-1) ?? []
  })
  return [...new Set(found)]
}

/** The words of a stretch with the mark that stands right behind it, and without the one it begins with, which belongs to what stands in front. */
export function withItsMarks(text: string, { start, end }: { start: number; end: number }, isFirst: boolean): string {
  // The bracket of "million.[1]" ends the sentence by itself.
  const from = /[[(]/u.test(text.charAt(end - 1)) ? end - 1 : end
  const [behind = ''] = new RegExp(String.raw`^(?:${MARK})`, 'u').exec(text.slice(from, from + LONGEST_MARK)) ?? []
  const own = text.slice(start, behind === '' ? end : from)
  return `${isFirst ? own : own.replace(new RegExp(String.raw`^(?:${MARK})`, 'u'), '')}${behind}`
}

const QUOTE_MARKS = /["“”„«»]/u
/** "— Jane Holm", and in a pull quote "Jane Holm, mayor": a line of few words that says whose the quote beside it is. */
const DASHED = /^[-–—―]\s?[\p{Lu}\p{Lo}]/u
const NAMED = /^\p{Lu}[\p{L}\p{M}.’'-]*\s\p{Lu}(?!.*[.!?…]$)/u
const MOST_WORDS = 12
/** Between a headline and the text stand a standfirst and perhaps a picture. */
const MOST_BELOW = 4

/** By part the lines of their own right beside it that say whose words it quotes. */
export function speakersOf(text: string, parts: readonly TextPart[]): Map<TextPart, TextPart[]> {
  const speakers = new Map<TextPart, TextPart[]>()
  for (const [at, part] of parts.entries()) {
    if (!mayQuote(text, part)) continue
    const isPulled = part.role === 'PULL_QUOTE'
    const found = [parts[at - 1], parts[at + 1]].filter((one) => {
      if (!one || !isLine(text, one)) return false
      return (isPulled && one.role === 'PULL_QUOTE') || (one === parts[at + 1] && DASHED.test(wordsOf(text, one)))
    })
    if (found.length > 0) speakers.set(part, found.filter((one) => one !== undefined)) // prettier-ignore
  }
  return speakers
}

function mayQuote(text: string, part: TextPart): boolean {
  if (part.role === 'TABLE_CELL' || part.role === 'LIST_ITEM' || isLine(text, part)) return false
  return part.role === 'PULL_QUOTE' || QUOTE_MARKS.test(wordsOf(text, part))
}

function isLine(text: string, part: TextPart): boolean {
  const words = wordsOf(text, part)
  if (words.split(/\s+/u).length > MOST_WORDS || QUOTE_MARKS.test(words)) return false
  return DASHED.test(words) || (part.role === 'PULL_QUOTE' && NAMED.test(words))
}

const QUOTED = /["“”„«»‘][^"“”„«»]*["“”„«»’]/gu

/**
 * The parts in which a headline that is a quotation without a name (“‘Bridge will fall’”) may say whose words it prints: its standfirst,
 * else the text right below it.
 */
export function belowQuotedHeadline(text: string, parts: readonly TextPart[], part: TextPart): TextPart[] {
  if (part.role !== 'HEADLINE') return []
  const words = wordsOf(text, part)
  const outside = words.replace(QUOTED, ' ')
  if (outside === words || /[\p{Lu}\p{Lo}]/u.test(outside)) return []
  const at = parts.indexOf(part)
  const below = parts.slice(at + 1, at + 1 + MOST_BELOW)
  return [...below.filter(({ role }) => role === 'STANDFIRST'), ...below.filter(({ role }) => role === 'BODY')]
}
