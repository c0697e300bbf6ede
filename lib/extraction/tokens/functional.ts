import { Gram } from './grammar-words'
import type { Token } from './tokens'

const FUNCTIONAL = Gram.FUNCTION | Gram.DETERMINER | Gram.PREPOSITION | Gram.CONJUNCTION | Gram.PRONOUN | Gram.AUXILIARY

/** A closed-class word: article, preposition, conjunction, pronoun, auxiliary, common adverb. */
export function isFunctional(token: Token): boolean {
  return (token.word.gram & FUNCTIONAL) !== 0
}
