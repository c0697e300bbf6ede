import { isHeading, type Parts, roleAt } from './blocks'
import { isFunctional } from './functional'
import { Shape, type Token } from './tokens'

/** How a sentence is set: where it is not PLAIN, a capital says nothing about a word. */
export const Setting = { PLAIN: 0, CAPITALS: 1, TITLE_CASE: 2 } as const

/** So many words with a capital that need none make title case. */
const LEAST_CAPITALS = 3

/** For each sentence its setting. Title case is looked for in headings alone: elsewhere it is a name. */
export function settingsOf(document: Parts & { tokens: readonly Token[]; sentences: readonly number[] }): Uint8Array {
  const { tokens, sentences } = document
  const settings = new Uint8Array(sentences.length)
  for (let index = 0; index + 1 < sentences.length; index++) {
    const from = sentences[index] ?? 0
    let upper = 0
    let lower = 0
    let raised = 0
    let plain = 0
    for (let at = from; at < (sentences[index + 1] ?? 0); at++) {
      const token = tokens[at]
      if (!token || token.shape > Shape.MIXED || token.end - token.start < 2) continue
      if (token.shape === Shape.UPPER) upper++
      else lower += token.shape === Shape.LOWER ? 1 : 0.5
      if (at === from || isFunctional(token)) continue
      if (token.shape === Shape.LOWER) plain++
      else raised++
    }
    if (upper >= 2 && upper > lower * 2) settings[index] = Setting.CAPITALS
    else if (raised >= LEAST_CAPITALS && raised > plain * 4 && isHeading(roleAt(document, from)))
      settings[index] = Setting.TITLE_CASE
  }
  return settings
}
