import type { Document } from '@/lib/extraction/tokens/document'
import { isFinite } from '@/lib/extraction/tokens/cues'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { Name } from './names'
import { isClubAtPlay, isClubWord, isOpponent, sentencesOfPlay } from './matches'
import { PLAY, SPORT } from './name-words'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

const TOWNS = Gaz.CITY | Gaz.REGION | Gaz.TOWN
const AGAINST =
  /^(?:against|over|beat|beats|defeated|versus|v|vs|edged|upset|lead|led|put|gave|joined|tied|trailed|routed|helped|upped|down|for)$/
/** So many words of play make no match yet. */
const LEAST = 2
const LOCATED = /^(?:in|near|from|of|outside|around|,)$/

/**
 * For each paragraph, whether the text up to its end reports matches: more than one word in sixty is about play. What
 * comes after a paragraph says nothing about it.
 */
function sportingParagraphs({ tokens, paragraphs }: Document): Uint8Array {
  const sporting = new Uint8Array(paragraphs.length)
  let words = 0
  let sport = 0
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    for (let at = paragraphs[index] ?? 0; at < (paragraphs[index + 1] ?? 0); at++) {
      const token = tokens[at] as Token
      if (token.shape > Shape.MIXED) continue
      words++
      if (SPORT.has(token.lower)) sport++
    }
    if (sport > LEAST && sport * 60 > words) sporting[index] = 1
  }
  return sporting
}

/** In reports of matches, towns that play are teams: rows of tables ("Metz 20 8 7"), results ("Leeds 2 Hull 0"), subjects of play. */
export function markTeams(document: Document, names: Name[]): void {
  const { tokens, paragraphOf, sentenceOf } = document
  const sporting = sportingParagraphs(document)
  const sportingSentence = sentencesOfPlay(document)
  const teams = new Map<string, number>()
  for (const name of names) {
    const own = tokens[name.first] as Token
    if (name.own.person > 2.5 || (own.word.gaz & Gaz.COUNTRY && name.last - name.first === 1)) continue
    if (
      !(
        sportingSentence(sentenceOf[name.first] ?? 0) &&
        (plays(tokens, name, own) || isOpponent(tokens, name) || isClubAtPlay(tokens, name))
      ) &&
      !isRow(tokens, name, own) &&
      !isResultLine(tokens, name) &&
      !(sporting[paragraphOf[name.first] ?? 0] && plays(tokens, name, own))
    )
      continue
    name.kind = 'ORGANISATION'
    name.fixed = true
    if (!name.shouted && (name.own.place > 0 || isOpponent(tokens, name) || isClubAtPlay(tokens, name)))
      teams.set(name.key, (teams.get(name.key) ?? 0) + 1)
  }
  for (const name of names) {
    if (name.fixed || name.shouted || !teams.has(name.key) || isOrdinary(tokens, name)) continue
    const before = tokens[name.first - 1]
    const after = tokens[name.last]
    if (before && LOCATED.test(before.lower)) continue
    if (after?.shape === Shape.NUMBER && after.text.length === 4 && tokens[name.first]?.gap !== Gap.SPACE) continue
    if (after?.text === ',' && (tokens[name.last + 1]?.word.gaz ?? 0) & (Gaz.REGION | Gaz.COUNTRY)) continue
    name.kind = 'ORGANISATION'
    name.fixed = true
  }
}

/** "Athletic shoes sold well": a common word that opens its sentence, and goes on with what it is of. */
function isOrdinary(tokens: Token[], { first, last, opensSentence, own }: Name): boolean {
  const [one, next] = [tokens[first], tokens[last]]
  if (!opensSentence || own.place > 0 || !one || !(one.word.gaz & Gaz.COMMON) || isClubWord(one)) return false
  return next?.gap === Gap.SPACE && next.shape === Shape.LOWER && !isFinite(next)
}

function isShortNumber(token: Token | undefined): boolean {
  return token?.shape === Shape.NUMBER && token.gap === Gap.SPACE && /^\d{1,3}$/.test(token.text)
}

/** The head of a row of figures. */
function isRow(tokens: Token[], { last }: Name, own: Token): boolean {
  return (
    own.gap >= Gap.LINE &&
    isShortNumber(tokens[last]) &&
    tokens[last + 1]?.shape === Shape.NUMBER &&
    tokens[last + 2]?.shape === Shape.NUMBER
  )
}

/** A line that is "name number name number" and nothing more: "UTAH 106 Minnesota 95". */
function isResultLine(tokens: Token[], { first }: Name): boolean {
  let start = first
  while (start > 0 && first - start < 8 && (tokens[start]?.gap ?? Gap.LINE) < Gap.LINE) start--
  let shape = ''
  for (let at = start; at < start + 12; at++) {
    const token = tokens[at]
    if (!token || (at > start && token.gap >= Gap.LINE) || token.text === '(') break
    const part = isShortNumber(token) ? 'N' : token.shape <= Shape.MIXED && token.shape !== Shape.LOWER ? 'w' : '?'
    if (!shape.endsWith(part) || part !== 'w') shape += part
  }
  return shape === 'wNwN'
}

function plays(tokens: Token[], name: Name, own: Token): boolean {
  const before = tokens[name.first - 1]
  const after = tokens[name.last]
  if (!after) return false
  const result = isShortNumber(after) && (own.gap >= Gap.LINE || before?.shape === Shape.NUMBER)
  if (result || (name.shouted && after.lower === 'at')) return true
  if (name.own.place <= 0) return false
  if (before?.text === '(' && after.text === ')') return name.own.place < 4
  if (name.shouted || !((own.word.gaz | knownBits(name)) & TOWNS)) return false
  if (after.shape === Shape.LOWER && PLAY.has(after.lower) && before?.lower !== 'in') return true
  return before !== undefined && AGAINST.test(before.lower)
}

/** A name of several words counts as a town when it was weighed as a place. */
function knownBits(name: Name): number {
  return name.last - name.first > 1 && name.own.place >= 2.5 ? TOWNS : 0
}
