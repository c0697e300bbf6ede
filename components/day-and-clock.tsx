const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day of the record, in UTC like everything that is hashed. `date` is YYYY-MM-DD. */
export function Day({ date }: { date: string }) {
  return <time dateTime={date}>{DAY.format(new Date(`${date}T00:00:00Z`))}</time>
}

/** The hour and minute of a moment of the record, in UTC; the exact moment on hover and in datetime. */
export function Clock({ at }: { at: string }) {
  return (
    <time dateTime={at} title={`${at.replace('T', ' ').replace('Z', '')} UTC`}>
      {at.slice(11, 16)}
    </time>
  )
}
