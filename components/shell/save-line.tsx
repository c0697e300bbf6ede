'use client'

import { Button } from '@/components/ui/button'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { Popover } from '@/components/ui/popover'
import { useSaveState } from '@/components/changes/outbox'
import { sayClock } from '@/lib/domain/time/say-time'
import { AwayGlyph } from './away-glyph'
import { QueuedChanges } from './queued-changes'

/** "Saved 14:02", "Saving…", "Offline, 3 queued"; what waits can be read, and taken back, one by one. */
export function SaveLine() {
  const { waiting, away, savedAt, isKnown, isKept } = useSaveState()
  const calendar = useNewsroomTime()
  const count = waiting.length
  const stuck = count > 0 ? away : null
  const said =
    count > 0 ? 'Saving…' : savedAt ? `Saved ${sayClock(savedAt, calendar)}` : isKnown ? 'All saved' : '\u00a0'
  return (
    <Popover
      label="What waits"
      className="fixed end-4 top-12 mt-0 w-108 [position-area:none]"
      hasPanel={stuck !== null}
      trigger={(parts) => (
        <span className="ms-auto whitespace-nowrap text-muted max-phone:text-small" role="status">
          {stuck ? (
            <Button {...parts} tone="bare" className="gap-1.5 font-medium text-ink max-tablet:min-h-11">
              <AwayGlyph why={stuck.why} />
              {stuck.why === 'connection' ? `Offline, ${count} queued` : `Not saved, ${count} kept here`}
            </Button>
          ) : (
            said
          )}
        </span>
      )}
    >
      {stuck && <QueuedChanges {...{ waiting, isKept }} away={stuck} />}
    </Popover>
  )
}
