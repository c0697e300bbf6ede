import { findsTheSame, namesSomebody, pointsBack } from './antecedents'
import type { Sentence } from './match-sentences'
import type { Run, TurnedRound } from './turned-round'

/** Captions and pull quotes stand beside the running text. */
const isAside = ({ role }: Sentence) => role === 'CAPTION' || role === 'PULL_QUOTE'
const isRunning = (one: Sentence) => !isAside(one) && one.role !== 'TABLE_CELL'
/** Quotation marks around words, and the marks that end them. */
const AROUND = /^["'\s]+|["'\s.,!?…]+$/gu
/** A shorter quote stands in a text by chance; characters. */
const SHORTEST_QUOTE = 8

/**
 * A caption with “she”, or a pull quote that names nobody, is read with the running text before it, and a pull quote with the sentence
 * that it is taken from: null where the same is named there in both texts.
 */
export function readWithText(old: Run, now: Run, language: string): TurnedRound | null {
  for (let offset = 0; offset <= Math.min(now.last - now.first, old.last - old.first); offset++) {
    const [was, is] = [old.sentences[old.first + offset], now.sentences[now.first + offset]]
    if (!was || !is || !isAside(was) || !isAside(is)) continue
    const [before, after] = [placeOf(old, offset, language), placeOf(now, offset, language)]
    const pointer = pointersOf(is, language).find((one) => !findsTheSame(one, before, after, language))
    if (pointer) return { how: 'points-elsewhere', words: pointer.word }
  }
  return null
}

function pointersOf(sentence: Sentence, language: string) {
  const own = pointsBack(sentence.words, language).filter(({ kind }) => kind === 'person' || kind === 'named')
  if (own.length > 0 || sentence.role !== 'PULL_QUOTE' || namesSomebodyBeside(sentence, language)) return own
  return [{ kind: 'person' as const, word: sentence.written }]
}

/** “‘We pay £9,’ said Holm”: who speaks stands in the quote itself, outside its marks. */
function namesSomebodyBeside({ words }: Sentence, language: string): boolean {
  const outside = words.replace(/"[^"]*"?/gu, ' ').trim()
  return /\p{L}/u.test(outside) && words.includes('"') && namesSomebody(outside, language)
}

/** The running text up to the part, with what stands in the part itself in front; or up to and with the sentence that it repeats. */
function placeOf({ sentences, first }: Run, offset: number, language: string) {
  const at = first + offset
  const own = sentences[at]
  const running = sentences.filter(isRunning)
  const core = own?.words.replace(AROUND, '') ?? ''
  if (own?.role === 'PULL_QUOTE' && core.length >= SHORTEST_QUOTE) {
    const source = running.findIndex(({ words }) => words.includes(core))
    if (source >= 0) {
      const rest = (running[source]?.words ?? '').replace(core, ' ')
      // Who said it may be named behind it, in the sentence after.
      const next = namesSomebody(rest, language) ? 1 : 2
      return { sentences: running, index: Math.min(running.length, source + next) }
    }
  }
  const before = sentences.filter((one, index) => index < at && (isRunning(one) || one.block === own?.block))
  return { sentences: before, index: before.length }
}
