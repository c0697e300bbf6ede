import type { Span } from '@/lib/extraction/claim'

/** A sentence's place, and which paragraph (line) of the text it stands in. */
export interface Sentence extends Span {
  text: string
  paragraph: number
  /** The paragraph's last character is no sentence end: a heading, a headline, a list line. */
  heading: boolean
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gen gov lt col capt sgt maj st rev hon pres jan feb mar apr jun jul aug sep sept oct nov ' +
    'dec no vs etc inc ltd co corp jr sr ft approx est dept'
  ).split(' '),
)
const BOUNDARY = /[.!?…]['"’”»)\]]{0,3}\s+(?=["'“‘«([]{0,2}[\p{Lu}\p{N}])/gu
/** A text without sentence ends must not make one endless sentence: rules look at a sentence's words many times. */
const LONGEST = 1_200

/** Cuts the text into sentences, in order; lines are paragraphs. Linear in the text. */
export function cutSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    if (line[0].trim() === '') continue
    cutLine(line[0], line.index, paragraph, sentences)
    paragraph += 1
  }
  return sentences
}

function cutLine(line: string, offset: number, paragraph: number, into: Sentence[]): void {
  const heading = !/[.!?…:;,]['"’”»)\]]{0,3}\s*$/.test(line.slice(-12))
  let start = 0
  const push = (end: number) => {
    for (let from = start; from < end; from += LONGEST) {
      const piece = line.slice(from, Math.min(end, from + LONGEST))
      const text = piece.trim()
      if (text === '') continue
      const at = offset + from + piece.indexOf(text)
      into.push({ start: at, end: at + text.length, text, paragraph, heading })
    }
    start = end
  }
  for (const stop of line.matchAll(BOUNDARY)) {
    if (stop[0].startsWith('.') && isAbbreviation(line, stop.index)) continue
    push(stop.index + stop[0].length)
  }
  push(line.length)
}

/** "Mr.", "U.S.", "J." before a full stop: no sentence ends here. */
function isAbbreviation(line: string, stop: number): boolean {
  const word = /[\p{L}.]{1,12}$/u.exec(line.slice(Math.max(0, stop - 12), stop))?.[0] ?? ''
  return ABBREVIATIONS.has(word.toLowerCase()) || /(?:^|\.)\p{Lu}$/u.test(word)
}

/** The index of the last item that starts at or before a position; -1 when none does. Items are in order of start. */
export function lastStartingBefore(items: readonly Span[], position: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? Infinity) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
