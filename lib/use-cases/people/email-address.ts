import { z } from 'zod'
import { atMost, LIMITS } from '@/lib/domain/limits'

/**
 * An email address, in lower case. Only plain ASCII, looked at before the letters are folded: a full-width ＠ or a
 * Kelvin sign must never become somebody else's address.
 */
export const EmailAddress = z
  .string()
  .trim()
  .min(1, 'Give an email address.')
  .max(LIMITS.email.most, atMost('email'))
  .regex(/^[\x21-\x7e]+$/, 'An email address has plain letters only.')
  .pipe(z.email('This is not an email address.'))
  .transform((email) => email.toLowerCase())
