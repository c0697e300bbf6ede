/** "1.", "2)", "No 3": which one of several, before its name. */
const NUMBER = /^(?:no\.? ?|nr\.? ?|№ ?|#)?\d{1,3}[.):]?\s+/iu
/** A name has at most so many words. */
const MOST_WORDS = 4
const CAPITAL = /^[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]*$/u
/** Between the words of a name. */
const BETWEEN =
  /^(?:of|the|and|upon|on|de|del|della|di|da|do|dos|du|des|la|le|les|el|al|bin|ibn|von|van|der|den|am|an|y|e|et|und|&)$/u
/** These begin a line that is no name: “What We Know”, “How It Began”. */
const NO_NAME =
  /^(?:what|how|why|who|where|when|which|is|are|was|were|did|do|does|can|could|will|would|should|may|must|in|on|at|from|for|to|with|by|after|before|under|over|about|no|not|more|most|it|he|she|they|we|you|i|this|that|these|those|was|wer|wie|wo|warum|wann|qui|que|quoi|comment|pourquoi|où|quand)$/i

/**
 * The name that a subhead is, without the number in front of it, or nothing where it says more than a name: “2. Marlow” is Marlow. All that
 * stands below such a subhead is said of the one it names.
 */
export function nameIn(subhead: string): string {
  const name = subhead.replace(NUMBER, '').replace(/[:.]$/u, '').trim()
  const words = name.split(/\s+/u)
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || words.length > MOST_WORDS || !CAPITAL.test(first) || !CAPITAL.test(last)) return ''
  if (words.some((word) => NO_NAME.test(word) || (!CAPITAL.test(word) && !BETWEEN.test(word)))) return ''
  return name
}
