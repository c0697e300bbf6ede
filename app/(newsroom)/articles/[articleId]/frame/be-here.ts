import { callApi, newKey } from '@/components/api'
import { hearHere } from '@/components/live/live-connection'
import { announce } from '@/components/shell/live-region'
import type { Colleague } from '@/lib/domain/here'
import { SAYS_EVERY, STAYS } from '@/lib/domain/here'
import { NOBODY } from './galley-place'
import type { Place, PlaceStore } from './galley-place'

/** Whoever steps with a held key says where they are this often at most; milliseconds. */
const STEPS_EVERY = 1_000

const same = (one: readonly string[] | undefined, other: readonly string[]) => one?.join('\n') === other.join('\n')

/** Their names by claim; what is the same as before stays the same list, so that its row is not drawn anew. */
function byClaim(people: readonly Colleague[], before: Place['colleagues']): Place['colleagues'] {
  const at = people.filter(({ claim }) => claim !== null)
  if (at.length === 0) return NOBODY
  const names = Array.from(
    Map.groupBy(at, ({ claim }) => claim ?? ''),
    ([claim, its]) => {
      const now = [...new Set(its.map(({ name }) => name))].sort()
      const was = before.get(claim)
      return [claim, was && same(was, now) ? was : now] as const
    },
  )
  const isAsBefore = names.length === before.size && names.every(([claim, now]) => before.get(claim) === now)
  return isAsBefore ? before : new Map(names)
}

/**
 * Says which claim this tab has open, when that changes and every few seconds while the page is seen, and shows where colleagues are: by
 * what each saying is answered, and by the stream as they go on. Answers what ends it.
 */
export function beHere(article: string, place: PlaceStore, me: string): () => void {
  const tab = newKey()
  const over = new AbortController()
  const names = new Map<string, string>()
  let said: string | null | undefined
  let saidAt = -Infinity
  let answeredAt = -Infinity
  let isSaying = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(people: readonly Colleague[]): void {
    const before = place.get().colleagues
    const colleagues = byClaim(people, before)
    if (colleagues === before) return
    place.set({ colleagues })
    const { activeId } = place.get()
    const came =
      activeId === null ? [] : (colleagues.get(activeId) ?? []).filter((name) => !before.get(activeId)?.includes(name))
    if (came.length > 0) announce(`${came.join(' and ')} ${came.length === 1 ? 'is' : 'are'} at this claim`)
  }

  async function say(left = false): Promise<void> {
    const claim = place.get().activeId
    isSaying = true
    said = claim
    saidAt = performance.now()
    try {
      const { people } = await callApi<{ people: Colleague[] }>(
        'POST',
        '/api/live/here',
        { article, claim, tab, left },
        { signal: AbortSignal.timeout(STAYS) },
      )
      answeredAt = performance.now()
      for (const { id, name } of people) names.set(id, name)
      if (!left && !over.signal.aborted) show(people)
    } catch {
      // Who can't be asked for is not shown for longer than they would stay.
      if (performance.now() - answeredAt > STAYS) show([])
    } finally {
      isSaying = false
      if (!over.signal.aborted) next()
    }
  }

  const isSeen = () => document.visibilityState === 'visible'

  /** Says it when it is due: soon where this person has gone on, else after a while. */
  function next(): void {
    clearTimeout(timer)
    if (isSaying || !isSeen()) return
    const every = place.get().activeId === said ? SAYS_EVERY : STEPS_EVERY
    timer = setTimeout(() => void say(), Math.max(0, saidAt + every - performance.now()))
  }

  const stopHearing = hearHere((here) => {
    if (here.article !== article || !isSeen()) return
    const others = here.people.filter(({ person }) => person !== me)
    // Somebody new is known by name with the next answer.
    if (others.some(({ person }) => !names.has(person))) said = undefined
    show(
      others.flatMap(({ person: id, claim }) => ({ id, name: names.get(id) ?? '', claim })).filter(({ name }) => name),
    )
    next()
  })
  const stopStepping = place.subscribe(() => {
    if (place.get().activeId !== said) next()
  })
  const turn = () => {
    clearTimeout(timer)
    if (isSeen()) void say()
    else void say(true)
  }
  document.addEventListener('visibilitychange', turn, { signal: over.signal })
  next()

  return () => {
    over.abort()
    clearTimeout(timer)
    stopHearing()
    stopStepping()
    place.set({ colleagues: NOBODY })
    void say(true)
  }
}
