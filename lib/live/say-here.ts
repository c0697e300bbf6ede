import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'

/** The channel on which processes tell each other who is where. */
export const HERE = 'galley_here'

const At = z.strictObject({
  /** One tab of a browser; each is somewhere by itself. */
  tab: z.string(),
  person: z.string(),
  /** Null when the tab has left. */
  article: z.string().nullable(),
  claim: z.string().nullable(),
})

/** Where a tab of somebody is. */
export type At = z.output<typeof At>

/** Tells every process, this one too. It is written nowhere: who is where matters for seconds. */
export async function sayHere(at: At): Promise<void> {
  await db().$executeRaw`SELECT pg_notify(${HERE}, ${JSON.stringify(at)})`
}

/** What was told; null where it can't be read, as from a process of another release. */
export function readHere(said: string): At | null {
  try {
    return At.parse(JSON.parse(said))
  } catch {
    return null
  }
}
