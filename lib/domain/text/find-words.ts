/** Where words that somebody pasted stand in the text. */
export interface FoundWords {
  start: number
  end: number
}

interface Folded {
  text: string
  /** For each code unit of `text`, its place in the original. */
  at: number[]
}

/** Typography folded away: quotation marks, dashes and runs of space are alike; case stays. */
function fold(text: string): Folded {
  let folded = ''
  const at: number[] = []
  let space = false
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    const isSpace = /\s/.test(unit)
    if (isSpace && space) continue
    space = isSpace
    folded += isSpace ? ' ' : /[“”„«»]/.test(unit) ? '"' : /[‘’]/.test(unit) ? "'" : /[–—]/.test(unit) ? '-' : unit
    at.push(index)
  }
  return { text: folded, at }
}

/** Every place where the words stand, apart from typography; up to `most`. Never a lookalike: letters and digits must agree. */
export function findWords(text: string, words: string, most = 10): FoundWords[] {
  const sought = fold(words.trim()).text
  if (!sought) return []
  const folded = fold(text)
  const found: FoundWords[] = []
  for (
    let from = folded.text.indexOf(sought);
    from !== -1 && found.length < most;
    from = folded.text.indexOf(sought, from + 1)
  ) {
    const start = folded.at[from]
    const last = folded.at[from + sought.length - 1]
    if (start !== undefined && last !== undefined) found.push({ start, end: last + 1 })
  }
  return found
}
