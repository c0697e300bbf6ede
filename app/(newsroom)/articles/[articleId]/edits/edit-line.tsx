'use client'

import Link from 'next/link'
import { useRow } from '@/components/actions/use-row'
import { Moment } from '@/components/moment'
import { Checkbox } from '@/components/ui/checkbox'
import { Visible } from '@/components/visible'
import { Edited } from '@/components/word-diff'
import type { ApprovedEditView } from '@/lib/domain/articles/approved-edit-view'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

/** An edit with the sentence that it stands in, before and after its words. */
export interface EditInPlace extends ApprovedEditView {
  before: string
  after: string
}

interface EditLineProps {
  articleId: string
  language: string
  edit: EditInPlace
  isChosen: boolean
  onTurn: () => void
}

const sayClaims = (numbers: readonly number[]) => `claim${numbers.length === 1 ? '' : 's'} ${numbers.join(' and ')}`

/** The words that go and those that come, in their sentence, and who stands behind them. */
export function EditLine({ articleId, language, edit, isChosen, onTurn }: EditLineProps) {
  const { number, outcome, places, replacement, before, after, whyNot, overlaps, approvedBy, approvedAt } = edit
  const was = places[0]?.exact ?? ''
  return (
    <li
      className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-t border-hairline py-3 data-off:bg-sunken"
      aria-label={`Edit of claim ${number}`}
      data-off={whyNot === null ? undefined : ''}
    >
      <RowTick
        row={edit.claimId}
        label={`Claim ${number}`}
        isChosen={isChosen}
        isOff={whyNot !== null}
        onTurn={onTurn}
      />
      <div className="grid gap-1">
        <p className="font-text text-excerpt wrap-anywhere" dir="auto" lang={language}>
          <Visible text={before} />
          <Edited was={was} now={replacement} />
          <Visible text={after} />
        </p>
        <p className="text-small text-muted">
          <Link href={`/articles/${articleId}?claim=${number}`}>Claim {number}</Link>, {OUTCOME_INFO[outcome].label}, by{' '}
          {edit.givenBy.name}; approved by {approvedBy.name}, <Moment at={approvedAt} />
          {places.length > 1 && `, in ${places.length} places`}
        </p>
        {whyNot !== null && <p className="text-small">Left out. {whyNot}</p>}
        {overlaps.length > 0 && (
          <p className="text-small">
            Shares words with the edit of {sayClaims(overlaps)}: only one of them can be made.
          </p>
        )}
      </div>
    </li>
  )
}

interface RowTickProps {
  row: string
  label: string
  isChosen: boolean
  isOff: boolean
  onTurn: () => void
}

function RowTick({ row, label, isChosen, isOff, onTurn }: RowTickProps) {
  const control = useRow(row)
  return (
    <span ref={(cell) => control(cell?.querySelector('input') ?? null)} className="pt-1">
      <Checkbox bare label={label} checked={isChosen} disabled={isOff} onChange={onTurn} />
    </span>
  )
}
