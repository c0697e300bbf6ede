import 'server-only'
import { db } from '@/lib/db/client'

/** The newsroom's name, which the doors and the public pages show to everybody. */
export async function newsroomName(): Promise<string> {
  const newsroom = await db().newsroom.findUnique({ where: { id: 1 }, select: { name: true } })
  return newsroom?.name ?? 'Our newsroom'
}
