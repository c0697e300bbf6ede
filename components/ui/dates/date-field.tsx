'use client'

import type { CalendarDate, CalendarDateTime } from '@internationalized/date'
import { parseDate, parseDateTime } from '@internationalized/date'
import { use, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { DateField as Aria, DateFieldStateContext, DateInput, DateSegment, I18nProvider } from 'react-aria-components'
import { whyNoDay, writeTyped } from '@/lib/domain/time/typed-day'
import { cn } from '@/components/ui/cn'
import { controlHeight, controlLook } from '@/components/ui/control-look'
import { hearEnter } from './enter-of-segments'
import { ErrorNote } from '@/components/ui/error-note'
import { FieldContext, useFieldParts } from '@/components/ui/field-context'
import { useNewsroomTime } from './newsroom-time'
import { Told } from '@/components/ui/told'

interface DateFieldProps {
  /** Read aloud where no Field around it has a label, which is seen. */
  label: string
  name?: string
  /** `2024-03-05`, or with a time `2024-03-05T18:40`; empty for none. */
  value?: string
  defaultValue?: string
  /** Told what is typed, in the same form also where it is no day (`whyNoDay` says why not), with “?” for a part that is empty. */
  onChange?: (value: string) => void
  /** The hour and minute as well, in the newsroom’s zone. */
  withTime?: boolean
  className?: string
}

type Day = CalendarDate | CalendarDateTime

/** Null for what is no day, so that a mistyped address or an old draft leaves an empty field and not a broken page. */
function read(text: string, withTime: boolean): Day | null {
  try {
    return text === '' ? null : withTime ? parseDateTime(text) : parseDate(text)
  } catch {
    return null
  }
}

const written = (day: Day | null) => day?.toString().slice(0, 16) ?? ''

/** The newsroom’s order of the parts, in the calendar in which days are kept. */
function gregorian(locale: string): string {
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions()
  return calendar === 'gregory' ? locale : new Intl.Locale(locale, { calendar: 'gregory' }).toString()
}

/** Tells what stands in the parts, each time that another thing does. */
function HearParts({ withTime, onTyped }: { withTime: boolean; onTyped: (typed: string) => void }) {
  const state = use(DateFieldStateContext)
  const part = (type: string) => {
    const found = state?.segments.find((segment) => segment.type === type)
    return found === undefined || found.isPlaceholder ? null : (found.value ?? null)
  }
  const typed = writeTyped({
    ...{ year: part('year'), month: part('month'), day: part('day') },
    ...(withTime && { hour: part('hour'), minute: part('minute') }),
  })
  const told = useRef<string | null>(null)
  // In the breath of the key press, so that what is told comes back at once and is not taken for somebody else's.
  useLayoutEffect(() => {
    if (told.current === typed) return
    told.current = typed
    onTyped(typed)
  }, [typed, onTyped])
  return null
}

/** Says at the Field around it what is wrong; where there is none, answers the sentence, to be shown by whoever asks. */
function useWrong(why: string | null): string | null {
  const onWrong = use(FieldContext)?.onWrong
  useEffect(() => {
    onWrong?.(why)
  }, [onWrong, why])
  return onWrong ? null : why
}

/**
 * A day, typed part by part in the newsroom’s order; arrows count up and down. The form gets it as `2024-03-05`. A day that there is
 * not, or that is half typed, is said once it is left, and the form gets it as it was typed: nobody’s words are ignored.
 */
export function DateField({ label, name, value, defaultValue, onChange, withTime = false, className }: DateFieldProps) {
  const { locale, timeZone } = useNewsroomTime()
  const { id, ...parts } = useFieldParts()
  const [typed, setTyped] = useState(value ?? defaultValue ?? '')
  const [day, setDay] = useState(() => read(typed, withTime))
  /** Another one draws the parts anew. */
  const [round, setRound] = useState(0)
  const [isInside, setInside] = useState(false)
  const inside = useRef(false)
  const shown = useRef(written(day))
  // Set from outside, or told and given back; what is no day leaves the parts as they are, since somebody may be typing them.
  if (value !== undefined && value !== typed) {
    const given = read(value, withTime)
    setTyped(value)
    if (given !== null || value === '') setDay(given)
    if (value === '' && whyNoDay(typed) !== null) setRound(round + 1)
  }
  const tell = (parts: string) => {
    setTyped(parts)
    onChange?.(parts)
  }
  const bare = useWrong(isInside ? null : whyNoDay(typed))
  return (
    <I18nProvider locale={gregorian(locale)}>
      <div
        onKeyDownCapture={hearEnter}
        onFocusCapture={() => {
          if (inside.current) return
          inside.current = true
          setInside(true)
          // A day that there is not was taken away when it was left.
          if (shown.current !== typed) tell(shown.current)
        }}
        onBlurCapture={({ currentTarget, relatedTarget }) => {
          if (currentTarget.contains(relatedTarget)) return
          inside.current = false
          setInside(false)
        }}
        className="contents"
      >
        <Aria
          key={round}
          {...(id === undefined ? { 'aria-label': label } : { id, 'aria-labelledby': `${id}-label` })}
          {...(parts['aria-describedby'] !== undefined && { 'aria-describedby': parts['aria-describedby'] })}
          isInvalid={parts['aria-invalid'] === true}
          value={day}
          granularity={withTime ? 'minute' : 'day'}
          hourCycle={24}
          shouldForceLeadingZeros
          onChange={(next) => {
            // When it is left, React Aria makes 28 February of a 31 February: nobody typed that.
            setDay(!inside.current && whyNoDay(typed) !== null ? null : next)
          }}
          className={cn('flex items-center gap-2', className)}
        >
          <DateInput
            className={cn(
              controlLook,
              controlHeight,
              'inline-flex w-auto items-center tabular-nums focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring data-invalid:border-wrong',
            )}
          >
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded-sm px-px outline-none data-focused:bg-active data-placeholder:text-faint data-[type=literal]:px-0 forced:data-focused:bg-[Highlight]"
              />
            )}
          </DateInput>
          {withTime && <span className="text-small text-muted">{timeZone.replaceAll('_', ' ')}</span>}
          {name !== undefined && <Told name={name} value={typed} when={!isInside} />}
          {bare !== null && <ErrorNote>{bare}</ErrorNote>}
          <HearParts
            withTime={withTime}
            onTyped={(parts) => {
              shown.current = parts
              if (inside.current) tell(parts)
            }}
          />
        </Aria>
      </div>
    </I18nProvider>
  )
}
