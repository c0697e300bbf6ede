import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Outgoing } from './outgoing'

/** A change as this device keeps it. Ids of people are one desk's own, so it is bound to the desk by its person. */
export interface KeptChange extends Outgoing {
  person: string
  /** The tab that made it, or took it over. */
  tab: string
  /** The versions that it was sent with, once it was on its way: each try sends the very same. */
  sent: readonly number[] | null
  /** Its person took it back when the desk might have it already: whoever sends it takes it back once it is answered. */
  regretted?: boolean
  /** In the order in which they were made. */
  at: number
}

interface Device extends DBSchema {
  changes: { key: string; value: KeptChange; indexes: { person: string } }
}

let opened: Promise<IDBPDatabase<Device> | null> | null = null

/** Null in a browser that keeps nothing: then what waits is in its page only. */
function device(): Promise<IDBPDatabase<Device> | null> {
  opened ??= openDB<Device>('galley', 1, {
    upgrade: (db) => {
      db.createObjectStore('changes', { keyPath: 'key' }).createIndex('person', 'person')
    },
  }).catch(() => null)
  return opened
}

/** Answers whether this device keeps it. */
export async function keep(...changes: readonly KeptChange[]): Promise<boolean> {
  const db = await device()
  if (!db) return false
  const tx = db.transaction('changes', 'readwrite')
  await Promise.all([...changes.map((change) => tx.store.put(change)), tx.done])
  return true
}

/**
 * One is done with, what others were made on has moved, and what takes it back is to be sent: all at once, so that a tab killed in
 * between replays none of it wrongly.
 */
export async function settle(key: string, others: readonly KeptChange[]): Promise<void> {
  const db = await device()
  if (!db) return
  const tx = db.transaction('changes', 'readwrite')
  await Promise.all([tx.store.delete(key), ...others.map((change) => tx.store.put(change)), tx.done])
}

/** What this person's changes are that still wait on this device, the oldest first. */
async function keptOf(person: string): Promise<KeptChange[]> {
  const db = await device()
  const all = (await db?.getAllFromIndex('changes', 'person', person)) ?? []
  return all.sort((a, b) => a.at - b.at)
}

/** Forgets all that waits for this person. */
export async function wipe(person: string): Promise<void> {
  const kept = await keptOf(person)
  const db = await device()
  if (!db) return
  const tx = db.transaction('changes', 'readwrite')
  await Promise.all([...kept.map(({ key }) => tx.store.delete(key)), tx.done])
}

const lockOf = (tab: string) => `galley:tab:${tab}`

/** Shows other tabs that this one is there, for as long as it is. */
export function holdTab(tab: string): void {
  if ('locks' in navigator) void navigator.locks.request(lockOf(tab), () => new Promise<never>(() => undefined))
}

export interface TakenOver {
  left: KeptChange[]
  /** Tabs that are still there and have changes of this person. */
  alive: string[]
  /** All that waits for this person on this device but what this tab has made, by their keys. */
  keys: ReadonlySet<string>
}

/**
 * Takes over what tabs that are gone have left of this person: each is one tab's only. In a browser that can't tell, all of it: the
 * key of a change keeps it from happening twice.
 */
export async function takeOver(person: string, tab: string): Promise<TakenOver> {
  const take = async (open: ReadonlySet<string>): Promise<TakenOver> => {
    const others = (await keptOf(person)).filter((change) => change.tab !== tab)
    const left = others.filter((change) => !open.has(lockOf(change.tab))).map((change) => ({ ...change, tab }))
    await keep(...left)
    const alive = others.map((change) => change.tab).filter((other) => open.has(lockOf(other)))
    return { left, alive: [...new Set(alive)], keys: new Set(others.map(({ key }) => key)) }
  }
  if (!('locks' in navigator)) return take(new Set())
  return navigator.locks.request('galley:take-over', async () => {
    const { held = [] } = await navigator.locks.query()
    return take(new Set(held.flatMap(({ name }) => (name === undefined ? [] : [name]))))
  })
}

/** Waits until that tab is gone. */
export async function tabGone(tab: string): Promise<void> {
  await navigator.locks.request(lockOf(tab), () => undefined)
}
