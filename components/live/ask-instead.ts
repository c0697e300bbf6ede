import { callApi } from '@/components/api'
import { notify, takeNotice } from '@/components/notices/notice'
import type { LiveEvent } from '@/lib/domain/live-event'
import type { Told } from './live-connection'

/** How often the desk is asked, and where it does not answer, at most how seldom; milliseconds. */
const EVERY = 4_000
const SELDOM = 60_000
const HELD_UP = 'What others do reaches this browser late: the desk is asked every few seconds.'

interface News {
  seq: number
  lost: boolean
  events: readonly LiveEvent[]
}

/** Asks the desk what is new, again and again, where no stream of it comes through, and says so. Answers what ends it. */
export function askInstead(after: number | null, tell: (told: Told) => void): () => void {
  const over = new AbortController()
  const { signal } = over
  let known = after
  let wait = EVERY
  let notice: string | number | undefined
  let timer: ReturnType<typeof setTimeout>
  const ask = async () => {
    try {
      const news = await callApi<News>('GET', `/api/live/since${known === null ? '' : `?after=${known}`}`, undefined, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(SELDOM)]),
      })
      if (signal.aborted) return
      notice ??= notify(HELD_UP, { duration: Infinity })
      if (known === null) tell('begun')
      if (news.lost) tell('lost')
      else if (news.events.length > 0) tell(news.events)
      known = news.seq
      wait = EVERY
    } catch {
      wait = Math.min(wait * 2, SELDOM)
    }
    if (!signal.aborted) timer = setTimeout(() => void ask(), wait)
  }
  void ask()
  return () => {
    over.abort()
    clearTimeout(timer)
    takeNotice(notice)
  }
}
