import 'server-only'
import { z } from 'zod'
import { isBlank } from '@/lib/text/blank'
import { Typed } from '@/lib/use-cases/fields'
import type { Transaction } from '@/lib/db/transaction'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'
import { officesOf, whyNotEvent, whyNotTerm } from '@/lib/extraction/reference/why-not-fact'
import type { EventWords, TermWords } from '@/lib/workers/fact-words'
import { asEvent, asTerm } from '@/lib/workers/fact-words'

/** Names parted by vertical lines, as in the CSV file; or a list of them. */
const Aliases = z
  .array(Typed.min(1).max(LIMITS.factWords.most, atMost('factWords')))
  .max(LIMITS.aliases.most, atMost('aliases'))
  .transform((names) => names.filter((name) => !isBlank(name)))
  .or(
    z
      .string()
      .max(LIMITS.prose.most, atMost('prose'))
      .transform((text) =>
        text
          .split('|')
          .map((name) => name.trim())
          .filter((name) => !isBlank(name)),
      )
      .pipe(
        z.array(z.string().max(LIMITS.factWords.most, atMost('factWords'))).max(LIMITS.aliases.most, atMost('aliases')),
      ),
  )
const Words = Typed.max(LIMITS.factWords.most, atMost('factWords'))
/** An empty field says that there is no such date. */
const NoDate = z
  .null()
  .or(Words)
  .transform((text) => (text === '' ? null : text))

/** The rules of `lib/extraction/reference` say what is wrong with them, in sentences. */
export const TERM_FIELDS = {
  holder: Words,
  office: Words,
  jurisdiction: Words.default(''),
  aliases: Aliases.default([]),
  from: Words,
  to: NoDate.default(null),
  shared: z
    .boolean()
    .or(z.enum(['on', '']).transform((value) => value === 'on'))
    .default(false),
  source: Words,
}
export const EVENT_FIELDS = {
  name: Words,
  aliases: Aliases.default([]),
  date: NoDate.default(null),
  from: NoDate.default(null),
  to: NoDate.default(null),
  source: Words,
}

/** The facts are written by one person at a time, so that no two terms overlap because both were looked at too early. */
export async function lockFacts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE office_terms, dated_events IN SHARE ROW EXCLUSIVE MODE`
}

interface TermRow extends TermWords {
  id: string
  version: number
}

/** The terms of this office, found by its words as they are folded; which of them are held against another is the rule's to say. */
export async function termsOfOffice(tx: Transaction, { office, jurisdiction }: TermWords): Promise<TermRow[]> {
  return tx.$queryRaw<TermRow[]>`
    SELECT id, version, office, jurisdiction, holder, aliases, from_date AS "from", to_date AS "to", shared, source FROM office_terms
    WHERE hashtextextended(galley_searchable(office || '|' || jurisdiction), 0)
      = hashtextextended(galley_searchable(${office} || '|' || ${jurisdiction}), 0)`
}

/** Refuses (422) a term that is not sane or that overlaps another one of its office. */
export function refuseTerm(words: TermWords, others: readonly TermWords[]): void {
  const term = asTerm(words)
  const why = whyNotTerm(term) ?? officesOf(others.map(asTerm)).whyNot(term)
  if (why !== null) throw new Refusal('unacceptable', why)
}

export function refuseEvent(words: EventWords): void {
  const why = whyNotEvent(asEvent(words))
  if (why !== null) throw new Refusal('unacceptable', why)
}
