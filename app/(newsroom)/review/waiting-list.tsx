import type { RefObject } from 'react'
import { useShell } from '@/components/shell/shell-context'
import type { GoesOn } from '@/components/earlier/more-button'
import { MoreButton } from '@/components/earlier/more-button'
import { ButtonLink } from '@/components/ui/button-link'
import { ListPane } from '@/components/ui/case'
import { Checkbox } from '@/components/ui/checkbox'
import { Toggles } from '@/components/ui/toggles'
import type { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import { entriesOf, SHOWS } from './queue-entry'
import type { QueueEntry, Show } from './queue-entry'
import { QueueList } from './queue-list'

interface WaitingListProps {
  queue: Omit<ReviewQueue, 'next'>
  /** What of it is listed. */
  entries: readonly QueueEntry[]
  rows: RefObject<HTMLUListElement | null>
  selected: string | null
  /** Of the selected one: why it waits no longer. */
  gone: string | null
  show: Show
  onlyAgain: boolean
  /** Whether there is more of it than is here. */
  goesOn: Record<Show, boolean>
  /** The claim that the queue begins with here, where others wait before it. */
  from: string | null
  /** The way to that, and how the last call went. */
  onwards: Pick<GoesOn, 'more' | 'loading' | 'failed'>
  onShow: (show: Show) => void
  onOnlyAgain: (onlyAgain: boolean) => void
  onSelect: (key: string) => void
}

/** What waits for review, and what of it is shown. */
export function WaitingList(props: WaitingListProps) {
  const {
    queue,
    entries,
    rows,
    selected,
    gone,
    show,
    onlyAgain,
    goesOn,
    onwards,
    from,
    onShow,
    onOnlyAgain,
    onSelect,
  } = props
  const { me } = useShell()
  const counts = {
    all: entriesOf(queue, 'all').length,
    verdicts: entriesOf(queue, 'verdicts').length,
    corrections: queue.corrections.length,
  }

  return (
    <ListPane
      className="print:order-last print:mt-6 print:block! print:break-before-page print:border-0"
      aria-label="Waiting for review"
      title="Review"
      head={
        <>
          <Toggles
            label="Show"
            value={show}
            onChange={onShow}
            options={(Object.keys(SHOWS) as Show[]).map((value) => ({
              value,
              label: SHOWS[value],
              count: goesOn[value] ? `${counts[value]}+` : counts[value],
            }))}
          />
          <Checkbox
            className="text-muted"
            label="Only what changed since my last review"
            checked={onlyAgain}
            onChange={(event) => {
              onOnlyAgain(event.currentTarget.checked)
            }}
          />
        </>
      }
    >
      {from !== null && (
        <ButtonLink tone="plain" className="mx-auto my-2" href="/review">
          Show what waits before these
        </ButtonLink>
      )}
      <QueueList {...{ entries, rows, gone }} selected={selected} meId={me.id} onSelect={onSelect} />
      <MoreButton
        key={show}
        of={{ ...onwards, count: entries.length, hasMore: goesOn[show] }}
        className="mx-auto my-2 px-1.5"
      >
        Show more
      </MoreButton>
    </ListPane>
  )
}
