import { LIMITS } from '@/lib/domain/limits'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { isWellFormed } from '@/lib/domain/text/words'
import { isBlank } from '@/lib/text/blank'
import type { Composed, TypedBlock } from './compose-blocks'
import { composeBlocks, whyNotBlocks, whyNotLinks } from './compose-blocks'

/** The text of an article as it is kept, with its blocks. Refuses what can't be kept, what is empty and what is too long to work with. */
export function composeArticle(typed: readonly TypedBlock[]): Composed {
  for (const { text, links = [] } of typed) {
    if (!isWellFormed(text)) throw new Refusal('malformed', 'The text has a character that can’t be kept.')
    refuseIf(whyNotLinks(text, links), 'malformed')
  }
  const headlines = typed.filter(({ role, text }) => role === 'HEADLINE' && !isBlank(text))
  // Of two headlines and no more it is said first that there are two.
  if (headlines.length < 2 && typed.every(({ role, text }) => role === 'HEADLINE' || isBlank(text)))
    throw new Refusal('unacceptable', 'The article has no text yet: paste it in.')
  const composed = composeBlocks(typed)
  if (composed.text.length > LIMITS.text.most)
    throw new Refusal(
      'too-large',
      `An article has at most ${LIMITS.text.most.toLocaleString('en-GB')} characters. Bring it in in parts.`,
    )
  refuseIf(whyNotBlocks(composed), 'unacceptable')
  return composed
}
