'use client'

import { Button } from '@/components/ui/button'
import { cn, tw } from '@/components/ui/cn'
import { useGalley, useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { Panel } from '@/app/(newsroom)/articles/[articleId]/frame/galley-place'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'

/** What the one panel of a tablet or phone shows. */
export type Sheet = 'claim' | 'list'

const NAMES: Record<Exclude<Panel, 'claim'>, string> = {
  source: 'Source',
  uncovered: 'Not covered',
  conflicts: 'Contradictions',
  'by-quote': 'By quote',
  merge: 'Merge',
  split: 'Split',
  part: 'Label',
}

const tabs = tw(
  'relative col-start-2 row-start-2 hidden items-center gap-1 border-s border-b border-hairline ps-4 pe-1 max-tablet:flex max-phone:col-start-1 max-phone:row-start-3 max-phone:rounded-t-[0.75rem] max-phone:border-s-0 max-phone:border-t max-phone:border-b-0 max-phone:border-edge max-phone:bg-bg max-phone:pt-3 print:hidden few-lines:sticky few-lines:top-0 few-lines:z-1',
)
const tab = tw(
  'h-full rounded-none font-medium text-muted focus-visible:-outline-offset-4 aria-pressed:bg-ink aria-pressed:font-semibold aria-pressed:text-bg max-tablet:min-h-9 max-phone:min-h-9 forced:aria-pressed:outline-2 forced:aria-pressed:-outline-offset-4',
)
const caret = tw('size-5 bg-muted mask-(--caret) mask-contain mask-center mask-no-repeat forced:bg-[CanvasText]')

export interface SheetTabsProps {
  sheet: Sheet
  setSheet: (sheet: Sheet) => void
  /** On phones the panel can take most of the page. */
  tall: boolean
  setTall: (tall: boolean) => void
  actions: ClaimActions
}

/** Where there is room for one panel: the list or the claim, and a step to the claim before or after. */
export function SheetTabs({ sheet, setSheet, tall, setTall, actions }: SheetTabsProps) {
  const { listed, active, panel, setPanel } = useGalley()
  const orphans = useShown((shown) => shown.orphans.length)
  const claim = active ? `Claim ${active.number}` : 'Claim'
  const steps = [
    { by: -1, label: 'Previous claim', className: 'rotate-180' },
    { by: 1, label: 'Next claim', className: '' },
  ] as const
  return (
    <div className={tabs} role="group" aria-label="Panel">
      <Button
        tone="bare"
        className="absolute inset-x-[calc(50%-3rem)] top-0 hidden h-4 content-start justify-items-center before:mt-1 before:h-1 before:w-9 before:rounded-full before:bg-control max-phone:grid max-phone:min-h-4 forced:before:bg-[CanvasText]"
        aria-label="Taller panel"
        aria-pressed={tall}
        onClick={() => {
          setTall(!tall)
        }}
      />
      <span
        className={cn(
          'grid h-9 flex-1 grid-cols-2 overflow-hidden rounded-md border border-control',
          // As wide in every panel: the two steps keep their room.
          panel !== 'claim' && 'me-24',
        )}
      >
        <Button
          tone="bare"
          className={tab}
          aria-pressed={sheet === 'list'}
          onClick={() => {
            setPanel('claim')
            setSheet('list')
          }}
        >
          Claims {listed.length + orphans}
        </Button>
        <Button
          tone="bare"
          className={tab}
          aria-pressed={sheet === 'claim'}
          onClick={() => {
            setSheet('claim')
          }}
        >
          {panel === 'claim' ? claim : NAMES[panel]}
        </Button>
      </span>
      {panel === 'claim' &&
        steps.map(({ by, label, className }) => (
          <Button
            key={by}
            tone="bare"
            className="grid size-11 place-content-center max-tablet:min-h-11 max-phone:min-h-11"
            aria-label={label}
            onClick={() => {
              actions.step(by)
            }}
          >
            <i className={cn(caret, className)} aria-hidden="true" />
          </Button>
        ))}
    </div>
  )
}
