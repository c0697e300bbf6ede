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
import { termKey } from '@/lib/extraction/reference/why-not-fact'
import { inThread, NotRead } from '@/lib/workers/text-pool'
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
    // Each of them is an event of its own, and nobody else can write meanwhile.
    if (tally.changed > LIMITS.factsChanged.most)
      throw new Refusal(
        'unacceptable',
        `The file changes ${tally.changed.toLocaleString('en-GB')} facts. ${atMost('factsChanged')} Divide the file.`,
      )
    if (refused.length > 0 && !input.goodOnly) {
      // What was taken over only to be compared with is not the desk's own yet.
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_import`
      return { imported: false, ...tally, refused }
    }
    const events: AuditEvent[] = []
    await plan.write()
    for (const { becomes, id, said } of rows)
      if (becomes === 'changed') events.push({ kind: 'reference.changed', subjectId: id, data: { fact: said } })
    if (tally.added + tally.changed > 0)
      events.push({ kind: 'reference.imported', subjectId: input.facts, data: { ...tally, refused: refused.length } })
    await record(tx, actor, ...events)
    return { imported: true, ...tally, refused }
  })
}

/** Less than a transaction may stay open: nobody else writes facts meanwhile. */
const SECONDS = 15

/** Reads the file beside the event loop. One that takes too long is refused (503). */
async function inTime<Read>(reading: Promise<Read>): Promise<Read> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof NotRead)) throw error
    throw new Refusal('busy', `Reading the file takes longer than ${SECONDS} seconds. Nothing was imported.`, {
      retryAfterSeconds: SECONDS,
    })
  }
}

interface Row<Words> {
  becomes: keyof Tally
  /** Of the fact it replaces; empty for a new one. */
  id: string
  said: string
  words: Words
}

/** What each fact of a file becomes beside those that the desk has. */
function planOf<Words extends TermWords | EventWords>(
  facts: readonly Words[],
  existing: readonly (Words & { id: string })[],
  { keyOf, say }: { keyOf: (words: Words) => string; say: (words: Words) => string },
): Row<Words>[] {
  const known = new Map(existing.map((one) => [keyOf(one), one]))
  return facts.map((words) => {
    const there = known.get(keyOf(words))
    if (!there) return { becomes: 'added', id: '', said: say(words), words }
    return { becomes: isSame(words, there) ? 'same' : 'changed', id: there.id, said: say(words), words }
  })
}

const added = <Words>(rows: readonly Row<Words>[]) =>
  rows.flatMap(({ becomes, words }) => (becomes === 'added' ? [words] : []))
/** Those that change, as the database takes many rows in one statement. */
const changed = <Words>(rows: readonly Row<Words>[]) =>
  JSON.stringify(rows.flatMap(({ becomes, id, words }) => (becomes === 'changed' ? [{ ...words, id }] : [])))

async function planTerms(tx: Transaction, csv: string) {
  const existing = await tx.officeTerm.findMany()
  const given = { text: csv, existing: existing.map(asTerm) }
  const { terms, refused } = await inTime(inThread('terms', given, SECONDS))
  const rows = planOf<TermWords>(terms.map(termWords), existing, {
    keyOf: (words) => termKey(asTerm(words)),
    say: sayTerm,
  })
  const write = async () => {
    await tx.officeTerm.createMany({ data: added(rows) })
    await tx.$executeRaw`
      UPDATE office_terms t SET office = n.office, jurisdiction = n.jurisdiction, holder = n.holder, aliases = n.aliases,
        from_date = n."from", to_date = n."to", shared = n.shared, source = n.source, version = t.version + 1
      FROM jsonb_to_recordset(${changed(rows)}::jsonb) AS n (id uuid, office text, jurisdiction text, holder text,
        aliases text[], "from" text, "to" text, shared boolean, source text)
      WHERE t.id = n.id`
  }
  return { refused, rows, write }
}

async function planEvents(tx: Transaction, csv: string) {
  const existing = await tx.datedEvent.findMany()
  const { events, refused } = await inTime(inThread('events', { text: csv }, SECONDS))
  const rows = planOf<EventWords>(events.map(eventWords), existing, {
    keyOf: ({ name }) => name.toLowerCase(),
    say: ({ name }) => name,
  })
  const write = async () => {
    await tx.datedEvent.createMany({ data: added(rows) })
    await tx.$executeRaw`
      UPDATE dated_events e SET name = n.name, aliases = n.aliases, "date" = n."date", from_date = n."from", to_date = n."to",
        source = n.source, version = e.version + 1
      FROM jsonb_to_recordset(${changed(rows)}::jsonb) AS n (id uuid, name text, aliases text[], "date" text, "from" text,
        "to" text, source text)
      WHERE e.id = n.id`
  }
  return { refused, rows, write }
}

function isSame<Words extends TermWords | EventWords>(words: Words, known: Words): boolean {
  const fields = Object.keys(words) as (keyof Words)[]
  return fields.every((field) => JSON.stringify(words[field]) === JSON.stringify(known[field]))
}
