import type { MadeOn, Thing } from './outgoing'

/** Which version each own change left, by the version that it was sent with. */
const left = new Map<string, number>()

const name = (thing: Thing, version: number) => `${thing}@${version}`

/** The version to send: the one that the change was made on, or what the person's own changes have made of it since. */
export function versionNow({ thing, version }: Pick<MadeOn, 'thing' | 'version'>): number {
  let now = version
  for (;;) {
    const next = left.get(name(thing, now))
    if (next === undefined || next <= now) return now
    now = next
  }
}

/** An own change that was sent with the one version left the other. */
export function leftVersion(thing: Thing, sent: number, after: number): void {
  left.set(name(thing, sent), after)
}
