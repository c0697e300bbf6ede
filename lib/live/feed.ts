import 'server-only'
import { HERE } from './say-here'
import { listenTo } from '@/lib/db/listen'
import type { LiveEvent } from '@/lib/domain/live-event'
import { Colleagues } from './colleagues'
import { AT_ONCE, lastLogged, loggedAfter } from './read-events'

/** So many are kept for those whose connection was away for a moment. */
const KEPT = 1_000
/** The log is looked at this often though nothing was heard, in milliseconds: a lost word is made up for within it. */
const LOOKS_EVERY = 4_000
/** How long the feed goes on when nobody watches; milliseconds. */
const LINGERS = 90_000

export interface Watcher {
  /** What was logged since, in order; never none. */
  told: (events: readonly LiveEvent[]) => void
  /** Cannot say what was missed: everything may be other than it was. Up to this event of the log. */
  lost: (seq: number) => void
}

/**
 * Tells everybody who watches what was logged, as soon as it is. However many watch, a process has one connection that listens, and asks
 * the log once for what is new.
 */
export class Feed {
  /** Who is at which claim now. */
  readonly colleagues = new Colleagues()
  private readonly watchers = new Set<Watcher>()
  private kept: LiveEvent[] = []
  private last = 0
  /** From the first watcher on, until nobody has watched for a while. */
  private begun: Promise<void> | null = null
  private stopListening: () => void = () => undefined
  private looking: NodeJS.Timeout | undefined
  private lingering: NodeJS.Timeout | undefined
  private isReading = false
  private isAskedAgain = false

  /**
   * Watches from after an event on, or from now on. Answers how far the log went then, and what ends it.
   * @throws what the database throws, when it can't be reached
   */
  async watch(after: number | null, watcher: Watcher): Promise<{ seq: number; stop: () => void }> {
    await this.listening()
    const seq = this.last
    this.watchers.add(watcher)
    if (after !== null && after !== seq) this.catchUp(after, watcher)
    return {
      seq,
      stop: () => {
        if (this.watchers.delete(watcher) && this.watchers.size === 0) this.linger()
      },
    }
  }

  /** What was told after an event, or how far the log goes. */
  async since(after: number | null): Promise<{ seq: number; lost: boolean; events: LiveEvent[] }> {
    await this.listening()
    const events: LiveEvent[] = []
    let lost = false
    if (after !== null && after !== this.last)
      this.catchUp(after, {
        told: (news) => events.push(...news),
        lost: () => {
          lost = true
        },
      })
    return { seq: this.last, lost, events }
  }

  /** Listens from now on, for a while also where nobody watches. */
  async listening(): Promise<void> {
    clearTimeout(this.lingering)
    await (this.begun ??= this.begin())
    if (this.watchers.size === 0) this.linger()
  }

  /** Ends everything at once; whoever watches is told nothing more. */
  end(): void {
    this.watchers.clear()
    clearTimeout(this.lingering)
    clearInterval(this.looking)
    this.stopListening()
    this.begun = null
  }

  private async begin(): Promise<void> {
    try {
      this.last = await lastLogged()
    } catch (error) {
      this.begun = null
      throw error
    }
    this.kept = []
    const look = () => void this.read()
    this.stopListening = listenTo({
      galley_log: look,
      [HERE]: (said) => {
        this.colleagues.hear(said)
      },
    })
    this.looking = setInterval(look, LOOKS_EVERY).unref()
  }

  private linger(): void {
    clearTimeout(this.lingering)
    this.lingering = setTimeout(() => {
      if (this.watchers.size === 0) this.end()
    }, LINGERS).unref()
  }

  private catchUp(after: number, watcher: Watcher): void {
    const missed = this.kept.filter(({ seq }) => seq > after)
    if (after < this.last && missed.length === this.last - after) watcher.told(missed)
    else watcher.lost(this.last)
  }

  /** Reads on where it was; asked again meanwhile, it looks once more. What fails is made up for by the next look. */
  private async read(): Promise<void> {
    this.isAskedAgain = true
    if (this.isReading) return
    this.isReading = true
    try {
      while (this.isAskedAgain) {
        this.isAskedAgain = false
        const events = await loggedAfter(this.last)
        this.tell(events)
        if (events.length === AT_ONCE) this.isAskedAgain = true
      }
    } catch {
      this.isAskedAgain = false
    } finally {
      this.isReading = false
    }
  }

  private tell(read: readonly LiveEvent[]): void {
    // Asked for before the feed began anew, they may be known already.
    const events = read.filter(({ seq }) => seq > this.last)
    const last = events.at(-1)
    if (!last) return
    this.last = last.seq
    this.kept = [...this.kept, ...events].slice(-KEPT)
    for (const { told } of this.watchers) told(events)
  }
}

// One in a process, also across the reloads of a development server.
const ofProcess = globalThis as typeof globalThis & { galleyFeed?: Feed }

/** The feed of this process. */
export function feed(): Feed {
  return (ofProcess.galleyFeed ??= new Feed())
}
