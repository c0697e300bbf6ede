import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'

/** Guesses that a password has to withstand: 3 is "safely unguessable" against whoever got hold of the hashes slowly. */
const STRONG_ENOUGH = 3
/** Beyond this every password is strong, and looking at it would only take time; UTF-16 code units. */
const LOOKED_AT = 128

let made: ZxcvbnFactory | undefined
/** Its dictionaries take a moment to build: made when somebody first chooses a password. */
const meter = () =>
  (made ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: LOOKED_AT,
  }))

const partsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
const reversed = (word: string) => Array.from(word).reverse().join('')

/** The words in a text by which somebody who knows the person or the newsroom would begin to guess, read from behind too. */
const wordsIn = (texts: readonly string[]) =>
  texts
    .flatMap((text) => [text, ...partsOf(text)])
    .filter((word) => word.length > 2)
    .flatMap((word) => [word, reversed(word)])

/** Letters and figures that a password has to have when each of its words is counted once. */
const FEWEST_ONCE = 8

/** One word again and again, or a letter with much space: long, and soon guessed. */
function saysLittle(password: string): boolean {
  const once = [...new Set(partsOf(password.toLowerCase()))].join('')
  return once.length < FEWEST_ONCE && password.replace(/[\p{L}\p{N}\s]/gu, '').length < FEWEST_ONCE - once.length
}

/** The password without the words of its context: what is left has to be hard to guess by itself. */
function without(password: string, words: readonly string[]): string {
  let left = password.toLowerCase()
  for (const word of [...words].sort((a, b) => b.length - a.length)) left = left.replaceAll(word.toLowerCase(), '')
  return left
}

/** True for a password that is guessed soon: a common one, one with a pattern, or one made of these words. */
export function isWeak(password: string, context: readonly string[]): boolean {
  if (saysLittle(password)) return true
  const words = wordsIn(context)
  if (meter().check(password.slice(0, LOOKED_AT), words).score < STRONG_ENOUGH) return true
  const rest = without(password, words)
  return rest.length !== password.length && rest.replace(/[^\p{L}\p{N}]+/gu, '').length < 6
}
