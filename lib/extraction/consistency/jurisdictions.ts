import { GAZETTEER_INDEX } from '@/lib/extraction/tokens/gazetteer-index'
import { remembering } from '@/lib/extraction/tokens/remembering'

/** By their names and adjectives, states and unions of states: "british" and "uk" are "gb", "european" is the Union’s. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  GAZETTEER_INDEX.stateNames.split('|').map((pair) => pair.split('=') as [string, string]),
)

/** The state or union that one or two words name ("British", "South Korean", "Italy’s"), or undefined. */
export function jurisdictionOf(words: string): string | undefined {
  return LOOKED_UP(words) || undefined
}

const LOOKED_UP = remembering(10_000, (words: string): string => {
  const lower = words
    .toLowerCase()
    .replaceAll('-', ' ')
    .replace(/['’]s?$/, '')
  return BY_NAME.get(lower) ?? BY_NAME.get(lower.replaceAll('.', '')) ?? ''
})
