import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { Refusal } from '@/lib/domain/refusal'
import type { Answer, Task } from './text-tasks'
import { TASKS } from './text-tasks'

// People who are being answered come first. Where threads have priorities of their own, which Linux alone tells, this one steps back.
try {
  setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), 10)
} catch {
  // Then the threads share the processors evenly.
}

async function answer({ name, given }: Task): Promise<Answer> {
  try {
    return { done: await (TASKS[name] as (given: unknown) => unknown)(given) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, sentence: error.message } }
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { failed: { name, message, stack } }
  }
}

parentPort?.on('message', (task: Task) => {
  void answer(task).then((answered) => parentPort?.postMessage(answered))
})
