import type { Document } from './document'
import { Gaz } from './lexicon'
import type { Name } from './names'
import { PLAY, SPORT } from './name-words'
import { Gap, Shape } from './tokens'

const TOWNS = Gaz.CITY | Gaz.REGION | Gaz.TOWN

/** In reports of matches, towns that play are teams: rows of tables ("Metz 20 8 7"), results ("Leeds 2 Hull 0"), subjects of play. */
export function markTeams(document: Document, names: Name[]): void {
  const { tokens } = document
  let words = 0
  let sport = 0
  for (const token of tokens) {
    if (token.shape > Shape.MIXED) continue
    words++
    if (SPORT.has(token.lower)) sport++
  }
  const sporting = sport > 4 && sport * 60 > words
  for (const name of names) {
    const after = tokens[name.last]
    const before = tokens[name.first - 1]
    const own = tokens[name.first]
    if (!after || !own || name.own.person > 2.5 || own.word.gaz & Gaz.COUNTRY) continue
    const opensLine = own.gap >= Gap.LINE
    const second = tokens[name.last + 1]
    const number = after.shape === Shape.NUMBER && after.gap === Gap.SPACE && after.text.length < 4
    const row = number && opensLine && second?.shape === Shape.NUMBER && tokens[name.last + 2]?.shape === Shape.NUMBER
    const result =
      number &&
      /^\d{1,3}$/.test(after.text) &&
      sporting &&
      (opensLine || before?.shape === Shape.NUMBER) &&
      before?.text !== '(' &&
      before?.text !== ','
    const fixture =
      name.shouted &&
      sporting &&
      (after.lower === 'at' || (before?.lower === 'at' && tokens[name.first - 2]?.shape === Shape.UPPER))
    const playing =
      sporting &&
      !name.shouted &&
      name.own.place > 0 &&
      (own.word.gaz & TOWNS) !== 0 &&
      after.shape === Shape.LOWER &&
      PLAY.has(after.lower) &&
      before?.lower !== 'in'
    const bracketed = sporting && before?.text === '(' && after.text === ')' && name.own.place > 0 && name.own.place < 4
    if (!row && !result && !fixture && !playing && !bracketed) continue
    name.kind = 'ORGANISATION'
    name.fixed = true
  }
}
