'use client'

import { useId, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { floating } from '@/components/ui/floating'
import { useNewsroomTime } from '@/components/ui/newsroom-time'
import { useSaveState } from '@/components/changes/outbox'
import { sayClock } from '@/lib/domain/time/say-time'
import { AwayGlyph } from './away-glyph'
import { QueuedChanges } from './queued-changes'

/**
 * "Saved 14:02", "Saving…", "Offline, 3 queued"; what waits can be read, and taken back, one by one. In the browser’s own popover:
 * when it is wanted there is no connection to fetch another one.
 */
export function SaveLine() {
  const { waiting, away, savedAt, isKnown, isKept } = useSaveState()
  const calendar = useNewsroomTime()
  const id = useId()
  const [open, setOpen] = useState(false)
  const count = waiting.length
  const stuck = count > 0 ? away : null
  if (!stuck && open) setOpen(false)
  const said =
    count > 0 ? 'Saving…' : savedAt ? `Saved ${sayClock(savedAt, calendar)}` : isKnown ? 'All saved' : '\u00a0'
  return (
    <>
      <span className="ms-auto whitespace-nowrap text-muted max-phone:text-small" role="status">
        {stuck ? (
          <button
            type="button"
            popoverTarget={id}
            aria-haspopup="dialog"
            aria-expanded={open}
            className="inline-flex cursor-pointer items-center gap-1.5 font-medium text-ink max-tablet:min-h-11"
          >
            <AwayGlyph why={stuck.why} />
            {stuck.why === 'connection' ? `Offline, ${count} queued` : `Not saved, ${count} kept here`}
          </button>
        ) : (
          said
        )}
      </span>
      {stuck && (
        <div
          id={id}
          popover="auto"
          // The page’s keys rest while a dialog is there, so it is one only while it is open.
          {...(open && { role: 'dialog', 'aria-label': 'What waits' })}
          className={cn(
            floating,
            'fixed inset-auto end-4 top-12 m-0 max-h-[calc(100dvh-4rem)] w-108 max-w-[calc(100vw-2rem)] overflow-auto',
          )}
          onBeforeToggle={({ newState }) => {
            setOpen(newState === 'open')
          }}
        >
          {open && <QueuedChanges {...{ waiting, isKept }} away={stuck} />}
        </div>
      )}
    </>
  )
}
