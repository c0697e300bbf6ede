'use client'

import { useState } from 'react'
import { announce } from '@/components/shell/live-region'
import type { QueueEntry } from './queue-entry'
import { verdictEntry } from './queue-entry'

/** One of the verdicts that were sent together: gone into by →, left by ←. */
export function useInto(entry: QueueEntry | undefined) {
  const [into, setInto] = useState<string | null>(null)
  const passage = entry?.type === 'passage' ? entry : null
  const at = passage?.verdicts.findIndex(({ claimId }) => claimId === into) ?? -1
  const verdict = passage?.verdicts[at]
  const go = (index: number) => {
    const next = passage?.verdicts[index]
    if (!next) return
    setInto(next.claimId)
    announce(`${next.text}, ${index + 1} of ${passage.verdicts.length}`)
  }
  const count = passage?.verdicts.length ?? 0
  const open = passage?.verdicts.filter(({ whyNotApprove }) => whyNotApprove === null).length ?? 0
  return {
    /** The one that is gone into, as a row of its own; null for none. */
    one: passage && verdict ? verdictEntry(passage.article, verdict) : null,
    claimId: verdict?.claimId ?? null,
    setInto,
    /** False where J and K are the queue's. */
    step: (by: 1 | -1): boolean => {
      if (verdict) go(at + by)
      return verdict !== undefined
    },
    actions: passage && {
      enter: () => {
        go(verdict ? at : 0)
      },
      leave: () => {
        setInto(null)
      },
    },
    names: passage
      ? {
          approve: open === count ? `Approve all ${count}` : `Approve ${open} of ${count}`,
          return: verdict ? 'Return this one' : `Return all ${count}`,
          reason: verdict ? `Reason, if you return “${verdict.text}”` : `Reason, if you return all ${count}`,
        }
      : { approve: 'Approve and next', return: 'Return', reason: 'Reason, if you return it' },
  }
}
