import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A match from its first token to one before `last`. */
export interface Match {
  last: number
  sub: string
}

export const EARLY = new Set('early late mid earlier later'.split(' '))

export const EDGE = new Set(
  'end beginning start middle rest close eve turn week weekend summer winter spring fall autumn morning night evening afternoon month half quarter quarters day'.split(
    ' ',
  ),
)

export const DEICTIC = new Set('today tonight yesterday tomorrow nowadays'.split(' '))

export const VAGUE = new Set('now currently recently'.split(' '))

export const REPEATED = new Set('daily weekly monthly annually hourly yearly nightly'.split(' '))

export const RELATIVE = new Set(
  'last next this that past coming previous following same each every current latest preceding'.split(' '),
)

export const QUARTER_RANK = new Set('first second third fourth latest final last previous current next'.split(' '))

export const ZONES = new Set('gmt utc est edt et pst pdt cst cdt bst cet local eastern pacific'.split(' '))

export const YEAR_PREPOSITIONS = new Set(
  'in since by of from until till during before after around circa between to and for through late early mid the fiscal to as than'.split(
    ' ',
  ),
)

export function isYear(token: Token | undefined): boolean {
  return token !== undefined && token.shape === Shape.NUMBER && /^(?:1[0-9]\d\d|20\d\d|21\d\d)$/.test(token.text)
}

export function isDay(token: Token | undefined): boolean {
  return token !== undefined && token.shape === Shape.NUMBER && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.text)
}

/** Past "st", "th" glued to a number. */
export function pastSuffix(tokens: Token[], at: number): number {
  const token = tokens[at]
  return token && token.gap === Gap.NONE && /^(?:st|nd|rd|th)$/.test(token.lower) ? at + 1 : at
}
