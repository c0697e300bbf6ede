/**
 * Every match of a global expression in a text, in order. Unlike `matchAll`, which copies the expression for each call, it costs
 * little on the short texts that rules look at. The expression never matches nothing.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match)
  return found
}

/**
 * The matches of a sticky expression that begin at one of these places, which come in order; none overlaps the one before. Far
 * cheaper than looking at every letter where the places are known from the tokens.
 */
export function matchesAt(pattern: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let end = 0
  for (const place of places) {
    if (place < end) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) continue
    found.push(match)
    end = pattern.lastIndex
  }
  return found
}
