import { z } from 'zod'

/** Fields that several use cases share. Lengths are in UTF-16 code units. */
export const Id = z.uuid('This is not an id.')
/** The version of the thing that the caller saw. */
export const Version = z.coerce.number().int().positive().max(2_147_483_647)
/** One line; trimmed, not empty. */
export const Line = z.string().trim().min(1, 'This can’t be empty.').max(500, 'At most 500 characters.')
/** Optional words of any length up to 20,000; trimmed. */
export const Prose = z.string().trim().max(20_000, 'At most 20,000 characters.')
/** Why: a reason that says something. */
export const Reason = z.string().trim().min(1, 'Give a reason.').max(2_000, 'At most 2,000 characters.')
