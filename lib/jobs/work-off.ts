import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { endJobs, JobLost, jobQueue, sendJob } from '@/lib/db/job-queue'
import type { Job } from '@/lib/db/job-queue'
import type { JobData, QueueName } from '@/lib/domain/jobs/queues'
import { sweep } from '@/lib/use-cases/newsroom/sweep'

type Work = { [Name in QueueName]: (job: Job<JobData[Name]>) => Promise<void> }

/** What is done for each queue. To add one: its row in QUEUES, its queue in a migration, and its row here. */
const WORK: Work = {
  sweep: () => sweep(new Date()),
}

const HOUR_S = 3_600
const AGAIN_MS = 10_000

/** What somebody else has meanwhile is no failure of this one. */
async function unlessLost(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof JobLost)) throw error
  }
}

async function workOn<Name extends QueueName>(name: Name, work: Work[Name]): Promise<void> {
  const boss = await jobQueue()
  const options = { pollingIntervalSeconds: 2, orderByCreatedOn: true } as const
  await boss.work<JobData[Name]>(name, options, async (jobs) => {
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
async function begin(tell: (error: unknown) => void): Promise<void> {
  for (let hasTold = false; ; hasTold = true)
    try {
      await jobQueue()
      break
    } catch (error) {
      if (!hasTold) tell(error)
      await setTimeout(AGAIN_MS)
    }
  for (const [name, work] of Object.entries(WORK)) await workOn(name as QueueName, work)
}

/** Works off what is to be done, until the answer is called. `tell` is told of what keeps it from that. */
export async function workOff(tell: (error: unknown) => void): Promise<() => Promise<void>> {
  await begin(tell)
  const ask = () => {
    askForDue().catch(tell)
  }
  ask()
  const timer = setInterval(ask, 60_000).unref()
  return async () => {
    clearInterval(timer)
    await endJobs()
  }
}
