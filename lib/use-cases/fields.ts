import { z } from 'zod'
import { Counted } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { isBlank } from '@/lib/text/blank'
import { whyNotKept } from '@/lib/domain/text/odd-characters'

/** Fields that several use cases share. Lengths are in UTF-16 code units. */
export const Id = z.uuid('This is not an id.')
/** The version of the thing that the caller saw. */
export const Version = Counted
/** Words as they were typed, trimmed; what shows nothing is nothing, and what shows other words than it says is refused. */
export const Typed = z
  .string()
  .superRefine((text, context) => {
    const why = isBlank(text) ? null : whyNotKept(text)
    if (why !== null) context.addIssue({ code: 'custom', message: why })
  })
  .overwrite((text) => (isBlank(text) ? '' : text.trim()))
/** One line; trimmed, not empty. */
export const Line = Typed.min(1, 'This can’t be empty.').max(LIMITS.line.most, atMost('line'))
/** Optional words of some length; trimmed. */
export const Prose = Typed.max(LIMITS.prose.most, atMost('prose'))
/** Why: a reason that says something. */
export const Reason = Typed.min(1, 'Give a reason.').max(LIMITS.reason.most, atMost('reason'))
