import type { Document } from '@/lib/extraction/tokens/document'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { arabicForms, fold } from './fold'
import type { Lexis } from './lexis'

/** A text in one of the languages that have a grammar, word by word. */
export interface Reading {
  document: Document
  tokens: readonly Token[]
  lexis: Lexis
  /** For each token the forms it is looked up by. */
  forms: readonly (readonly string[])[]
  /** Tokens that are part of what was found already. */
  taken: Uint8Array
}

const NO_FORMS: readonly string[] = []

export function readWords(document: Document, lexis: Lexis, taken: Uint8Array): Reading {
  const { code } = lexis.grammar
  const forms = document.tokens.map(({ lower, shape }) => {
    if (shape === Shape.NUMBER) return NO_FORMS
    const word = fold(shape === Shape.INITIAL ? lower.replace(/\.$/, '') : lower, code)
    return code === 'ar' ? arabicForms(word) : [word]
  })
  return { document, tokens: document.tokens, lexis, forms, taken }
}

type ListName = keyof Lexis['lists']

/** Whether the word at a place is in one of the grammar's lists. */
export function isIn({ lexis, forms }: Reading, list: ListName, at: number): boolean {
  const words = lexis.lists[list]
  return forms[at]?.some((form) => words.has(form)) ?? false
}

/** What a map of the lexis says of the word at a place. */
export function lookedUp<T>({ forms }: Reading, map: ReadonlyMap<string, T>, at: number): T | undefined {
  for (const form of forms[at] ?? NO_FORMS) {
    const value = map.get(form)
    if (value !== undefined) return value
  }
  return undefined
}

/** Past the words that stand at a place, one after the other; the place itself where they don't. */
export function pastWords({ forms }: Reading, words: readonly string[], at: number): number {
  return words.every((word, index) => forms[at + index]?.includes(word)) ? at + words.length : at
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.shape >= Shape.CAPITAL && token.shape <= Shape.MIXED
}

/** First in its sentence, also behind an opening mark or a dash: a capital says nothing there. */
export function opensSentence({ document, tokens }: Reading, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /^[“„«"‘(—–-]$/.test(tokens[before]?.text ?? '')) before--
  return before < 0 || document.sentenceOf[before] !== document.sentenceOf[at]
}

/** Past a name word with what hyphens join to it: "Jens-Peter". */
export function pastHyphens(tokens: readonly Token[], at: number): number {
  let last = at + 1
  while (
    tokens[last]?.text === '-' &&
    tokens[last]?.gap === Gap.NONE &&
    tokens[last + 1]?.gap === Gap.NONE &&
    (tokens[last + 1]?.shape ?? Shape.MARK) <= Shape.MIXED
  )
    last += 2
  return last
}

/** Takes the tokens of a mention and gives it. */
export function take(reading: Reading, mention: Pick<Mention, 'kind' | 'first' | 'last'> & Partial<Mention>): Mention {
  const { tokens, taken } = reading
  taken.fill(1, mention.first, mention.last)
  return { start: tokens[mention.first]?.start ?? 0, end: tokens[mention.last - 1]?.end ?? 0, ...mention }
}

export function isFree({ taken }: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (taken[at]) return false
  return true
}
