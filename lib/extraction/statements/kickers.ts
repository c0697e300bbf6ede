import type { Token } from '@/lib/extraction/tokens/tokens'

/** Words that stand before a headline and say what kind of piece it is. */
const KICKER =
  /^(?:exclusive|breaking|watch|listen|live|video|podcast|gallery|opinion|analysis|comment|editorial|review|interview|profile|obituary|explainer|explained|revealed|update|updated)$/
/** In words and marks: of a kicker, and of a site's name behind a headline. */
const [LONGEST_KICKER, LONGEST_SITE] = [3, 4]
const isStroke = (token: Token | undefined) => token?.text === '|'

/** The tokens of a headline without its kicker (“Exclusive | ”, “Watch: ”) and without the name of a site behind it (“ | Marlow News”). */
export function withoutKicker(tokens: readonly Token[], from: number, end: number): { first: number; last: number } {
  let [first, last] = [from, end]
  for (let at = from + 1; at <= from + LONGEST_KICKER && at < end - 1; at++) if (isStroke(tokens[at])) first = at + 1
  if (first === from && KICKER.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.text === ':') first = from + 2
  const stroke = lastStroke(tokens, first, last)
  if (stroke > first + LONGEST_KICKER && last - stroke - 1 <= LONGEST_SITE) last = stroke
  return { first, last }
}

function lastStroke(tokens: readonly Token[], from: number, end: number): number {
  for (let at = end - 1; at > from; at--) if (isStroke(tokens[at])) return at
  return -1
}
