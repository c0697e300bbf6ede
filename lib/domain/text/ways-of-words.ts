import type { Ways } from './fold'
import { fold, soughtWords } from './fold'
import { everySpellingOf } from './name-spellings'

/** In which ways words that somebody typed may stand in a text: the same that the desk's search looks for. */
export const waysOf = (words: string): Ways =>
  soughtWords(words).map((word) => [...new Set(everySpellingOf(word).map(fold))].filter((way) => way !== ''))
