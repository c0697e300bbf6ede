import { db } from '@/lib/db/client'
import { connectedAs } from './database'
import type { Actor, Role } from '@/lib/domain/people/actor'

/** As the owner: nobody brought them to the desk, so they are independent of everybody. */
async function added(email: string, name: string, role: Role): Promise<string> {
  const sql = `INSERT INTO people (id, email, name, role, password_hash) VALUES (gen_random_uuid(), $1, $2, $3, 'cannot sign in')
    ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING id`
  const { rows } = await connectedAs('owner', (owner) => owner.query<{ id: string }>(sql, [email, name, role]))
  return rows[0]?.id ?? ''
}

async function person(first: string, name: string, role: Role): Promise<Actor> {
  const email = `${first}@galley.example`
  const known = await db().person.findUnique({ where: { email }, select: { id: true } })
  return { id: known?.id ?? (await added(email, name, role)), name, email, role }
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

/** Puts a person into this state as the owner, past every rule: for what a test is not about. */
export async function put(
  email: string,
  { role, deactivatedAt = null }: { role: Role; deactivatedAt?: Date | null },
): Promise<void> {
  const sql = 'UPDATE people SET role = $2, deactivated_at = $3 WHERE email = $1'
  await connectedAs('owner', (owner) => owner.query(sql, [email, role, deactivatedAt]))
}
