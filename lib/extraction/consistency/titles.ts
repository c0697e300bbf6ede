import type { Span } from '@/lib/extraction/claim'
import { matchesOf } from '@/lib/extraction/tokens/matches-of'
import { jurisdictionOf } from './jurisdictions'
import type { Mention, Reading } from './reading'

/** A title or role as it stands beside a person's name: "former British Prime Minister", "the works committee’s chair". */
export interface Title extends Span {
  text: string
  /** Lower-case words without articles, possessives and the jurisdiction. */
  words: string[]
  jurisdiction?: string
  /** "former", "acting", "-elect", "candidate": not simply the office now. */
  qualified: boolean
  /** "then British Prime Minister": the office at the time told of. */
  then: boolean
  after: boolean
}

const TITLE_WORDS = new Set(
  (
    'president prime minister chancellor premier secretary general secretary-general special envoy representative ambassador foreign ' +
    'defence defense finance interior justice health home education economy energy environment transport agriculture trade labour culture state ' +
    'king queen prince princess crown pope emperor monarch governor mayor councillor senator congressman congresswoman mp mep chair chairman ' +
    'chairwoman chairperson director chief executive officer ceo cfo head leader commissioner judge justice captain manager coach ' +
    'professor dr doctor sir dame lord lady mr mrs ms miss general colonel major lieutenant sergeant inspector superintendent constable ' +
    'detective housing immigration policing digital sport sports tourism fisheries planning water development admiral commander bishop archbishop cardinal rabbi imam editor spokesman spokeswoman spokesperson attorney solicitor ' +
    'prosecutor treasurer speaker deputy vice acting interim former ex then outgoing incoming late senior junior national security adviser ' +
    'advisor bank central high council commission parliament founder owner chairmen negotiator analyst economist scientist researcher'
  ).split(' '),
)
const QUALIFIERS =
  /\b(?:former(?:ly)?|ex|then|outgoing|incoming|late|ousted|retired|previous|future|designate|candidate|nominee|hopeful|elect|ex-[a-z]+|then-[a-z]+|one-time|onetime|acting|interim)\b/i
const LINKS = new Set(['of', 'the', 'for', 'to', 'and', 'in'])
const APPOSITIVE = /^, (?:who (?:is|was|serves as) )?(?:the |an? )?((?:(?!'')[^,.;:()“”"\n—–]){3,80})(?=[,.;)]|$)/
const LONGEST_TITLE_WORDS = 9
const WORD_AND_COMMA = /([\p{L}\p{N}.'’-]+)(,?) /gu

/** Three rules ask for the same titles; a mention belongs to one reading only. */
const TITLES = new WeakMap<Mention, Title[]>()

/** The titles beside one mention of a person, read from the words before it and the appositive after it. */
export function titlesBeside(reading: Reading, mention: Mention): Title[] {
  const known = TITLES.get(mention)
  if (known) return known
  const titles: Title[] = []
  const before = titleBefore(reading.text, mention.start)
  if (before) titles.push(before)
  const after = APPOSITIVE.exec(reading.text.slice(mention.end, mention.end + 110))
  const words = after?.[1] ?? ''
  if (after && words.split(' ').some((word) => isTitleWord(word))) {
    const start = mention.end + after[0].length - words.length
    const title = readTitle(reading.text, { start, end: start + words.length }, true)
    if (title.words.length > 0 && !/\b(?:said|told|was|were|has|had|and|who|which)\b/.test(words)) titles.push(title)
  }
  TITLES.set(mention, titles)
  return titles
}

function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase().replace(/['’]s$|\.$/, '')
  return TITLE_WORDS.has(lower) || lower.split('-').some((part) => part.length > 2 && TITLE_WORDS.has(part))
}

/** Walks back word by word from the name while the words can belong to a title. */
function titleBefore(text: string, nameStart: number): Title | undefined {
  if (text[nameStart - 1] !== ' ') return undefined
  const windowStart = Math.max(0, nameStart - 120)
  const window = text.slice(windowStart, nameStart)
  const cut = /^[\s\S]*(?:[^\p{L}\p{N}.'’, -]|  |,,)/u.exec(window)?.[0].length ?? 0
  const lead = { index: cut, text: window.slice(cut) }
  const words = matchesOf(WORD_AND_COMMA, lead.text).slice(-LONGEST_TITLE_WORDS)
  let first = words.length
  let hasTitle = false
  // "the mayor of Lindmere, Idris Calloway": the title ends before a comma, with names of its own.
  let appositive = false
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const [, word = '', comma = ''] = words[i] ?? []
    if (comma !== '' && i !== words.length - 1) break
    if (comma !== '') appositive = true
    const titleLike = isTitleWord(word)
    if (word === 'and' && !isTitleWord(words[i - 1]?.[1] ?? '')) break
    // A full stop ends the sentence before, unless it is of "Gen." or "U.S.".
    if (word.endsWith('.') && (word.length > 5 || (!titleLike && jurisdictionOf(word) === undefined))) break
    const place = jurisdictionOf(word) !== undefined || isTwoWordPlace(words[i - 1]?.[1] ?? '', word)
    // "Later Mayor Berg": a sentence's first word is capital whatever it is.
    const at = windowStart + lead.index + (words[i]?.index ?? 0)
    const opens = /(?:^|[.!?:\n]["”’)]?)\s*$/.test(text.slice(Math.max(0, at - 4), at))
    const capital = /^\p{Lu}/u.test(word) && word.length > 1 && !opens
    if (
      !titleLike &&
      !place &&
      !((hasTitle || appositive) && (LINKS.has(word.toLowerCase()) || capital || /^(?:ex|former)$/i.test(word)))
    )
      break
    if (titleLike) hasTitle = true
    if (!LINKS.has(word.toLowerCase())) first = i
  }
  const start = words[first]
  if (!hasTitle || !start) return undefined
  const from = windowStart + lead.index + start.index
  if (
    appositive &&
    !/['’]s?$/.test(start[1] ?? '') &&
    !/\b(?:the|a|an|its|their|our|his|her|whose|’s|'s) (?:[\p{L}-]+ )?$/iu.test(
      text.slice(Math.max(0, from - 24), from),
    )
  )
    return undefined
  return readTitle(
    text,
    { start: from, end: from + text.slice(from, nameStart).trimEnd().replace(/,$/, '').length },
    false,
  )
}

function isTwoWordPlace(first: string, second: string): boolean {
  return jurisdictionOf(`${first} ${second}`) !== undefined
}

function readTitle(text: string, span: Span, after: boolean): Title {
  const words: string[] = []
  let jurisdiction: string | undefined
  const tokens = text.slice(span.start, span.end).split(/[\s,]+/)
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? ''
    const pair = jurisdictionOf(`${token} ${tokens[i + 1] ?? ''}`)
    const place = pair ?? jurisdictionOf(token)
    if (place !== undefined) {
      jurisdiction ??= place
      if (pair !== undefined) i += 1
      continue
    }
    const lower = token.toLowerCase().replace(/['’]s?$|\.$/, '')
    if (lower !== '' && !LINKS.has(lower) && !['a', 'an', 'then'].includes(lower)) words.push(lower)
  }
  const around = text.slice(Math.max(0, span.start - 12), span.end)
  const qualified =
    QUALIFIERS.test(around) ||
    /\b(?:was|became|as)(?: the)?\s*$/.test(text.slice(Math.max(0, span.start - 12), span.start))
  return {
    ...span,
    text: text.slice(span.start, span.end),
    words,
    ...(jurisdiction ? { jurisdiction } : {}),
    qualified,
    then: /\bthen(?:[ -]|$)/i.test(around),
    after,
  }
}
