import { foldTypography } from './fold-typography'

/** Where words that somebody pasted stand in the text. */
export interface FoundWords {
  start: number
  end: number
}

/** Every place where the words stand, apart from typography; up to `most`. Never a lookalike: letters and digits must agree. */
export function findWords(text: string, words: string, most = 10): FoundWords[] {
  const sought = foldTypography(words).text.trim()
  if (!sought) return []
  const folded = foldTypography(text)
  const found: FoundWords[] = []
  for (
    let from = folded.text.indexOf(sought);
    from !== -1 && found.length < most;
    from = folded.text.indexOf(sought, from + 1)
  ) {
    // An accent that the words lack makes it another letter.
    if (/^\p{M}/u.test(folded.text.slice(from + sought.length))) continue
    const start = folded.starts[from]
    const end = folded.ends[from + sought.length - 1]
    if (start !== undefined && end !== undefined) found.push({ start, end })
  }
  return found
}
