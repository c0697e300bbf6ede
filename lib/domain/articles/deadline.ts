/** An article may be brought in late, on the day itself; milliseconds. */
const LATE = 24 * 60 * 60 * 1_000

/** Why this can be no deadline now, or null: one that passed days ago is a slip, such as 1999 for 2029. */
export function whyNotDue(due: Date, now: Date): string | null {
  return now.getTime() - due.getTime() > LATE
    ? 'This deadline passed long ago. Enter a later one, or leave it empty.'
    : null
}
