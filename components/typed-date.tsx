'use client'

import { useState } from 'react'
import type { ComponentProps } from 'react'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { Input } from '@/components/ui/input'
import { useNow } from '@/components/use-now'
import { FieldError } from '@/components/field-error'
import { dayAt } from '@/lib/domain/time/day'
import { momentOf } from '@/lib/domain/time/local-time'
import { readDay, readLocalTime } from '@/lib/domain/time/read-day'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { dateLine, dayInWords, sayInFull } from '@/lib/domain/time/say-time'

interface TypedDateProps extends Omit<ComponentProps<'input'>, 'id' | 'type' | 'onChange' | 'value' | 'defaultValue'> {
  id: string
  label: string
  /** What stands in it; given, the field is held by its owner, who hears of typing by `onType`. */
  typed?: string
  defaultTyped?: string
  onType?: (typed: string) => void
  /** A day and a time by the newsroom's clock, not a day alone. */
  withTime?: boolean
  /** Said under the field while nothing is typed. */
  hint?: string
  error?: string | undefined
}

/** What was typed, as it is understood; or what is wrong with it. */
function understood(
  typed: string,
  withTime: boolean,
  calendar: TimePlace,
  now: Date,
): { said: string } | { wrong: string } {
  const today = dayAt(now, calendar.timeZone)
  if (!withTime) {
    const day = readDay(typed, calendar.locale, today)
    if (day === null) return { wrong: `That is not a date. Write it like ${dayInWords(today, calendar)}.` }
    return { said: dateLine(`${day}T12:00:00Z`, { ...calendar, timeZone: 'UTC' }) }
  }
  const local = readLocalTime(typed, calendar.locale, today)
  if (local === null)
    return { wrong: `That is not a date with a time. Write it like ${dayInWords(today, calendar)}, 17:30.` }
  const { at, why } = momentOf(local, calendar.timeZone)
  return at === null ? { wrong: why } : { said: sayInFull(at, calendar) }
}

/** A day, or a day with a time, that is typed in the newsroom's own notation; it says what it understands. */
export function TypedDate({
  id,
  label,
  typed,
  defaultTyped = '',
  onType,
  withTime = false,
  hint,
  error,
  ...input
}: TypedDateProps) {
  const calendar = useNewsroomTime()
  const now = useNow()
  const [own, setOwn] = useState(defaultTyped)
  const stands = typed ?? own
  const read = stands.trim() === '' || now === null ? null : understood(stands, withTime, calendar, now)
  const wrong = error ?? (read && 'wrong' in read ? read.wrong : undefined)
  const says = wrong ? `${id}-error` : `${id}-hint`
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-small font-medium text-muted">
        {label}
      </label>
      <Input
        id={id}
        autoComplete="off"
        dir="auto"
        {...(typed === undefined ? { defaultValue: defaultTyped } : { value: typed })}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={says}
        onChange={(event) => {
          setOwn(event.target.value)
          onType?.(event.target.value)
        }}
        {...input}
      />
      <FieldError id={`${id}-error`} message={wrong} />
      {!wrong && (
        <p className="text-small text-muted" id={`${id}-hint`} aria-live="polite">
          {read && 'said' in read ? read.said : hint}
        </p>
      )}
    </div>
  )
}
