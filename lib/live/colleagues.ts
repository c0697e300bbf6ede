import type { Here } from '@/lib/domain/here'
import { STAYS } from '@/lib/domain/here'
import type { At } from './say-here'
import { readHere } from './say-here'

/** How often those who were not heard of are looked for; milliseconds. */
const SWEEPS_EVERY = 1_000

interface Watcher {
  person: string
  told: (here: Here) => void
}

/**
 * Who is at which claim now, as all processes tell each other. It is told to those alone who are at the same article: where somebody may
 * be was asked by their rights when they came, and is asked again each few seconds.
 */
export class Colleagues {
  private readonly tabs = new Map<string, At & { until: number }>()
  private readonly watchers = new Set<Watcher>()
  private sweeping: NodeJS.Timeout | undefined

  /** Takes in what a process said; who was there already, and where, is told nobody again. */
  hear(said: string | null): void {
    const at = said === null ? null : readHere(said)
    if (!at) return
    const key = `${at.person} ${at.tab}`
    const before = this.tabs.get(key)
    if (at.article === null) this.tabs.delete(key)
    else {
      this.tabs.set(key, { ...at, until: performance.now() + STAYS })
      this.sweeping ??= setInterval(() => {
        this.sweep()
      }, SWEEPS_EVERY).unref()
    }
    if (!before || before.article !== at.article || before.claim !== at.claim)
      this.tell(new Set([before?.article ?? null, at.article]))
  }

  /** Tells what changes where this person is. Answers what ends it. */
  watch(person: string, told: Watcher['told']): () => void {
    const watcher = { person, told }
    this.watchers.add(watcher)
    return () => {
      this.watchers.delete(watcher)
    }
  }

  /** Whom an article has open, each of them at each claim once. */
  at(article: string): Here['people'] {
    const here = [...this.tabs.values()].filter((at) => at.article === article)
    const places = new Map(here.map(({ person, claim }) => [`${person} ${claim ?? ''}`, { person, claim }]))
    return [...places.values()]
  }

  private sweep(): void {
    const gone = [...this.tabs].filter(([, { until }]) => until < performance.now())
    for (const [key] of gone) this.tabs.delete(key)
    if (this.tabs.size === 0) {
      clearInterval(this.sweeping)
      this.sweeping = undefined
    }
    this.tell(new Set(gone.map(([, { article }]) => article)))
  }

  private tell(articles: ReadonlySet<string | null>): void {
    for (const article of articles) {
      if (article === null) continue
      const people = this.at(article)
      for (const { person, told } of this.watchers)
        if (people.some((one) => one.person === person)) told({ article, people })
    }
  }
}
