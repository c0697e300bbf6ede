import { counted } from '@/lib/domain/counted'
import { NotFetched } from './not-fetched'

const tooSlow = (seconds: number, what: string) =>
  new NotFetched('too-slow', `${what} within ${counted(seconds, 'second')}.`)

/** The time that one fetch has: for all of it, and for the part at hand. Times are in milliseconds. */
export class Clock {
  private readonly ending = new AbortController()
  private readonly whole: NodeJS.Timeout
  private part: NodeJS.Timeout | undefined
  private readonly given: AbortSignal | undefined

  constructor(milliseconds: number, given?: AbortSignal) {
    this.given = given
    this.whole = this.timer(milliseconds, 'No full answer')
    if (given?.aborted) this.stop()
    else given?.addEventListener('abort', this.stop)
  }

  /** Aborted with the reason, a NotFetched, once the time is over or whoever asked has given up. */
  get signal(): AbortSignal {
    return this.ending.signal
  }

  private readonly stop = () => {
    this.ending.abort(new NotFetched('broken', 'It was cancelled.'))
  }

  private timer(milliseconds: number, what: string): NodeJS.Timeout {
    return setTimeout(() => {
      this.ending.abort(tooSlow(Math.ceil(milliseconds / 1_000), what))
    }, milliseconds)
  }

  /** A part begins that has this long; the one before is over. */
  begin(milliseconds: number, what: string): void {
    clearTimeout(this.part)
    this.part = this.timer(milliseconds, what)
  }

  /** What is worked out, unless the time is over before it is. */
  async within<Result>(work: Promise<Result>): Promise<Result> {
    const { promise, reject } = Promise.withResolvers<never>()
    const give = () => {
      reject(this.signal.reason as Error)
    }
    if (this.signal.aborted) give()
    this.signal.addEventListener('abort', give)
    try {
      return await Promise.race([promise, work])
    } finally {
      this.signal.removeEventListener('abort', give)
    }
  }

  partIsOver(): void {
    clearTimeout(this.part)
  }

  end(): void {
    clearTimeout(this.part)
    clearTimeout(this.whole)
    this.given?.removeEventListener('abort', this.stop)
  }
}
