import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { mentionedIn } from '@/lib/domain/comments/comment'

interface Written {
  id: string
  authorId: string
  body: string
}

/**
 * Keeps whom a comment names with @: people at the desk, and not its author. Whoever was mentioned before stays so. Without an @ nothing
 * is asked.
 */
export async function keepMentions(tx: Transaction, { id, authorId, body }: Written): Promise<void> {
  if (!body.includes('@')) return
  const people = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name FROM people p
    WHERE p.deactivated_at IS NULL AND p.id <> ${authorId}::uuid AND strpos(${body}, '@' || p.name) > 0`
  const named = new Set(mentionedIn(body, people).map(({ person }) => person.id))
  const data = [...named].map((personId) => ({ commentId: id, personId }))
  if (data.length > 0) await tx.mention.createMany({ data, skipDuplicates: true })
}
