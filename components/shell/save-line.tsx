'use client'

import { Popover } from 'radix-ui'
import { useState } from 'react'
import { useNewsroomTime } from '@/components/ui/newsroom-time'
import { sayClock } from '@/lib/domain/time/say-time'
import { cn } from '@/components/ui/cn'
import { floating } from '@/components/ui/floating'
import { AwayGlyph } from './away-glyph'
import { QueuedChanges } from './queued-changes'
import { useSaveState } from '@/components/changes/outbox'

/** "Saved 14:02", "Saving…", "Offline, 3 queued"; what waits can be read, and taken back, one by one. */
export function SaveLine() {
  const { waiting, away, savedAt, isKnown, isKept } = useSaveState()
  const calendar = useNewsroomTime()
  const [open, setOpen] = useState(false)
  const count = waiting.length
  const stuck = away !== null && count > 0
  const said = stuck
    ? away.why === 'connection'
      ? `Offline, ${count} queued`
      : `Not saved, ${count} kept here`
    : count > 0
      ? 'Saving…'
      : savedAt
        ? `Saved ${sayClock(savedAt, calendar)}`
        : isKnown
          ? 'All saved'
          : '\u00a0'
  return (
    <Popover.Root open={open && stuck} onOpenChange={setOpen}>
      <span className="ms-auto whitespace-nowrap text-muted max-phone:text-small" role="status">
        {stuck ? (
          <Popover.Trigger className="inline-flex cursor-pointer items-center gap-1.5 font-medium text-ink max-tablet:min-h-11">
            <AwayGlyph why={away.why} />
            {said}
          </Popover.Trigger>
        ) : (
          said
        )}
      </span>
      <Popover.Portal>
        <Popover.Content
          className={cn(
            floating,
            'max-h-(--radix-popover-content-available-height) w-108 max-w-[calc(100vw-1rem)] overflow-auto',
          )}
          align="end"
          sideOffset={12}
          collisionPadding={8}
          aria-label="What waits"
        >
          {away && <QueuedChanges {...{ waiting, away, isKept }} />}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
