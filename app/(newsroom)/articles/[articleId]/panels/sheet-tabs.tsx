'use client'

import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
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

interface SheetTabsProps {
  sheet: Sheet
  setSheet: (sheet: Sheet) => void
  /** On phones the panel can take most of the page. */
  tall: boolean
  setTall: (tall: boolean) => void
  actions: ClaimActions
}

/** Where there is room for one panel: the list or the claim, and a step to the claim before or after. */
export function SheetTabs({ sheet, setSheet, tall, setTall, actions }: SheetTabsProps) {
  const { claims, active, panel, setPanel } = useGalley()
  const claim = active ? `Claim ${active.number}` : 'Claim'
  const steps = [
    { by: -1, label: 'Previous claim', className: 'step back' },
    { by: 1, label: 'Next claim', className: 'step' },
  ] as const
  return (
    <div className="sheet-tabs" role="group" aria-label="Panel">
      <button
        className="grip"
        type="button"
        aria-label="Taller panel"
        aria-pressed={tall}
        onClick={() => {
          setTall(!tall)
        }}
      />
      <span className="two">
        <button
          type="button"
          aria-pressed={sheet === 'list'}
          onClick={() => {
            setPanel('claim')
            setSheet('list')
          }}
        >
          Claims {claims.length}
        </button>
        <button
          type="button"
          aria-pressed={sheet === 'claim'}
          onClick={() => {
            setSheet('claim')
          }}
        >
          {panel === 'claim' ? claim : NAMES[panel]}
        </button>
      </span>
      {panel === 'claim' &&
        steps.map(({ by, label, className }) => (
          <button
            key={by}
            className={className}
            type="button"
            aria-label={label}
            onClick={() => {
              actions.step(by)
            }}
          />
        ))}
    </div>
  )
}
