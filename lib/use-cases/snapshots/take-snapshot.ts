import 'server-only'
import { createHash } from 'node:crypto'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { finishJob } from '@/lib/db/job-queue'
import type { Job } from '@/lib/db/job-queue'
import { noteSecurity } from '@/lib/db/security-event'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Fetched } from '@/lib/fetching/fetch-safely'
import { fetchSafely } from '@/lib/fetching/fetch-safely'
import type { WhyNotFetched } from '@/lib/fetching/not-fetched'
import { NotFetched } from '@/lib/fetching/not-fetched'
import { objectStore } from '@/lib/storage/object-store'
import { newId } from '@/lib/use-cases/new-id'
import type { PageWords } from './read-page-words'
import { readPageWords } from './read-page-words'

type SnapshotJob = Job<{ source: string }> & { retryCount: number }

const SOURCE = { id: true, url: true, salt: true, addedById: true, changedById: true } as const
const sourceOf = (tx: Pick<Transaction, 'source'>, id: string) =>
  tx.source.findUnique({ where: { id }, select: SOURCE })
type Source = NonNullable<Awaited<ReturnType<typeof sourceOf>>>

const sha256 = (words: Uint8Array | string) => createHash('sha256').update(words).digest('hex')

/** Each attempt’s bytes have a name of their own, so that one that lost its job writes over nothing. */
const nameOf = ({ id }: SnapshotJob, attempt: number) => `${id}-${attempt}`

const MAY_PASS: ReadonlySet<WhyNotFetched> = new Set(['unreachable', 'too-slow', 'broken', 'busy'])
const TRY_AGAIN = new Set([408, 425, 429])

/** Whether the same address may answer with a page a while later. */
function mayPass({ why, status }: NotFetched): boolean {
  if (why !== 'status' || status === null) return MAY_PASS.has(why)
  return status >= 500 || TRY_AGAIN.has(status)
}

/** How the look at the address went is told with the source. */
async function tellOfLook(
  tx: Pick<Transaction, 'sourcePage'>,
  { id: sourceId }: Source,
  went: { url: string; status: number | null; whyNot: string | null },
) {
  const look = { ...went, lookedAt: new Date() }
  await tx.sourcePage.upsert({ where: { sourceId }, create: { sourceId, ...look }, update: look })
}

/** Nothing was kept. What may pass is thrown, so that the job is tried again after a while. */
async function keepNothing(job: SnapshotJob, source: Source, url: string, error: NotFetched): Promise<void> {
  const went = { url, status: error.status, whyNot: error.message }
  if (error.why === 'inside')
    await noteSecurity('inside-address', { personId: source.changedById ?? source.addedById, address: null })
  if (mayPass(error)) {
    await tellOfLook(db(), source, went)
    throw error
  }
  await inTransaction(async (tx) => {
    await tellOfLook(tx, source, went)
    await finishJob(tx, job)
  })
}

/** Whether the page is what was kept of it last. */
async function isKept(tx: Transaction, sourceId: string, url: string, hash: string): Promise<boolean> {
  const last = await tx.snapshot.findFirst({
    where: { sourceId },
    orderBy: { id: 'desc' },
    select: { url: true, sha256: true },
  })
  return last?.url === url && last.sha256 === hash
}

async function keep(job: SnapshotJob, source: Source, url: string, page: Fetched, words: PageWords): Promise<void> {
  const object = nameOf(job, job.retryCount)
  const hash = sha256(page.bytes)
  await objectStore().put(object, page.bytes)
  try {
    await inTransaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM sources WHERE id = ${source.id}::uuid FOR NO KEY UPDATE`
      const now = await sourceOf(tx, source.id)
      await finishJob(tx, job)
      // Of another address meanwhile: that change has asked for its own page.
      if (now?.url !== url) return
      await tellOfLook(tx, source, { url, status: 200, whyNot: null })
      if (await isKept(tx, source.id, url, hash)) return
      const { address, type, charset, bytes } = page
      const snapshotId = newId()
      const kept = { sourceId: source.id, url, address, type, charset, size: bytes.length, sha256: hash, object }
      await tx.snapshot.create({ data: { id: snapshotId, ...kept, ...words } })
      const data = { source: source.id, snapshot: snapshotId, digest: sha256(`${source.salt} ${hash}`) }
      await record(tx, null, { kind: 'snapshot.taken', subjectId: snapshotId, data })
    })
  } finally {
    // What was written for nothing goes; what is there after all, since only the answer was lost, stays.
    if ((await db().snapshot.count({ where: { object } })) === 0) await objectStore().remove(object)
  }
  // Of attempts that were killed between the bytes and the row.
  for (let attempt = 0; attempt < job.retryCount; attempt++) await objectStore().remove(nameOf(job, attempt))
}

/** Fetches the page of a source and keeps it: its bytes, its words, where it was found and when. A job. */
export async function takeSnapshot(given: Job<{ source: string }>): Promise<void> {
  const job = given as SnapshotJob
  const source = await sourceOf(db(), job.data.source)
  const url = source?.url ?? null
  if (!source || url === null) return
  let page: Fetched
  try {
    page = await fetchSafely(url, { accepts: () => true })
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error
    await keepNothing(job, source, url, error)
    return
  }
  await keep(job, source, url, page, await readPageWords(page))
}
