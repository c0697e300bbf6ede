import { markup } from '@/lib/server/markup'
import { problemOf } from '@/lib/server/problem'
import { Document } from './document'
import { Lede } from './lede'
import { readersAnswer } from './readers-answer'

type Answers<Context> = (request: Request, context: Context) => Promise<Response>

/** What readers are told when we can't answer. It needs no database, and no cache keeps it. */
async function broken(request: Request, error: unknown): Promise<Response> {
  const problem = problemOf(error)
  const { detail } = (await problem.json()) as { detail: string }
  const title = 'We can’t show this page'
  const body = await markup(
    <Document newsroom="" about={{ title, description: title, path: null }}>
      <main className="mx-auto max-w-[40rem] px-6 py-10" id="main">
        <Lede title={title}>
          <p>{problem.status === 503 ? 'We are away for a moment. Please try again soon.' : detail}</p>
          <p>If you were writing to us, go back one page: what you typed is still there.</p>
        </Lede>
      </main>
    </Document>,
  )
  const answer = readersAnswer(request, { type: 'text/html; charset=utf-8', body, status: problem.status, own: true })
  const wait = problem.headers.get('retry-after')
  if (wait !== null) answer.headers.set('retry-after', wait)
  return answer
}

/** A reader's route. What breaks is logged, and said in words. */
export function readersRoute<Context>(answer: Answers<Context>): Answers<Context> {
  return async (request, context) => {
    try {
      return await answer(request, context)
    } catch (error) {
      return broken(request, error)
    }
  }
}
