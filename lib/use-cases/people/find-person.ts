import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'

/**
 * The person as the rules of lib/domain/person want to see them, held until the transaction ends: of two admins the second sees what the
 * first did, and nobody gives them anything meanwhile. Refuses with 404.
 */
export async function findPerson(tx: Transaction, personId: string) {
  await tx.$executeRaw`SELECT FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { id: true, name: true, role: true, deactivatedAt: true },
  })
  if (!person) throw missing('person')
  const otherAdmins = await tx.person.count({
    where: { id: { not: personId }, role: 'ADMIN', deactivatedAt: null },
  })
  const { deactivatedAt, ...rest } = person
  return { ...rest, active: deactivatedAt === null, leftAt: deactivatedAt, otherAdmins }
}
