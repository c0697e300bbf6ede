import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/domain/refusal'

/** The name of a person whom work can be given to; null for nobody. They don't leave before the transaction ends. */
export async function nameOfColleague(tx: Transaction, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  await tx.$executeRaw`SELECT FROM people WHERE id = ${personId}::uuid FOR SHARE`
  const person = await tx.person.findFirst({
    where: { id: personId, deactivatedAt: null },
    select: { name: true, role: true },
  })
  if (!person) throw new Refusal('unacceptable', 'There is no such person at the desk.')
  if (person.role === 'VIEWER') throw new Refusal('unacceptable', `${person.name} is a viewer: assign it to an editor.`)
  return person.name
}
