import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { ImportView } from '@/lib/domain/newsroom/reference-view'
import { whyNotChangeFacts } from '@/lib/domain/newsroom/reference-view'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { importEvents, importTerms, sameTerm } from '@/lib/extraction/reference/facts-csv'
import { takeOverCurated } from './load-curated-facts'
import type { EventWords, TermWords } from './reference-fields'
import { asTerm, eventWords, lockFacts, sayTerm, termWords } from './reference-fields'

export const ImportReferenceFacts = z.strictObject({
  facts: z.enum(['terms', 'events']),
  csv: z.string().min(1, 'Choose a file, or paste its rows.').max(LIMITS.factsFile.most, atMost('factsFile')),
  /** Takes the rows that are right although others are refused; else one refused row stops the whole import. */
  goodOnly: z
    .boolean()
    .or(z.enum(['on', '']).transform((value) => value === 'on'))
    .default(false),
})
type Input = z.output<typeof ImportReferenceFacts>

type Tally = Pick<ImportView, 'added' | 'changed' | 'same'>

/**
 * Facts from a CSV file. A row of a term or event the desk has replaces it; the others are added; nothing is removed.
 * Answers how many, and the refused rows with their reasons: with any of those and without `goodOnly`, none of the file is written.
 */
export async function importReferenceFacts(input: Input, actor: Actor): Promise<ImportView> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  return inTransaction(async (tx) => {
    await lockFacts(tx)
    await tx.$executeRaw`SAVEPOINT before_import`
    await takeOverCurated(tx, actor)
    const plan = input.facts === 'terms' ? await planTerms(tx, input.csv) : await planEvents(tx, input.csv)
    const { refused, rows } = plan
    if (refused.length === 0 && rows.length === 0) throw new Refusal('unacceptable', 'The file has no row of facts.')
    const tally: Tally = { added: 0, changed: 0, same: 0 }
    for (const { becomes } of rows) tally[becomes] += 1
    if (refused.length > 0 && !input.goodOnly) {
      // What was taken over only to be compared with is not the desk's own yet.
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_import`
      return { imported: false, ...tally, refused }
    }
    const events: AuditEvent[] = []
    for (const row of rows) {
      await row.write()
      if (row.becomes === 'changed')
        events.push({ kind: 'reference.changed', subjectId: row.id, data: { fact: row.said } })
    }
    if (tally.added + tally.changed > 0)
      events.push({ kind: 'reference.imported', subjectId: input.facts, data: { ...tally, refused: refused.length } })
    await record(tx, actor, ...events)
    return { imported: true, ...tally, refused }
  })
}

interface Row {
  becomes: keyof Tally
  /** Of the fact it replaces; empty for a new one. */
  id: string
  said: string
  write: () => Promise<unknown>
}

async function planTerms(tx: Transaction, csv: string) {
  const existing = await tx.officeTerm.findMany()
  const { terms, refused } = importTerms(csv, existing.map(asTerm))
  const rows = terms.map((term): Row => {
    const words = termWords(term)
    const known = existing.find((one) => sameTerm(asTerm(one), term))
    const said = sayTerm(words)
    if (!known) return { becomes: 'added', id: '', said, write: () => tx.officeTerm.create({ data: words }) }
    const data = { ...words, version: { increment: 1 } }
    return {
      ...beside(words, known),
      said,
      write: async () => isSame(words, known) || tx.officeTerm.update({ where: { id: known.id }, data }),
    }
  })
  return { refused, rows }
}

async function planEvents(tx: Transaction, csv: string) {
  const existing = await tx.datedEvent.findMany()
  const { events, refused } = importEvents(csv)
  const rows = events.map((event): Row => {
    const words = eventWords(event)
    const known = existing.find(({ name }) => name.toLowerCase() === words.name.toLowerCase())
    const said = words.name
    if (!known) return { becomes: 'added', id: '', said, write: () => tx.datedEvent.create({ data: words }) }
    const data = { ...words, version: { increment: 1 } }
    return {
      ...beside(words, known),
      said,
      write: async () => isSame(words, known) || tx.datedEvent.update({ where: { id: known.id }, data }),
    }
  })
  return { refused, rows }
}

function isSame<Words extends TermWords | EventWords>(words: Words, known: Words): boolean {
  const fields = Object.keys(words) as (keyof Words)[]
  return fields.every((field) => JSON.stringify(words[field]) === JSON.stringify(known[field]))
}

function beside<Words extends TermWords | EventWords>(words: Words, known: Words & { id: string }) {
  return { becomes: isSame(words, known) ? 'same' : 'changed', id: known.id } as const
}
