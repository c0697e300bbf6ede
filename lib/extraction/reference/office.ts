import type { OfficeTerm } from './reference-facts'

/** From, until (day of the handover or last day), other names. No second date: still in office when last checked. */
type Held = [holder: string, from: string, to?: string, ...aliases: string[]]

/** The terms of one office, from one source. */
export function office(name: string, jurisdiction: string, source: string, held: Held[]): OfficeTerm[] {
  return held.map(([holder, from, to, ...aliases]) => ({
    office: name,
    jurisdiction,
    holder,
    ...(aliases.length > 0 ? { aliases } : {}),
    from,
    ...(to ? { to } : {}),
    source,
  }))
}
