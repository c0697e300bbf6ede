import 'server-only'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/domain/refusal'
import { inThread, NotRead } from '@/lib/workers/text-pool'
import { SAMPLE_PASSWORD } from './replace-sample-passwords'

/** So many names are looked for: each more makes the look slower. */
const COLLEAGUES = 500

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
const PRINTED = lettersOf(SAMPLE_PASSWORD)

interface Whose {
  email: string
  name: string
  /** Where it is said. */
  field: string
  /** While the sample newsroom is made its people get the printed password, which nobody else has. */
  mayBePrinted?: boolean
}

/** Refuses (422) a password that is guessed soon by whoever knows the person's name and address, and the newsroom. */
export async function refuseWeak(password: string, { email, name, field, mayBePrinted = false }: Whose): Promise<void> {
  if (lettersOf(password) === PRINTED) {
    if (mayBePrinted) return
    const message = 'This is the password of the sample newsroom, which everybody can read. Choose another.'
    throw new Refusal('unacceptable', message, { errors: [{ path: field, message }] })
  }
  const newsroom = await db().newsroom.findUnique({ where: { id: 1 }, select: { name: true, place: true } })
  const colleagues = await db().person.findMany({ take: COLLEAGUES, select: { name: true } })
  const context = [
    ...[email, name, newsroom?.name ?? '', newsroom?.place ?? '', 'galley newsroom'],
    ...colleagues.map((person) => person.name),
  ]
  if (!(await inThread('weak', { text: password, context }).catch(tooBusy))) return
  const message =
    'This password is too easy to guess: it is a common one, follows a pattern, or is made of names of the newsroom, or of your address. Use a few words that don’t belong together.'
  throw new Refusal('unacceptable', message, { errors: [{ path: field, message }] })
}

function tooBusy(error: unknown): never {
  if (!(error instanceof NotRead)) throw error
  throw new Refusal('busy', 'The desk is too busy to look at a password. Try again in a moment.', {
    retryAfterSeconds: 5,
  })
}
