import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { headlineOf } from '@/lib/extraction/consistency/parts/headline-of'
import { contentStems, shared } from '@/lib/extraction/consistency/content-words'
import { blockAt, calledAt, capital, isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import { sentenceAt, type Reading } from '@/lib/extraction/consistency/reading'
import { matchesOf } from '@/lib/extraction/tokens/matches-of'

/** Scores of one article that are compared: a text must not make this grow without end. */
const MOST_SCORES = 100

/** “12–3”, “3-1”; no range, date, telephone number or record in brackets. */
const SCORE = /(?<![\d.,/$£€\p{L}–(-])(?<one>\d{1,3})[–-](?<other>\d{1,3})(?![\d%\p{L}/–)-]|[.,:]\d)/gu
const DECIDED =
  /\b(?:beat(?:s|en|ing)?|w[io]n(?:s|ning)?|los(?:e|es|t|ing)|loss|draw(?:s|n)?|drew|defeat(?:s|ed)?|victor(?:y|ies)|thrash(?:es|ed)?|edge[sd]?|held|score[sd]?|finals?|vote[sd]?|voting|approve[sd]?|reject(?:s|ed)?|pass(?:es|ed)?|adopt(?:s|ed)?|rule[sd]?)\b/i
/** Behind a range of so many of something: “10-15 people”. */
const COUNTED =
  /^ (?:years?|months?|weeks?|days?|hours?|minutes?|per|percent|people|points?|miles?|metres?|[a-z]{4,}s)\b/
/** Of another match, of a part of it, or of a whole season. */
const ANOTHER =
  /\b(?:half-?time|the (?:break|interval)|first (?:half|leg|set|period)|quarter|led|lead|leading|ahead|behind|up|down|trail(?:s|ed|ing)?|last (?:week|month|season|year|time)|earlier|previous(?:ly)?|record|season|aggregate|since|after|before|set|sets)\b/i

interface Score extends Span {
  text: string
  /** The higher number first. */
  value: string
  /** The headline, where it is no part of the text, has none. */
  stems: Set<string>
  beside: string
}

/**
 * The score or vote of a headline, standfirst or caption against the only one that the text has for the match or vote: it must be
 * told as decided (“beat”, “voted”), with a name or word in common. Never where the text has the part's score anywhere, or two
 * others, nor against a score at the interval, of another match or of a season.
 */
export const partScores: Rule = (reading) => {
  if (!SCORE_LIKE.test(reading.text) && !SCORE_LIKE.test(reading.headline ?? '')) return []
  const all = scoresIn(reading, reading.text)
  return partsOf(reading).flatMap(({ place, text, headline }) => {
    const mine = place
      ? all.filter(({ start }) => start >= place.start && start < place.end)
      : scoresIn(reading, text, false)
    const [score] = mine
    if (!score || mine.length > 1) return []
    const others = all.filter((other) => !mine.includes(other) && blockAt(reading, other)?.role !== 'TABLE_CELL')
    if (others.some(({ value }) => value === score.value)) return []
    const rivals = others.filter(
      (other) => !ANOTHER.test(other.beside) && shared(score.stems, other.stems).some((stem) => !DECIDING.has(stem)),
    )
    const [rival] = rivals
    if (!rival || new Set(rivals.map(({ value }) => value)).size > 1) return []
    return [finding(reading, headline, place ? score : undefined, score.text, rivals)]
  })
}

const SCORE_LIKE = /\d[–-]\d/
const DECIDING = contentStems('win wins won beat lose loses lost draw vote votes voted final match game score')

function partsOf(reading: Reading): { text: string; place: Span | undefined; headline: boolean }[] {
  const headline = headlineOf(reading)
  const others = reading.blocks.filter((block) => isShort(block) && block.role !== 'HEADLINE')
  return [
    ...(headline ? [{ ...headline, headline: true }] : []),
    ...others.map((block) => ({ text: reading.text.slice(block.start, block.end), place: block, headline: false })),
  ]
}

function scoresIn(reading: Reading, text: string, isText = true): Score[] {
  return matchesOf(SCORE, text)
    .slice(0, MOST_SCORES)
    .flatMap((match) => {
      const place = { start: match.index, end: match.index + match[0].length }
      const within = isText ? sentenceAt(reading, place.start) : { start: 0, end: text.length, text }
      if (!within || !DECIDED.test(within.text) || COUNTED.test(text.slice(place.end, place.end + 24))) return []
      const [one, other] = [Number(match.groups?.one), Number(match.groups?.other)]
      const beside = text.slice(Math.max(within.start, place.start - 30), Math.min(within.end, place.end + 40))
      const value = `${Math.max(one, other)}-${Math.min(one, other)}`
      return [{ ...place, text: match[0], value, stems: contentStems(within.text), beside }]
    })
}

function finding(
  reading: Reading,
  isHeadline: boolean,
  place: Span | undefined,
  said: string,
  rivals: readonly Score[],
): Finding {
  const [rival] = rivals
  const part = place && reading.blocks.length > 0 ? calledAt(reading, place) : 'the headline'
  const where = rival && reading.blocks.length > 0 ? calledAt(reading, rival) : 'the text'
  return {
    rule: isHeadline ? 'headline-text' : 'part-figures',
    severity: 'high',
    sides: [
      ...(place ? [[{ start: place.start, end: place.end }]] : []),
      rivals.map(({ start, end }) => ({ start, end })),
    ],
    why: `${capital(part)} says ${said}, but ${where} says ${rival?.text ?? ''}.`,
  }
}
