import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { factsAsText } from '@/lib/db/facts-as-text'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { ImportView } from '@/lib/domain/newsroom/reference-view'
import { whyNotChangeFacts } from '@/lib/domain/newsroom/reference-view'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { rowIds } from '@/lib/domain/row-ids'
import type { FactsPlan } from '@/lib/workers/fact-words'
import { inThread, NotRead } from '@/lib/workers/text-pool'
import { takeOverCurated } from './load-curated-facts'
import { lockFacts } from './reference-fields'

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
    const plan = await planned(tx, input)
    const { refused, changed } = plan
    const tally: Tally = { added: plan.added, changed: changed.length, same: plan.same }
    if (refused.length === 0 && tally.added + tally.changed + tally.same === 0)
      throw new Refusal('unacceptable', 'The file has no row of facts.')
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
    await writePlan(tx, input.facts, plan)
    const events = changed.map(({ id, said }): AuditEvent => ({
      kind: 'reference.changed',
      subjectId: id,
      data: { fact: said },
    }))
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

/** What the file would do, worked out in a thread. */
async function planned(tx: Transaction, { facts, csv }: Input): Promise<FactsPlan> {
  const existing = await factsAsText(tx, [facts])
  return inTime(inThread('facts', { text: csv, existing, facts }, SECONDS))
}

/** One statement for what is added and one for what changes; Prisma's own way builds ten thousand rows on the event loop. */
async function writePlan(tx: Transaction, facts: Input['facts'], { added, toAdd, toChange }: FactsPlan): Promise<void> {
  const ids = JSON.stringify(rowIds(added))
  if (facts === 'terms') {
    await tx.$executeRaw`
      INSERT INTO office_terms (id, office, jurisdiction, holder, aliases, from_date, to_date, shared, source)
      SELECT (${ids}::jsonb ->> (r.at - 1)::int)::uuid, n.office, n.jurisdiction, n.holder, n.aliases, n."from", n."to", n.shared, n.source
      FROM jsonb_array_elements(${toAdd}::jsonb) WITH ORDINALITY AS r (fact, at),
        jsonb_to_record(r.fact) AS n (office text, jurisdiction text, holder text, aliases text[], "from" text, "to" text,
          shared boolean, source text)`
    await tx.$executeRaw`
      UPDATE office_terms t SET office = n.office, jurisdiction = n.jurisdiction, holder = n.holder, aliases = n.aliases,
        from_date = n."from", to_date = n."to", shared = n.shared, source = n.source, version = t.version + 1
      FROM jsonb_to_recordset(${toChange}::jsonb) AS n (id uuid, office text, jurisdiction text, holder text,
        aliases text[], "from" text, "to" text, shared boolean, source text)
      WHERE t.id = n.id`
    return
  }
  await tx.$executeRaw`
    INSERT INTO dated_events (id, name, aliases, "date", from_date, to_date, source)
    SELECT (${ids}::jsonb ->> (r.at - 1)::int)::uuid, n.name, n.aliases, n."date", n."from", n."to", n.source
    FROM jsonb_array_elements(${toAdd}::jsonb) WITH ORDINALITY AS r (fact, at),
      jsonb_to_record(r.fact) AS n (name text, aliases text[], "date" text, "from" text, "to" text, source text)`
  await tx.$executeRaw`
    UPDATE dated_events e SET name = n.name, aliases = n.aliases, "date" = n."date", from_date = n."from", to_date = n."to",
      source = n.source, version = e.version + 1
    FROM jsonb_to_recordset(${toChange}::jsonb) AS n (id uuid, name text, aliases text[], "date" text, "from" text,
      "to" text, source text)
    WHERE e.id = n.id`
}
