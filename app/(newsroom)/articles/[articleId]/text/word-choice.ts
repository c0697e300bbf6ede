import type { Stretch } from '@/lib/domain/text/sentences'
import { wordsOf } from '@/lib/domain/text/sentences'

/** The sentences of a text and its words, in order, whatever parts they stand in. */
export interface WordsOfText {
  sentences: readonly Stretch[]
  words: readonly Stretch[]
  /** The sentence of each word. */
  sentenceOf: readonly number[]
}

/** From where the choice began to where it has come; either may be the later one. */
interface Reach {
  from: number
  to: number
}

/** What is chosen by key: sentences, and in them words once somebody has gone into them. */
export interface WordChoice {
  sentences: Reach
  words: Reach | null
}

/** A press of an arrow: by which unit, forward or back; longer or shorter instead of on to the next. */
export interface Press {
  by: 'sentence' | 'word'
  way: 1 | -1
  longer: boolean
}

export function wordsOfText(text: string, sentences: readonly Stretch[]): WordsOfText {
  const words: Stretch[] = []
  const sentenceOf: number[] = []
  for (const [at, sentence] of sentences.entries())
    for (const word of wordsOf(text, sentence)) {
      words.push(word)
      sentenceOf.push(at)
    }
  return { sentences, words, sentenceOf }
}

/** One sentence, and no word of it yet. */
export const choiceOf = (sentence: number): WordChoice => ({ sentences: { from: sentence, to: sentence }, words: null })

const within = (at: number, all: readonly unknown[]) => Math.max(0, Math.min(at, all.length - 1))
const firstOf = ({ from, to }: Reach) => Math.min(from, to)
const lastOf = ({ from, to }: Reach) => Math.max(from, to)

/** The choice after a press. Nothing stops at the end of a sentence or of a part: claims may run across both. */
export function pressed(choice: WordChoice, press: Press, text: WordsOfText): WordChoice {
  return press.by === 'sentence' ? bySentence(choice, press, text) : byWord(choice, press, text)
}

function bySentence({ sentences, words }: WordChoice, { way, longer }: Press, text: WordsOfText): WordChoice {
  if (!longer) return choiceOf(within(sentences.to + way, text.sentences))
  if (!words) return { sentences: { ...sentences, to: within(sentences.to + way, text.sentences) }, words }
  const here = edgeOf(sentences.to, way, text)
  const to = here === words.to || here === -1 ? edgeOf(within(sentences.to + way, text.sentences), way, text) : here
  return to === -1 ? { sentences, words } : withWords({ from: words.from, to }, text)
}

/** The word at this end of a sentence; -1 where it has none. */
const edgeOf = (sentence: number, way: 1 | -1, { sentenceOf }: WordsOfText) =>
  way === 1 ? sentenceOf.lastIndexOf(sentence) : sentenceOf.indexOf(sentence)

function byWord({ sentences, words }: WordChoice, { way, longer }: Press, text: WordsOfText): WordChoice {
  const whole = { sentences, words: null }
  if (!words) {
    const all = {
      from: text.sentenceOf.indexOf(firstOf(sentences)),
      to: text.sentenceOf.lastIndexOf(lastOf(sentences)),
    }
    if (all.from === -1 || all.to === -1 || (!longer && way === -1)) return whole
    return withWords(longer ? { ...all, to: within(all.to + way, text.words) } : { from: all.from, to: all.from }, text)
  }
  if (longer) return withWords({ ...words, to: within(words.to + way, text.words) }, text)
  const first = firstOf(words)
  // Back from the first word of a sentence is out of the words.
  if (way === -1 && text.sentenceOf[first - 1] !== text.sentenceOf[first]) return choiceOf(text.sentenceOf[first] ?? 0)
  const at = within(way === 1 ? lastOf(words) + 1 : first - 1, text.words)
  return withWords({ from: at, to: at }, text)
}

/** With these words chosen, the sentences that they stand in are. */
function withWords(words: Reach, { sentenceOf }: WordsOfText): WordChoice {
  return { sentences: { from: sentenceOf[words.from] ?? 0, to: sentenceOf[words.to] ?? 0 }, words }
}

function stretchOf({ from, to }: Reach, all: readonly Stretch[]): Stretch | undefined {
  const [first, last] = [all[Math.min(from, to)], all[Math.max(from, to)]]
  return first && last && { start: first.start, end: last.end }
}

/** What is chosen, the sentences that it stands in, and the end that moves; undefined in a text without sentences. */
export function chosenIn(choice: WordChoice, { sentences, words }: WordsOfText) {
  const around = stretchOf(choice.sentences, sentences)
  const span = choice.words ? stretchOf(choice.words, words) : around
  const moving = choice.words ? words[choice.words.to] : sentences[choice.sentences.to]
  return around && span && moving && { span, around, moving }
}
