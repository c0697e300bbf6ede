import 'server-only'
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'
import type { ReadingProgress, TellProgress } from '@/lib/domain/articles/reading-progress'
import type { Answer, Done, Given, Task, TaskName } from './text-tasks'

/** A text was not read: it took too long, too many texts waited, or it was more than a thread can hold. Never a bug. */
export class NotRead extends Error {
  override readonly name = 'NotRead'
}

type Thread = InstanceType<typeof import('node:worker_threads').Worker>

interface Job {
  task: Task
  /** Short texts go first, so that nobody waits for a long one of somebody else. */
  size: number
  settle: (answer: Answer | NotRead | Error) => void
  tell: TellProgress | undefined
}

/** What somebody may want while a task is worked out. */
export interface WhileReading {
  /** Hears how far it is. */
  tell?: TellProgress
  /** Once it is aborted the work ends: its thread does. */
  signal?: AbortSignal
}

interface Slot {
  thread: Thread
  job: Job | null
  /** Of the program when the thread was started. */
  made: number
}

interface Pool {
  slots: Slot[]
  queue: Job[]
}

const kept = globalThis as typeof globalThis & { galleyTexts?: Pool }
/** One per process, also across the reloads of a development server. */
const pool = () => (kept.galleyTexts ??= { slots: [], queue: [] })

/** For long texts; one more is kept for the short ones, which are most of a day's, so that they never wait behind others. */
const THREADS = Math.max(2, availableParallelism() - 1)
/** UTF-16 code units: some 3,000 words. */
export const SHORT = 20_000
const MEMORY_MB = 1_024

/** The bundle that scripts/process/text-worker.mjs makes: beside the built app, or where the command that started us says. */
const program = () =>
  process.env['GALLEY_TEXT_WORKER'] ?? join(/* turbopackIgnore: true */ process.cwd(), 'text-worker.mjs')

/** While the desk is being written its reader may change under it. */
const madeAt = () => (process.env.NODE_ENV === 'development' ? statSync(program()).mtimeMs : 0)

function startSlot(): Slot {
  // Not a static import: the bundler would take the program's path for one of its own files.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const thread = new Worker(program(), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, stdout: false })
  const slot: Slot = { thread, job: null, made: madeAt() }
  const end = (error: Error) => {
    const { slots } = pool()
    if (slots.includes(slot)) slots.splice(slots.indexOf(slot), 1)
    slot.job?.settle(error)
    slot.job = null
    next()
  }
  thread.unref()
  thread.on('message', (answer: Answer | { progress: ReadingProgress }) => {
    const { job } = slot
    if ('progress' in answer) {
      job?.tell?.(answer.progress)
      return
    }
    slot.job = null
    thread.unref()
    job?.settle(answer)
    next()
  })
  thread.on('error', (error: Error & { code?: string }) => {
    end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new NotRead('It needs too much memory.') : error)
  })
  thread.on('exit', () => {
    end(new NotRead('Its thread ended.'))
  })
  pool().slots.push(slot)
  return slot
}

/** Ends the thread of a job that takes too long; nothing else stops a computation. */
function stop(slot: Slot): void {
  const { slots } = pool()
  slots.splice(slots.indexOf(slot), 1)
  slot.job = null
  void slot.thread.terminate()
}

function next(): void {
  const { slots, queue } = pool()
  const [job] = queue
  const long = slots.filter((one) => one.job !== null && one.job.size > SHORT).length
  if (!job || (job.size > SHORT && long >= THREADS)) return
  let slot = slots.find((one) => one.job === null)
  if (slot && slot.made !== madeAt()) {
    stop(slot)
    slot = undefined
  }
  if (!slot && slots.length > THREADS) return
  slot ??= startSlot()
  queue.shift()
  slot.job = job
  slot.thread.ref()
  slot.thread.postMessage(job.task)
}

function enqueue(job: Job): void {
  const { queue } = pool()
  const at = queue.findIndex(({ size }) => size > job.size)
  queue.splice(at < 0 ? queue.length : at, 0, job)
  next()
}

function drop(job: Job): void {
  const { slots, queue } = pool()
  const slot = slots.find((one) => one.job === job)
  if (slot) stop(slot)
  else if (queue.includes(job)) queue.splice(queue.indexOf(job), 1)
  next()
}

interface Sized {
  text?: string
  texts?: readonly { text: string }[]
  bytes?: Uint8Array
}

const sizeOf = ({ text = '', texts = [], bytes }: Sized) =>
  texts.reduce((size, one) => size + one.text.length, text.length) + (bytes?.byteLength ?? 0)

/** Words of V8's for a text that no expression can be held against: it needs more stack than there is. */
const isTooDeep = ({ name }: { name: string }) => name === 'RangeError'

/**
 * Works a task out in a thread of its own, beside the event loop. It has `seconds` from now on, waiting included; it may be cancelled.
 * @throws {NotRead} when it can't be worked out within the limits
 * @throws {Refusal} when a rule refuses what was given
 */
export async function inThread<Name extends TaskName>(
  name: Name,
  given: Given<Name>,
  seconds: number = LIMITS.reading.most,
  { tell, signal }: WhileReading = {},
): Promise<Done<Name>> {
  const { promise, resolve } = Promise.withResolvers<Answer | Error>()
  if (pool().queue.length >= LIMITS.waiting.most) throw new NotRead('Too many texts wait to be read.')
  const job: Job = { task: { name, given } as Task, size: sizeOf(given), settle: resolve, tell }
  const cancel = () => {
    resolve(new NotRead('It was cancelled.'))
    drop(job)
  }
  const clock = setTimeout(() => {
    resolve(new NotRead(`It takes longer than ${seconds} seconds.`))
    drop(job)
  }, seconds * 1_000)
  if (signal?.aborted) cancel()
  else {
    signal?.addEventListener('abort', cancel)
    enqueue(job)
  }
  const answer = await promise
  clearTimeout(clock)
  signal?.removeEventListener('abort', cancel)
  if (answer instanceof Error) throw answer
  if ('done' in answer) return answer.done as Done<Name>
  if ('refused' in answer) throw new Refusal(answer.refused.code, answer.refused.sentence)
  if (isTooDeep(answer.failed)) throw new NotRead(answer.failed.message)
  throw Object.assign(new Error(answer.failed.message), answer.failed)
}
