import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { TellProgress } from '@/lib/domain/articles/reading-progress'
import { Refusal } from '@/lib/domain/refusal'
import type { Answer, Task } from './text-tasks'
import { TASKS } from './text-tasks'

// People who are being answered come first. Where threads have priorities of their own, which Linux alone tells, this one steps back.
try {
  setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), 10)
} catch {
  // Then the threads share the processors evenly.
}

/** Nobody reads faster; milliseconds. */
const PAUSE = 100

/** Tells how far a task is: each new stage at once, and within one no more often than somebody can read. */
function teller(): TellProgress {
  let last = { stage: '', at: 0 }
  return (progress) => {
    const at = Date.now()
    if (progress.stage === last.stage && at - last.at < PAUSE) return
    last = { stage: progress.stage, at }
    parentPort?.postMessage({ progress })
  }
}

async function answer({ name, given }: Task): Promise<Answer> {
  try {
    return { done: await (TASKS[name] as (given: unknown, tell: TellProgress) => unknown)(given, teller()) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, sentence: error.message } }
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { failed: { name, message, stack } }
  }
}

parentPort?.on('message', (task: Task) => {
  void answer(task).then((answered) => parentPort?.postMessage(answered))
})
