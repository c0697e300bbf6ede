import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import { JobLost, openQueue, sendJob } from '@/lib/db/job-queue'
import type { Job } from '@/lib/db/job-queue'
import type { JobData, QueueName } from '@/lib/domain/jobs/queues'
import { sweep } from '@/lib/use-cases/newsroom/sweep'
import { takeSnapshot } from '@/lib/use-cases/snapshots/take-snapshot'

type Work = { [Name in QueueName]: (job: Job<JobData[Name]>) => Promise<void> }

/** What is done for each queue. To add one: its row in QUEUES, its queue in a migration, and its row here. */
const WORK: Work = {
  sweep: () => sweep(new Date()),
  snapshot: takeSnapshot,
}

const HOUR_S = 3_600
const AGAIN_MS = 10_000
const MINUTE_MS = 60_000

/** What somebody else has meanwhile is no failure of this one. */
async function unlessLost(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof JobLost)) throw error
  }
}

async function workOn<Name extends QueueName>(boss: PgBoss, name: Name, work: Work[Name]): Promise<void> {
  await boss.work<JobData[Name]>(name, { pollingIntervalSeconds: 2 }, async (jobs) => {
    for (const job of jobs) await unlessLost(() => work(job))
  })
}

/** Asks for what is due by the clock. Of many processes one is first; the others ask for what is asked for. */
async function askForDue(): Promise<void> {
  await sendJob(null, 'sweep', {}, { singletonSeconds: HOUR_S })
}

/** Where the setting says that jobs are worked off elsewhere, by `npm run worker`. */
export const worksElsewhere = () => process.env['GALLEY_JOBS'] === 'elsewhere'

/** Once the database is there. */
async function queueToWorkOff(tell: (error: unknown) => void): Promise<PgBoss> {
  for (let hasTold = false; ; hasTold = true)
    try {
      return await openQueue({ works: true })
    } catch (error) {
      if (!hasTold) tell(error)
      await setTimeout(AGAIN_MS)
    }
}

/** Works off what is to be done, until the answer is called. `tell` is told of what keeps it from that. */
export async function workOff(tell: (error: unknown) => void): Promise<() => Promise<void>> {
  const boss = await queueToWorkOff(tell)
  for (const [name, work] of Object.entries(WORK)) await workOn(boss, name as QueueName, work)
  const ask = () => {
    askForDue().catch(tell)
  }
  ask()
  const timer = setInterval(ask, MINUTE_MS).unref()
  return async () => {
    clearInterval(timer)
    await boss.stop({ timeout: 5_000 })
  }
}
