/** Turns the order round in which letters are shown, or begins or ends that: what is read is not what stands there then. */
const TURNS = /[\u202a-\u202e]/u
/** Marks and isolates of direction. Text in right-to-left letters needs them; elsewhere they show “3–1” as “1–3”. */
const MARKS = '\\u061c\\u200e\\u200f\\u2066-\\u2069'
/** Of a printer or a terminal, not of a text: all but tab and line ends. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/u

const ODD = new RegExp(`${TURNS.source}|${CONTROLS.source}|${NONCHARACTERS.source}`, 'gu')
const MARK = new RegExp(`[${MARKS}]`, 'u')
const LETTER_OR_MARK = new RegExp(`\\p{L}|[${MARKS}]`, 'gu')
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10cff}\u{10d00}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Where marks of direction stand in one line that nothing there needs: its letters run left to right for the most part, or it has none,
 * and the next letter on neither side of the mark, nor of the other end of an isolate, runs right to left. UTF-16 code units.
 */
function strayInLine(line: string): number[] {
  if (!MARK.test(line)) return []
  const stray: number[] = []
  let [waiting, isAfterRight, balance]: [number[], boolean, number] = [[], false, 0]
  for (const { 0: letter, index } of line.matchAll(LETTER_OR_MARK)) {
    if (MARK.test(letter)) {
      if (!isAfterRight) waiting.push(index)
      continue
    }
    isAfterRight = RIGHT_TO_LEFT.test(letter)
    balance += isAfterRight ? 1 : -1
    if (!isAfterRight) stray.push(...waiting)
    waiting = []
  }
  return balance > 0 ? [] : withoutHalves(line, [...stray, ...waiting])
}

/** Of an isolate that is needed at one end, the other end is needed too: “Hull في” with isolates around Hull. */
function withoutHalves(line: string, stray: readonly number[]): number[] {
  const left = new Set(stray)
  const open: number[] = []
  for (const { 0: mark, index } of line.matchAll(/[\u2066-\u2069]/gu)) {
    if (mark !== '\u2069') open.push(index)
    else {
      const begun = open.pop()
      if (begun === undefined || (left.has(begun) && left.has(index))) continue
      left.delete(begun)
      left.delete(index)
    }
  }
  return stray.filter((place) => left.has(place))
}

/** The same in a text of several lines, in order of position. */
export function strayMarks(text: string): number[] {
  if (!MARK.test(text)) return []
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    return strayInLine(line).map((place) => from + place)
  })
}

const named = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Why words can't be kept as they are, for a character in them that nobody sees and that shows them as others; or null. */
export function whyNotKept(text: string): string | null {
  const [stray] = strayMarks(text)
  const [turns = stray === undefined ? undefined : text.charAt(stray)] = TURNS.exec(text) ?? []
  if (turns !== undefined)
    return `There is a character in it that shows letters in another order than they stand, ${named(turns)}. Take it out.`
  const [control] = CONTROLS.exec(text) ?? NONCHARACTERS.exec(text) ?? []
  return control === undefined ? null : `There is a control character in it, ${named(control)}. Take it out.`
}

/** The words without such characters; all others stand where they stood among themselves. */
export function withoutOdd(text: string): string {
  const stray = strayMarks(text)
  const kept = stray.map((place, index) => text.slice((stray[index - 1] ?? -1) + 1, place))
  return (kept.join('') + text.slice((stray.at(-1) ?? -1) + 1)).replace(ODD, '')
}

export const hasOdd = (text: string): boolean => whyNotKept(text) !== null
