import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/domain/refusal'
import { EmailAddress } from './email-address'
import { hashPassword, NewPassword } from './password'
import { PersonName, refuseNameOfAnother } from './person-name'
import { isOfSample } from './replace-sample-passwords'
import { refuseWeak } from './weak-password'

export const CreateFirstAdmin = z.strictObject({ email: EmailAddress, name: PersonName, password: NewPassword })

/** So many admins are made at the machine itself: one alone could confirm nobody whom they invite. */
const FOUNDING = 2

/** The first two admins of a real database, made on the machine itself; later ones are invited. */
export async function createFirstAdmin({ email, name, password }: z.output<typeof CreateFirstAdmin>): Promise<void> {
  await refuseWeak(password, { email, name, field: 'password', mayBePrinted: isOfSample(email) })
  const passwordHash = await hashPassword(password)
  await inTransaction(async (tx) => {
    // Two of these at once take turns.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7110002)`
    const founding = { role: 'ADMIN', deactivatedAt: null, rolesGot: { none: { givenById: { not: null } } } } as const
    if ((await tx.person.count({ where: founding })) >= FOUNDING)
      throw new Refusal(
        'conflict',
        'This desk has its first two admins already, who can invite more on the People page.',
      )
    await refuseNameOfAnother(tx, name)
    const { id } = await tx.person.create({ data: { email, name, role: 'ADMIN', passwordHash }, select: { id: true } })
    await record(tx, null, { kind: 'person.created', subjectId: id, data: { name, role: 'ADMIN' } })
  })
}
