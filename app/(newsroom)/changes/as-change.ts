import type { MadeOn } from '@/components/changes/outgoing'
import type { WayBack } from '@/components/changes/way-back'
import { addressOf } from './operations'
import type { AddressOf, BodyOf, ChangeName } from './operations'

export interface Made<Name extends ChangeName> {
  at: AddressOf<Name>
  body: BodyOf<Name>
  /** The things it is made on, with the versions that the person saw; none for what has no version. */
  on?: readonly MadeOn[]
  /** What it does, for the list of what waits. */
  label: string
  /** How its things look until the server has answered. */
  look?: Record<string, unknown> | undefined
}

/** A change as plain data: what a way back is made of. */
export function asChange<Name extends ChangeName>(name: Name, { at, body, on = [], label, look }: Made<Name>): WayBack {
  return { ...addressOf(name, at), body: { ...body }, on, label, look: look ?? null }
}

/** What of a thing a change paints over, to be painted again when the change is regretted. */
export const lookBefore = (thing: object, ...looks: readonly (object | undefined)[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => looks.some((look) => look && name in look)))
