/** A claim here, and an approved one of another article that it does not fit. */
export interface Approved {
  kind: string
  /** Whether it says another thing of the same; else it says the same, which was found wrong there. */
  differs: boolean
  text: string
  /** Who is quoted; of a quote alone. */
  speaker: string
  otherText: string
  otherSpeaker: string
  headline: string
  /** What the words that were wrong became there; empty where they were taken out. */
  replacement: string | null
  /** When that was approved, in words. */
  day: string
}

/** The rule that it is, with the sentence that says it. */
export function sayElsewhere({ kind, differs, text, day, headline, ...more }: Approved) {
  const there = `‘${headline}’, approved on ${day},`
  if (!differs) {
    const { replacement } = more
    const suggestion =
      replacement === null ? null : replacement === '' ? 'There it was taken out.' : `There it became “${replacement}”.`
    return { rule: 'wrong-elsewhere', why: `The text says ${text}; ${there} found that wrong`, suggestion }
  }
  if (kind === 'QUOTE') {
    const { speaker, otherSpeaker } = more
    const why = `${speaker} says this here; in ${there} ${otherSpeaker} says it`
    return { rule: 'quote-elsewhere', why, suggestion: null }
  }
  const rule = kind === 'DATE' ? 'date-elsewhere' : 'figure-elsewhere'
  return { rule, why: `The text says ${text}; ${there} says ${more.otherText}`, suggestion: null }
}
