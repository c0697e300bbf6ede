import 'server-only'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotChangeFacts } from '@/lib/domain/newsroom/reference-view'
import { refuseIf } from '@/lib/domain/refusal'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { eventWords, termWords } from '@/lib/workers/fact-words'
import { lockFacts } from './reference-fields'

/** The facts that Galley comes with become the desk's own, to be changed and added to. Only where it has none yet (409). */
export async function loadCuratedFacts(actor: Actor): Promise<{ added: number }> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  return inTransaction(async (tx) => {
    await lockFacts(tx)
    const added = await takeOverCurated(tx, actor)
    refuseIf(added === 0 ? 'The desk has reference facts of its own already.' : null)
    return { added }
  })
}

/**
 * What a desk without facts of its own reads become its own, before it adds to them: else the first fact it adds would
 * silence all of them. Answers how many.
 */
export async function takeOverCurated(tx: Transaction, actor: Actor): Promise<number> {
  const has =
    (await tx.officeTerm.findFirst({ select: { id: true } })) ??
    (await tx.datedEvent.findFirst({ select: { id: true } }))
  if (has) return 0
  const terms = await tx.officeTerm.createMany({ data: CURATED_FACTS.terms.map(termWords) })
  const events = await tx.datedEvent.createMany({ data: CURATED_FACTS.events.map(eventWords) })
  const added = terms.count + events.count
  await record(tx, actor, { kind: 'reference.loaded', subjectId: 'curated', data: { added } })
  return added
}
