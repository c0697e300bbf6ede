import 'server-only'
import { z } from 'zod'
import { LONGEST_ARTICLE } from '@/lib/domain/articles/article'
import { Refusal } from '@/lib/domain/refusal'
import { linkOf } from '@/lib/domain/evidence/source'
import { isBlank, isWellFormed } from '@/lib/domain/text/words'

/** An empty field of a form says nothing, like one that is not there. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional()

export const Words = z.string().trim().max(500, 'At most 500 characters.')

export const Link = z
  .string()
  .max(2_000, 'At most 2,000 characters.')
  .transform((text, context) => {
    const link = linkOf(text.trim())
    if (link !== null) return link
    context.addIssue({ code: 'custom', message: 'Give an address that begins with http:// or https://.' })
    return z.NEVER
  })

export const Language = z
  .string()
  .max(35)
  .transform((tag, context) => {
    try {
      const [canonical] = Intl.getCanonicalLocales(tag)
      if (canonical) return canonical
    } catch {
      // Not a language tag: said below.
    }
    context.addIssue({ code: 'custom', message: 'Give a language tag such as en or uk-UA.' })
    return z.NEVER
  })

/** A day (midnight UTC) or a moment with its offset, as RFC 3339 writes them. */
export const Moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], 'Give a date such as 2026-01-07, or a time with its offset.')
  .transform((text) => new Date(text))

/** What may be told of an article when it is brought in; each field may also be left empty. */
export const ARTICLE_FIELDS = {
  byline: orNothing(Words),
  section: orNothing(Words),
  url: orNothing(Link),
  language: orNothing(Language),
  publishedAt: orNothing(Moment),
  dueAt: orNothing(Moment),
}

/** The text as it was typed; what is wrong with it is said by `articleText`. */
export const TypedText = z.string()

/** The text as it is kept: its line ends are those of Unix. Refuses an empty one, and one that is too long to work with. */
export function articleText(typed: string): string {
  const text = typed.replace(/\r\n?/g, '\n')
  if (!isWellFormed(text)) throw new Refusal('malformed', 'The text has a character that can’t be kept.')
  if (isBlank(text)) throw new Refusal('unacceptable', 'The article has no text yet: paste it in.')
  if (text.length > LONGEST_ARTICLE)
    throw new Refusal(
      'too-large',
      `An article has at most ${LONGEST_ARTICLE.toLocaleString('en-GB')} characters. Bring it in in parts.`,
    )
  return text
}
