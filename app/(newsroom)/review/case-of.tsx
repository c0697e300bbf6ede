'use client'

import { useRef } from 'react'
import type { RefObject } from 'react'
import { sentenceFor } from '@/components/api'
import { Button } from '@/components/ui/button'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { CorrectionCase } from './correction-case'
import { DecideBar } from './decide-bar'
import type { QueueEntry } from './queue-entry'
import type { Decision, Refused } from './use-decide'
import { useClaimCase, useCorrectionCase } from './use-review-queue'
import { VerdictCase } from './verdict-case'

interface Props {
  entry: QueueEntry
  first: ClaimDetail | null
  refused: Refused | null
  meId: string
  caseRef: RefObject<HTMLElement | null>
  onBack: () => void
  /** With the version that is shown. */
  onDecide: (version: number, decision: Decision, reason?: string) => void
}

interface FrameProps extends Props {
  version: number | undefined
  whyNot: { approve: string | null; return: string | null }
  failed: Error | null
  children: React.ReactNode
}

function Frame({ entry, version, whyNot, failed, children, refused, caseRef, onBack, onDecide }: FrameProps) {
  const reasonField = useRef<HTMLInputElement>(null)
  const label = entry.type === 'verdict' ? `Claim ${entry.verdict.number}` : entry.correction.headline
  return (
    <article className="case" aria-label={label} ref={caseRef}>
      <div className="body">
        <Button tone="plain" className="back" onClick={onBack}>
          Back to the queue
        </Button>
        {children}
        {failed && (
          <p className="error" role="alert">
            <i className="glyph" />
            {sentenceFor(failed)}
          </p>
        )}
      </div>
      <footer>
        <DecideBar
          {...{ entry, refused, reasonField, whyNot }}
          // Until a case is painted there is nothing to decide on.
          ready={version !== undefined}
          onDecide={(decision, reason) => {
            if (version !== undefined) onDecide(version, decision, reason)
          }}
        />
      </footer>
    </article>
  )
}

function ForVerdict({ entry, ...props }: Props & { entry: Extract<QueueEntry, { type: 'verdict' }> }) {
  const { data, error } = useClaimCase(entry.verdict.claimId, props.first)
  const whyNot = { approve: data?.whyNot.approve ?? null, return: data?.whyNot.return ?? null }
  return (
    <Frame {...{ ...props, entry, whyNot }} version={data?.version} failed={error}>
      <VerdictCase entry={entry} detail={data} meId={props.meId} />
    </Frame>
  )
}

function ForCorrection({ entry, ...props }: Props & { entry: Extract<QueueEntry, { type: 'correction' }> }) {
  const { data, error } = useCorrectionCase(entry.correction.id)
  const whyNot = { approve: data?.whyNot.approve ?? null, return: data?.whyNot.return ?? null }
  return (
    <Frame {...{ ...props, entry, whyNot }} version={data?.version} failed={error}>
      <CorrectionCase entry={entry} detail={data} />
    </Frame>
  )
}

/** One case of the queue, with the decision pinned at its foot. */
export function CaseOf({ entry, ...props }: Props) {
  return entry.type === 'verdict' ? <ForVerdict {...props} entry={entry} /> : <ForCorrection {...props} entry={entry} />
}
