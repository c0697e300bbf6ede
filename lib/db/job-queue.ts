import 'server-only'
import { fromPrisma, PgBoss } from 'pg-boss'
import type { Job, SendOptions } from 'pg-boss'
import type { JobData, QueueName } from '@/lib/domain/jobs/queues'
import { closeWith } from './client'
import type { Transaction } from './transaction'

export type { Job }

// One per process, also across the reloads of a development server.
const kept = globalThis as typeof globalThis & { galleyJobs?: Promise<PgBoss> | undefined }

const HOUR_S = 3_600

/** A queue with connections of its own; one that `works` also looks after what was given to workers that are gone. */
export async function openQueue({ works }: { works: boolean }): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: process.env['DATABASE_URL'] ?? '',
    max: works ? 2 : 1,
    // Its tables and queues come by our migrations; the app’s role makes and changes none.
    ...{ migrate: false, createSchema: false, reindex: false, persistQueueStats: false, persistWarnings: false },
    ...{ schedule: false, registerInstance: false, monitorVacuum: false },
    ...{ supervise: works, superviseIntervalSeconds: 15, monitorIntervalSeconds: 15 },
    queueCacheIntervalSeconds: works ? 60 : HOUR_S,
  })
  // What fails is tried again at its next turn; without a listener it would end the process.
  boss.on('error', () => undefined)
  return boss.start()
}

async function endJobs(): Promise<void> {
  const boss = await kept.galleyJobs
  delete kept.galleyJobs
  await boss?.stop({ graceful: false })
}

/** What this process asks for jobs by, made at its first use. */
export function jobQueue(): Promise<PgBoss> {
  closeWith(endJobs)
  kept.galleyJobs ??= openQueue({ works: false }).catch((error: unknown) => {
    delete kept.galleyJobs
    throw error
  })
  return kept.galleyJobs
}

/**
 * Has something done later: once the transaction that asked for it is committed, and not at all where it is not. Answers null where
 * the options’ `singletonKey` or `singletonSeconds` say that it is asked for already.
 */
export async function sendJob<Name extends QueueName>(
  tx: Transaction | null,
  name: Name,
  data: JobData[Name],
  options: Omit<SendOptions, 'db'> = {},
): Promise<string | null> {
  const boss = await jobQueue()
  return boss.send(name, data, { ...options, ...(tx && { db: fromPrisma(tx) }) })
}

/** The job is somebody else’s by now: this one’s work is undone with its transaction. */
export class JobLost extends Error {
  override readonly name = 'JobLost'

  constructor() {
    super('This job was given to another worker, which does it.')
  }
}

/**
 * Marks a job as done in the transaction that keeps what it was for: there is the one exactly when there is the other, wherever the
 * worker is killed.
 * @throws {JobLost} where another worker has it meanwhile
 */
export async function finishJob(tx: Transaction, job: Job<unknown>): Promise<void> {
  const boss = await jobQueue()
  // Its type doesn’t name this; the test of a lost job holds it.
  const { affected }: { affected?: number } = await boss.complete(job.name, job, null, { db: fromPrisma(tx) })
  if (affected !== 1) throw new JobLost()
}
