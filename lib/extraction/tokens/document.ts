import type { TextBlock } from '@/lib/extraction/claim'
import { blocksOf, inOrder, type Parts } from './blocks'
import { Gram } from './grammar-words'
import { settingsOf } from './setting'
import { Gap, Shape, tokenise, type Token } from './tokens'

/** A text read once: what every pass shares. Sentence and paragraph numbers are per token. */
export interface Document extends Parts {
  text: string
  tokens: Token[]
  /** Index of the first token of each sentence, with one past the last token at the end. */
  sentences: number[]
  sentenceOf: Int32Array
  /** Index of the first token of each paragraph, with one past the last token at the end. */
  paragraphs: number[]
  paragraphOf: Int32Array
  /** For each sentence one of Setting. */
  settings: Uint8Array
}

const CLOSING = new Set(['”', '’', '"', "'", "''", ')', ']', '»'])
const LEADING = new Set(['“', '‘', '"', "'", '``', '(', '[', '«', '„', '—', '–', '-', '--'])

/** What goes by letters: "Group C." ends a sentence where "John C." does not. */
export const LETTERED =
  /^(?:Group|Pool|Class|Grade|Category|Section|Division|Block|Terminal|Platform|Appendix|Vitamin|Hepatitis)$/i

export function isName(token: Token): boolean {
  return token.shape === Shape.CAPITAL || token.shape === Shape.UPPER || token.shape === Shape.MIXED
}

/** The text read last, with what it was read from: its claims and its contradictions are asked for in turn. */
let latest: { document: Document; language: string } | undefined

/**
 * Reads a text into tokens, sentences and paragraphs; none of these runs from one block into the next. The language says
 * what an apostrophe and a stop behind a figure mean. Whoever asks for the same text again gets the same document.
 */
export function readDocument(text: string, parts: readonly TextBlock[] = [], language = 'en'): Document {
  const blocks = inOrder(parts)
  if (latest?.language === language && latest.document.text === text && areSame(latest.document.blocks, blocks))
    return latest.document
  const document = cutText(text, blocks, language)
  latest = { document, language }
  return document
}

function areSame(some: readonly TextBlock[], others: readonly TextBlock[]): boolean {
  return some.length === others.length && (some.length === 0 || JSON.stringify(some) === JSON.stringify(others))
}

function cutText(text: string, blocks: readonly TextBlock[], language: string): Document {
  const tokens = tokenise(text, language === 'fr')
  const blockOf = blocksOf(tokens, blocks)
  const sentences: number[] = []
  const paragraphs: number[] = []
  const sentenceOf = new Int32Array(tokens.length)
  const paragraphOf = new Int32Array(tokens.length)
  for (let index = 0; index < tokens.length; index++) {
    if (startsParagraph(tokens, index) || blockOf[index] !== blockOf[index - 1]) paragraphs.push(index)
    if (paragraphs.at(-1) === index || startsSentence(tokens, index, language)) sentences.push(index)
    sentenceOf[index] = sentences.length - 1
    paragraphOf[index] = paragraphs.length - 1
  }
  sentences.push(tokens.length)
  paragraphs.push(tokens.length)
  const settings = settingsOf({ tokens, sentences, blocks, blockOf })
  return { text, tokens, sentences, sentenceOf, paragraphs, paragraphOf, blocks, blockOf, settings }
}

/** A blank line, or a line break that is not merely a wrapped line: wrapped lines go on in lower case after no full stop. */
function startsParagraph(tokens: Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !before) return true
  if (token.gap === Gap.PARAGRAPH) return true
  if (token.gap !== Gap.LINE) return false
  const ended = before.shape === Shape.MARK && /^(?:[.!?:”"»]|'')$/.test(before.text)
  return ended || token.shape !== Shape.LOWER
}

function startsSentence(tokens: Token[], index: number, language: string): boolean {
  const token = tokens[index]
  if (!token || token.gap === Gap.NONE) return false
  let last = index - 1
  while (last > 0 && CLOSING.has(tokens[last]?.text ?? '') && index - last < 4) last--
  const mark = tokens[last]
  if (!mark) return false
  if (!mayEndSentence(mark)) return false
  let next = index
  while (next < index + 3 && LEADING.has(tokens[next]?.text ?? '')) next++
  const opener = tokens[next]
  const opens =
    opener !== undefined &&
    (isName(opener) || opener.shape === Shape.NUMBER || opener.shape === Shape.INITIAL || isCaseless(opener))
  if (mark.shape === Shape.INITIAL) return opens && LETTERED.test(tokens[last - 1]?.text ?? '')
  if (mark.shape === Shape.UPPER && mark.text.endsWith('.'))
    return (
      opens &&
      opener.shape === Shape.CAPITAL &&
      (opener.word.gram & (Gram.DETERMINER | Gram.PRONOUN | Gram.PREPOSITION)) !== 0
    )
  if (mark.shape !== Shape.MARK) return false
  if (mark.text === '!' || mark.text === '?') return opens || last < index - 1
  if (!mark.text.startsWith('.')) return false
  if (!opens) return false
  const word = tokens[last - 1]
  if (language === 'de' && isOrdinal(word, mark)) return false
  if (
    mark.text === '.' &&
    word &&
    mark.gap === Gap.NONE &&
    last === index - 1 &&
    (word.word.gram & Gram.SHORTENED) !== 0
  ) {
    if ((word.word.gram & (Gram.TITLE | Gram.HONORIFIC)) !== 0) return false
    return (opener.word.gram & (Gram.DETERMINER | Gram.PRONOUN)) !== 0
  }
  return true
}

/** An initial or letters with a stop, or a mark that ends sentences. */
function mayEndSentence({ shape, text }: Token): boolean {
  if (shape === Shape.MARK) return text === '!' || text === '?' || text.startsWith('.')
  return shape === Shape.INITIAL || (shape === Shape.UPPER && text.endsWith('.'))
}

/** A word of a script without capitals. */
function isCaseless({ shape, text }: Token): boolean {
  return shape === Shape.LOWER && /^\p{Lo}/u.test(text)
}

/** "am 30. Juni": the stop makes it the thirtieth. */
function isOrdinal(word: Token | undefined, mark: Token): boolean {
  return word?.shape === Shape.NUMBER && mark.gap === Gap.NONE && /^\d{1,2}$/.test(word.text)
}
