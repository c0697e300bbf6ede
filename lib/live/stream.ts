import 'server-only'
import type { LiveEvent } from '@/lib/domain/live-event'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'
import type { Feed } from './feed'

/**
 * A stream ends after this long, in milliseconds, and the browser begins another by itself: so whoever was signed out or deactivated
 * hears nothing more soon, without being asked for at each event.
 */
const LASTS = 60_000
/** How long the browser waits before it begins another; milliseconds. */
const RETRY = 250
/** A line that says nothing, so that no proxy takes the stream for dead; milliseconds. */
const BEATS = 20_000
/** Whoever reads slower than so many messages are written is left, and begins anew. */
const MOST_UNREAD = 200

const encoder = new TextEncoder()

/** Ends all streams of this process, so that it can end. */
const open = new Set<() => void>()
process.once('SIGTERM', () => {
  for (const close of open) close()
})

/** How many streams each person has open in this process. */
const openOf = new Map<string, number>()

function countOpened(person: string): void {
  const open = openOf.get(person) ?? 0
  if (open >= LIMITS.streams.most)
    throw new Refusal('throttled', `${atMost('streams')} Close the desk in other browsers.`, {
      retryAfterSeconds: LASTS / 1_000,
    })
  openOf.set(person, open + 1)
}

function countClosed(person: string): void {
  const open = (openOf.get(person) ?? 1) - 1
  if (open === 0) openOf.delete(person)
  else openOf.set(person, open)
}

/**
 * What is logged from now on, or after the event that is named, as server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html): each message is a list of events, `id` the number of its last;
 * `lost` says that some can't be told any more.
 * @param person the id of whoever watches
 * @throws Refusal throttled: they have as many open as one person may
 */
export async function liveStream(
  feed: Feed,
  after: number | null,
  person: string,
): Promise<ReadableStream<Uint8Array>> {
  countOpened(person)
  try {
    return await streamOf(feed, after, person, () => {
      countClosed(person)
    })
  } catch (error) {
    countClosed(person)
    throw error
  }
}

async function streamOf(
  feed: Feed,
  after: number | null,
  person: string,
  left: () => void,
): Promise<ReadableStream<Uint8Array>> {
  const waiting: string[] = [`retry: ${RETRY}\n\n`]
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  const write = (text: string) => {
    if (!controller) {
      waiting.push(text)
      return
    }
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) < -MOST_UNREAD) close()
  }
  const message = (seq: number, lines: string) => `id: ${seq}\n${lines}\n\n`
  const { seq, stop } = await feed.watch(after, {
    told: (events: readonly LiveEvent[]) => {
      write(message(events.at(-1)?.seq ?? 0, `data: ${JSON.stringify(events)}`))
    },
    lost: (at) => {
      write(message(at, 'event: lost\ndata:'))
    },
  })
  // It has no number: a browser goes on after what was logged.
  const stopHere = feed.colleagues.watch(person, (here) => {
    write(`event: colleagues\ndata: ${JSON.stringify(here)}\n\n`)
  })
  const beat = setInterval(() => {
    write(':\n\n')
  }, BEATS).unref()
  const over = setTimeout(() => {
    close()
  }, LASTS).unref()
  const leave = () => {
    if (!open.delete(close)) return
    left()
    stop()
    stopHere()
    clearInterval(beat)
    clearTimeout(over)
  }
  const close = () => {
    leave()
    controller?.close()
    controller = null
  }
  open.add(close)
  // The number alone, so that a browser whose first stream breaks off before anything happened knows where it was.
  // One that goes on says so too, so that a browser knows that what it is sent comes through.
  waiting.push(after === null ? message(seq, 'event: here\ndata:') : 'event: again\ndata:\n\n')
  return new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
      for (const text of waiting) write(text)
    },
    cancel: leave,
  })
}
