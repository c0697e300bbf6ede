import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { ReadingProgress, TellProgress } from '@/lib/domain/articles/reading-progress'
import { noteRefused } from '@/lib/use-cases/people/note-refused'
import { problemOf } from './problem'

/** What a work that may take long is given: a way to tell how far it is, and whether whoever asked has gone. */
export interface Going {
  tell: TellProgress
  signal: AbortSignal
}

const NDJSON = 'application/x-ndjson'
const encoder = new TextEncoder()

/** True for a caller that wants to hear how far it is. */
const hears = ({ headers }: Request) => (headers.get('accept') ?? '').includes(NDJSON)

/**
 * The answer to a work that may take long. Whoever accepts lines of JSON hears how far it is: each line is `{"progress"}`, the last one
 * `{"done"}` or `{"problem"}`, which is what the answer would have been. Whoever goes away meanwhile ends the work.
 */
export async function toldAnswer(
  request: Request,
  actor: Actor,
  work: (going: Going) => Promise<unknown>,
  plain: (answer: unknown) => Response,
): Promise<Response> {
  const leaving = new AbortController()
  const leave = () => {
    leaving.abort()
  }
  request.signal.addEventListener('abort', leave)
  const { signal } = leaving
  if (!hears(request)) return plain(await work({ tell: () => undefined, signal }))
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const line = (said: { progress: ReadingProgress } | { done: unknown } | { problem: unknown }) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(said)}\n`))
      }
      const tell: TellProgress = (progress) => {
        line({ progress })
      }
      try {
        line({ done: await work({ tell, signal }) })
      } catch (error) {
        // Whoever went away is refused nothing.
        if (signal.aborted) return
        await noteRefused(error, actor)
        line({ problem: await problemOf(error).json() })
      }
      if (!signal.aborted) controller.close()
    },
    cancel: leave,
  })
  return new Response(lines, {
    headers: { 'content-type': NDJSON, 'cache-control': 'private, no-store', 'x-accel-buffering': 'no' },
  })
}
