'use client'

import type { CalendarDate, CalendarDateTime } from '@internationalized/date'
import { parseDate, parseDateTime } from '@internationalized/date'
import { useState } from 'react'
import { DateField as Aria, DateInput, DateSegment, I18nProvider } from 'react-aria-components'
import { cn } from './cn'
import { controlHeight, controlLook } from './control-look'
import { hearEnter } from './enter-of-segments'
import { useFieldParts } from './field-context'
import { useNewsroomTime } from './newsroom-time'

interface DateFieldProps {
  /** Read aloud where no Field around it has a label, which is seen. */
  label: string
  name?: string
  /** `2024-03-05`, or with a time `2024-03-05T18:40`; empty for none. */
  value?: string
  defaultValue?: string
  /** Told the same; empty while the day is not whole. */
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

/** A day, typed part by part in the newsroom’s order; arrows count up and down. The form gets it as `2024-03-05`. */
export function DateField({ label, name, value, defaultValue, onChange, withTime = false, className }: DateFieldProps) {
  const { locale, timeZone } = useNewsroomTime()
  const { id, ...parts } = useFieldParts()
  const [own, setOwn] = useState(() => read(defaultValue ?? '', withTime))
  const day = value === undefined ? own : read(value, withTime)
  return (
    <I18nProvider locale={locale}>
      <div onKeyDownCapture={hearEnter} className="contents">
        <Aria
          {...(id === undefined ? { 'aria-label': label } : { id, 'aria-labelledby': `${id}-label` })}
          {...(parts['aria-describedby'] !== undefined && { 'aria-describedby': parts['aria-describedby'] })}
          isInvalid={parts['aria-invalid'] === true}
          value={day}
          granularity={withTime ? 'minute' : 'day'}
          hourCycle={24}
          shouldForceLeadingZeros
          onChange={(next) => {
            setOwn(next)
            onChange?.(written(next))
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
          {name !== undefined && <input type="hidden" name={name} value={written(day)} />}
        </Aria>
      </div>
    </I18nProvider>
  )
}
