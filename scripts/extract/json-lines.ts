import type { Conflict } from '@/lib/extraction/consistency/conflict'
import { listPlaces } from '@/lib/extraction/list-mentions'
import { examine } from './examine'
import { isDay } from './is-day'
import { InputError } from './read-arguments'

interface Line {
  id: string | number
  text: string
  dct: string | undefined
  language: string | undefined
}

/**
 * One line of input, {id, text, dct?, language?}, to one line of output, {id, language, claims, conflicts, hints}: claims with one
 * entry per place, the language as given or as recognised.
 * `published` stands in where a line has no dct. Throws InputError that says what is wrong with the line.
 */
export function extractLine(json: string, published: string | undefined): string {
  const { id, text, dct, language: told } = readLine(json)
  const { language, claims, conflicts } = examine(text, dct ?? published, told)
  return JSON.stringify({
    id,
    language,
    claims: listPlaces(text, claims),
    conflicts: conflicts.filter(({ hint }) => !hint).map(asLine),
    hints: conflicts.filter(({ hint }) => hint).map(asLine),
  })
}

function asLine({ rule, severity, sides, why }: Conflict): object {
  return { rule, severity, sides: sides.map((side) => side.map(({ start, end }) => ({ start, end }))), why }
}

function readLine(json: string): Line {
  const value = parse(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InputError('not a JSON object.')
  const { id, text, dct, language } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') throw new InputError('“id” must be a text or a number.')
  if (typeof text !== 'string') throw new InputError('“text” must be a text.')
  const told = language ?? undefined
  if (told !== undefined && !(typeof told === 'string' && isLanguageTag(told)))
    throw new InputError('“language” must be a tag such as de or en-GB.')
  if (dct === undefined || dct === null) return { id, text, dct: undefined, language: told }
  const day = typeof dct === 'string' ? dct.slice(0, 10) : ''
  if (!isDay(day)) throw new InputError('“dct” must be a day such as 2026-01-07.')
  return { id, text, dct: day, language: told }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new InputError(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-')).length === 1
  } catch {
    return false
  }
}
