import 'server-only'
import { z } from 'zod'
import { DayOrMoment, Moment } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { linkOf, whyNoLink } from '@/lib/domain/evidence/source'
import { tagNamed } from '@/lib/domain/articles/language-named'
import type { Day } from '@/lib/domain/time/day'
import { columnOf } from '@/lib/domain/time/day'
import { Typed } from '@/lib/use-cases/fields'

/** An empty field of a form says nothing, like one that is not there. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional()

export const Words = Typed.max(LIMITS.line.most, atMost('line'))

export const Link = z
  .string()
  .max(LIMITS.link.most, atMost('link'))
  .transform((text, context) => {
    const link = linkOf(text.trim())
    // Percent signs for letters beyond ASCII can make it longer than it was typed.
    if (link !== null && link.length <= LIMITS.link.most) return link
    context.addIssue({ code: 'custom', message: whyNoLink(text.trim()) ?? atMost('link') })
    return z.NEVER
  })

/** The languages that have a name; of others it says nothing. */
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Its tag, or its name: “German” is “de”. */
export const Language = z
  .string()
  .max(LIMITS.languageTag.most, atMost('languageTag'))
  .transform((typed, context) => {
    try {
      const [canonical = ''] = Intl.getCanonicalLocales(tagNamed(typed) ?? typed)
      // The grammar of tags lets any word of five to eight letters be a language: "englisch" is none.
      if (LANGUAGES.of(new Intl.Locale(canonical).language) !== undefined) return canonical
    } catch {
      // Not a language tag: said below.
    }
    context.addIssue({ code: 'custom', message: 'Give a language, such as Ukrainian, or its tag, such as uk-UA.' })
    return z.NEVER
  })

/** The columns that keep when an article was published: a day, or a moment. */
export function publishedColumns(published: Day | Date | null) {
  const isMoment = published instanceof Date
  return { publishedAt: isMoment ? published : null, publishedOn: isMoment || !published ? null : columnOf(published) }
}

/** Where a text was fetched from. */
export const FETCHED_FROM = orNothing(Link).describe(
  'The address that the text was fetched from; it is kept with the revision.',
)

/** What may be told of an article when it is brought in; each field may also be left empty. */
export const ARTICLE_FIELDS = {
  byline: orNothing(Words),
  section: orNothing(Words),
  url: orNothing(Link),
  language: orNothing(Language),
  publishedAt: orNothing(DayOrMoment),
  dueAt: orNothing(Moment),
}
