import type { Scene } from '@/lib/extraction/speech/scene'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Who made a picture is no word about what it shows. */
const CREDIT = /^(?:photo(?:graph)?s?|picture|image|illustration|graphic|map|chart|credit|source|video|composite)$/

/** Why a caption without a verb is suggested; null where its words assert nothing: a credit, or nothing named, dated or counted. */
export function whatIsShown({ document, startingAt, counted }: Scene, from: number, end: number): string | null {
  const { tokens } = document
  if (isCredit(tokens, from)) return null
  let named = false
  for (let at = from; at < end; at++) {
    const name = startingAt.get(at)
    // A name by itself is the claim of that name.
    if (name && name.first === from && name.last >= end) return null
    if (name?.kind === 'PERSON') return 'says who is shown'
    named ||= name !== undefined || counted[at] !== 0
  }
  return named ? 'says what is shown' : null
}

/** "Photograph: Jane Doe/Reuters", "Picture by Jane Doe". */
function isCredit(tokens: readonly Token[], from: number): boolean {
  if (!CREDIT.test(tokens[from]?.lower ?? '')) return false
  const next = tokens[from + 1]
  return next?.text === ':' || next?.lower === 'by' || next?.lower === 'credit' || next?.shape === Shape.MARK
}
