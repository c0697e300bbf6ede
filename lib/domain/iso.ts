/** False for a moment that PostgreSQL holds and JavaScript can't show, such as one in the year 10000. */
export const isReadable = (moment: Date): boolean => !Number.isNaN(moment.getTime())

/** The moment as RFC 3339 in UTC. One that can't be read is null, like one that isn't there, so that its list survives it. */
export function isoOf(moment: Date | null | undefined): string | null {
  return moment && isReadable(moment) ? moment.toISOString() : null
}
