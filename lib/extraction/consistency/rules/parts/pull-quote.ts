import type { Span, TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { isEmptyWord, stem } from '@/lib/extraction/consistency/content-words'
import { foldedWords, type FoldedWord } from '@/lib/extraction/consistency/parts/folded-words'
import { passagesOf, standingOf, type Passages, type Standing } from '@/lib/extraction/consistency/parts/passages'
import { quotationsOf } from '@/lib/extraction/consistency/quotations'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import { isSignatureLine } from '@/lib/extraction/speech/signature-line'

/** Pull quotes that are looked for: a text must not make this grow without end. */
const MOST_QUOTES = 60

/**
 * A pull quote is taken from the text: its words against those of all other parts. Never where it leaves words out, whether it marks
 * the gap or not, joins what is said in two places with “…”, has other words in brackets, writes out short forms or leads in with
 * “and”; without quotation marks it may also have the words of one sentence in another order. Who is named behind it, or in a part beside it, is no part of it.
 * Never in an article without running text.
 */
export const pullQuote: Rule = (reading) => {
  const pulled = reading.blocks
    .filter(({ role }, at) => role === 'PULL_QUOTE' && !isSignatureLine(reading.text, reading.blocks, at))
    .slice(0, MOST_QUOTES)
  if (pulled.length === 0 || !reading.blocks.some(({ role }) => role === 'BODY')) return []
  const others = reading.blocks.filter(({ role }) => role !== 'PULL_QUOTE')
  const text = passagesOf(others.flatMap((block) => foldedWords(reading.text, block)))
  return pulled.flatMap((block) => inText(reading, block, text))
}

function inText(reading: Reading, block: TextBlock, text: Passages): Finding[] {
  const marked = markedIn(reading, block)
  const quoted = marked.length > 0 ? marked : [unsigned(reading, block)]
  const whole = { start: quoted[0]?.start ?? block.start, end: quoted.at(-1)?.end ?? block.end }
  const pieces = quoted.flatMap((one) => piecesOf(reading, one)).filter(({ length }) => length > 0)
  const standings = pieces.map((piece) => {
    const standing = standingOf(piece, text)
    const isTold = marked.length === 0 && (standing.is !== 'altered' || standing.mine.length > 0)
    return isTold && isInOtherOrder(piece, text) ? { is: 'there' as const } : standing
  })
  if (standings.every(({ is }) => is === 'there')) return []
  const altered = standings.find((one) => one.is === 'altered')
  if (altered && standings.every(({ is }) => is !== 'nowhere')) return [sayAltered(reading, whole, altered)]
  return [{ rule: 'pull-quote', severity: 'high', sides: [[whole]], why: 'This pull quote is not in the text.' }]
}

const LETTER = /[\p{L}\p{N}]/gu
const lettersIn = (text: string) => text.match(LETTER)?.length ?? 0

/** The quotations of a pull quote that they make up, or that it begins with. */
function markedIn(reading: Reading, block: TextBlock): Span[] {
  const quotations = within(quotationsOf(reading), block).filter(({ text }) => /^["“„«‘‹'”»]/.test(text))
  const [first] = quotations
  if (!first) return []
  const letters = quotations.reduce((sum, { text }) => sum + lettersIn(text), 0)
  const leads = lettersIn(reading.text.slice(block.start, first.start)) === 0
  const isMost = letters * 2 > lettersIn(reading.text.slice(block.start, block.end))
  return leads || isMost ? quotations : []
}

/** Words behind a pull quote that say whose it is. */
const LONGEST_NAME = 10
const SIGNED = /(?:\s[–—―-]{1,2}\s?(?=\p{Lu})|[\n\r]+|,? (?:said|says|by) (?=\p{Lu})|(?<=[.!?…”"])\s+(?=\p{Lu}))/gu

/** A pull quote without marks, without whoever is named behind it. */
function unsigned(reading: Reading, block: TextBlock): Span {
  const said = reading.text.slice(block.start, block.end)
  const names = namesOf(reading)
  const at = Array.from(said.matchAll(SIGNED)).findLast(({ index, 0: mark }) => {
    const behind = foldedWords(said, { start: index + mark.length, end: said.length })
    const isMarked = /[–—―\n\r]|said|says|by/.test(mark)
    return index > 0 && behind.length <= LONGEST_NAME && (isMarked || names.has(behind[0]?.key ?? ''))
  })
  if (at) return { start: block.start, end: block.start + at.index }
  const words = foldedWords(said, { start: 0, end: said.length })
  let end = words.length
  const isName = (word: FoldedWord | undefined) =>
    word !== undefined && names.has(word.key) && /^\p{Lu}/u.test(said.slice(word.start))
  while (end > 1 && isName(words[end - 1])) end -= 1
  // One name at the end may be what is spoken of.
  const last = words.length - end > 1 ? words[end] : undefined
  return { start: block.start, end: last ? block.start + last.start : block.end }
}

function namesOf(reading: Reading): ReadonlySet<string> {
  const people = [...reading.mentions.PERSON, ...reading.mentions.ORGANISATION]
  return new Set(people.flatMap((mention) => foldedWords(reading.text, mention).map(({ key }) => key)))
}

const GAP = /…|\.{3,}|\. \. \.|\[[^\]]*\]|\([^)]*\)/g

/** The stretches between marked gaps and words in brackets, which are not the speaker's. */
function piecesOf(reading: Reading, { start, end }: Span): FoldedWord[][] {
  const said = reading.text.slice(start, end)
  const pieces: FoldedWord[][] = []
  let from = 0
  for (const { index, 0: gap } of said.matchAll(GAP)) {
    pieces.push(foldedWords(reading.text, { start: start + from, end: start + index }))
    from = index + gap.length
  }
  pieces.push(foldedWords(reading.text, { start: start + from, end }))
  return pieces
}

/** Words around a word that may be of its sentence. */
const NEAR = 40

/** All words that say something stand together in the text: it is told in short rather than quoted. */
function isInOtherOrder(piece: readonly FoldedWord[], { words, places }: Passages): boolean {
  const telling = [...new Set(piece.map(({ key }) => key).filter((key) => !isEmptyWord(key)))]
  const [rarest] = telling.sort((a, b) => (places.get(a)?.length ?? 0) - (places.get(b)?.length ?? 0))
  if (rarest === undefined || telling.length < 2) return false
  return (places.get(rarest) ?? []).slice(0, 20).some((at) => {
    const near = new Set(words.slice(Math.max(0, at - NEAR), at + NEAR).map(({ key }) => stem(key)))
    return telling.every((key) => near.has(stem(key)))
  })
}

function sayAltered(reading: Reading, pulled: Span, { place, mine, theirs }: Standing & { is: 'altered' }): Finding {
  const [own, source] = [quotationAt(reading, pulled), quotationAt(reading, place)]
  const sides = [own ?? pulled, source ?? place].map(({ start, end }) => ({ start, end }))
  return {
    rule: 'quote-wording',
    severity: 'medium',
    // In the order in which two wordings of one quotation are told.
    sides: sides.sort((a, b) => a.start - b.start).map((side) => [side]),
    why: `This pull quote differs from the text: ${sayDiffering(reading, mine, theirs)}.`,
  }
}

/** Words of a difference that are told. */
const MOST_TOLD = 4

function sayDiffering(reading: Reading, mine: readonly FoldedWord[], theirs: readonly FoldedWord[]): string {
  const [here, there] = [mine, theirs].map((words) =>
    [...new Set(words.map(({ start, end }) => `“${reading.text.slice(start, end)}”`))].slice(0, MOST_TOLD).join(', '),
  )
  if (here === '') return `it leaves out ${there ?? ''}`
  return there === '' ? `it adds ${here ?? ''}` : `it has ${here ?? ''} where the text has ${there ?? ''}`
}

function quotationAt(reading: Reading, { start, end }: Span): Span | undefined {
  return quotationsOf(reading).find((one) => one.start <= start + 1 && one.end >= end - 1)
}
