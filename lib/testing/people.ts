import { db } from '@/lib/db/client'
import type { Actor, Role } from '@/lib/domain/people/actor'

async function person(first: string, name: string, role: Role): Promise<Actor> {
  const email = `${first}@galley.example`
  const row = await db().person.upsert({
    where: { email },
    update: {},
    create: { email, name, role, passwordHash: 'cannot sign in' },
  })
  return { id: row.id, name, email, role }
}

/** Nadia edits. */
export const nadia = () => person('nadia', 'Nadia Kessler', 'EDITOR')
/** Ruth edits too. */
export const ruth = () => person('ruth', 'Ruth Bellamy', 'EDITOR')
/** Otto reviews. */
export const otto = () => person('otto', 'Otto Varga', 'REVIEWER')
/** Rosa reviews too. */
export const rosa = () => person('rosa', 'Rosa Lindqvist', 'REVIEWER')
/** Ines is the admin. */
export const ines = () => person('ines', 'Ines Moreau', 'ADMIN')
/** Vera only views. */
export const vera = () => person('vera', 'Vera Holm', 'VIEWER')
