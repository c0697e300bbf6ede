import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { Refusal } from '@/lib/domain/refusal'
import { db } from './client'
import { isTaken } from './errors'
import type { Prisma } from './generated/client'

interface Asked {
  personId: string
  key: string
  /** Method, path and digest of the body. */
  request: string
}

export interface Answer {
  status: number
  /** JSON text. */
  body: string
}

const asking = new AsyncLocalStorage<Asked & { claimed: boolean }>()

class KeyInUse extends Error {}

/** A key and its answer are kept for a day: answers hold drafts, which are not to lie about for ever. */
const KEPT_MS = 24 * 3_600_000
const sinceWhen = () => new Date(Date.now() - KEPT_MS)

/**
 * Called by each transaction of a call: the first takes the key, in the same transaction as the change. Answers how to give it back, which
 * is for that transaction alone, where it is rolled back.
 */
export async function takeKey(tx: Prisma.TransactionClient): Promise<() => void> {
  const asked = asking.getStore()
  if (!asked || asked.claimed) return () => undefined
  const { personId, key, request } = asked
  await tx.idempotencyKey.deleteMany({ where: { personId, createdAt: { lt: sinceWhen() } } })
  try {
    await tx.idempotencyKey.create({ data: { personId, key, request, status: 0, response: '' } })
  } catch (error) {
    if (isTaken(error)) throw new KeyInUse()
    throw error
  }
  asked.claimed = true
  return () => {
    asked.claimed = false
  }
}

/** Removes every key, of whomever, that is older than a day, with its answer. */
export async function sweepAnswers(now: Date): Promise<void> {
  await db().idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } } })
}

async function earlierAnswer({ personId, key, request }: Asked): Promise<Answer | null> {
  const earlier = await db().idempotencyKey.findUnique({ where: { personId_key: { personId, key } } })
  if (!earlier || earlier.createdAt < sinceWhen()) return null
  if (earlier.request !== request)
    throw new Refusal('unacceptable', 'This Idempotency-Key was used for another request.')
  if (await namesHidden(personId, earlier.response)) throw new Refusal('conflict', MADE_BEFORE)
  return { status: earlier.status, body: earlier.response }
}

const MADE_BEFORE = 'This request was made before and its change is kept. Load it again to see it.'
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Whether an answer speaks of a source that became confidential since, and that this person may not see any more. */
async function namesHidden(personId: string, body: string): Promise<boolean> {
  const ids = [...new Set(body.match(IDS))]
  if (ids.length === 0) return false
  const hidden = await db().source.findFirst({
    where: {
      id: { in: ids },
      visibility: 'CONFIDENTIAL',
      addedById: { not: personId },
      readers: { none: { personId } },
    },
    select: { id: true },
  })
  return hidden !== null
}

/** How long a repeat waits for the first caller's answer to be written, and how often it looks; milliseconds. */
const PATIENCE = 3_000
const BETWEEN = 50

/** The first caller's answer. The change is committed before its answer is written, so there may be a moment to wait. */
async function answerOfFirst(asked: Asked): Promise<Answer | null> {
  const until = Date.now() + PATIENCE
  for (;;) {
    const earlier = await earlierAnswer(asked)
    if (earlier?.status !== 0) return earlier
    if (Date.now() > until) throw new Refusal('conflict', MADE_BEFORE)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN))
  }
}

/**
 * Answers a repeated request with the first one's answer: the key is taken in the transaction of the change, so the change
 * happens once, also when two callers send it at the same time. Refused calls leave no key.
 */
export async function answerOnce(asked: Asked, work: () => Promise<Answer>): Promise<Answer> {
  const earlier = await answerOfFirst(asked)
  if (earlier) return earlier
  const store = { ...asked, claimed: false }
  try {
    const answer = await asking.run(store, work)
    if (store.claimed) {
      const { personId, key } = asked
      await db().idempotencyKey.update({
        where: { personId_key: { personId, key } },
        data: { status: answer.status, response: answer.body },
      })
    }
    return answer
  } catch (error) {
    const concurrent = error instanceof KeyInUse ? await answerOfFirst(asked) : null
    if (concurrent) return concurrent
    throw error
  }
}
