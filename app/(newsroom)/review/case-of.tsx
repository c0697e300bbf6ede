'use client'

import type { ReactNode } from 'react'
import { sentenceFor } from '@/components/api'
import { Button } from '@/components/ui/button'
import { Case } from '@/components/ui/case'
import { ErrorNote } from '@/components/ui/error-note'
import { CorrectionCase } from './correction-case'
import { PassageCase } from './passage-case'
import type { OpenCase } from './use-open-case'
import { VerdictCase } from './verdict-case'

interface Props {
  open: OpenCase
  meId: string
  /** Of a passage: the verdict that is gone into, by its claim. */
  into: string | null
  onInto: (claimId: string) => void
  onBack: () => void
  /** The decision, pinned at its foot. */
  children: ReactNode
}

/** One case of the queue. */
export function CaseOf({ open, meId, into, onInto, onBack, children }: Props) {
  const { entry, failed } = open
  const label =
    entry.type === 'verdict'
      ? `Claim ${entry.verdict.number}`
      : entry.type === 'passage'
        ? `${entry.verdicts.length} verdicts on one source`
        : entry.correction.headline
  return (
    <Case aria-label={label} foot={children}>
      <Button tone="plain" className="-my-3 hidden justify-self-start ps-0 max-phone:inline-flex" onClick={onBack}>
        Back to the queue
      </Button>
      {'claim' in open ? (
        <VerdictCase entry={open.entry} detail={open.claim} meId={meId} />
      ) : 'first' in open ? (
        <PassageCase entry={open.entry} detail={open.first} into={into} onInto={onInto} />
      ) : (
        <CorrectionCase entry={open.entry} detail={open.correction} />
      )}
      {failed && <ErrorNote role="alert">{sentenceFor(failed)}</ErrorNote>}
    </Case>
  )
}
