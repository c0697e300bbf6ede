'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { notify, notifyRefused } from '@/components/notices/notice'
import type { ApiProblem } from '@/components/api'
import { onAnswer } from '@/components/changes/answers'
import { clearDraft } from '@/components/use-draft'
import { asChange } from '@/app/(newsroom)/changes/as-change'
import { known } from '@/app/(newsroom)/changes/ways-back'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { sayDecided } from '@/lib/domain/claims/say-decided'
import type { PassageEntry, QueueEntry } from './queue-entry'
import { useHeldQueue } from './use-review-queue'

export type Decision = 'APPROVE' | 'RETURN'

/** A decision that was not taken, with the sentence that says why. */
interface Refused {
  key: string
  sentence: string
}

/** Whether somebody else decided first: what was asked for is settled, and nothing went wrong. */
const isDecided = (current: unknown) =>
  typeof current === 'object' &&
  current !== null &&
  sayDecided(current as Parameters<typeof sayDecided>[0], new Date()) !== null

function nameOf(entry: QueueEntry): string {
  if (entry.type === 'correction') return `“${entry.correction.headline}”`
  const what = entry.type === 'verdict' ? `Claim ${entry.verdict.number}` : `${entry.verdicts.length} verdicts`
  return `${what} of “${entry.article.headline}”`
}

/** What of a passage this decision is for: approved is what is this person's to approve, returned is all of it. */
const decidedOn = ({ verdicts }: PassageEntry, decision: Decision) =>
  decision === 'RETURN' ? verdicts : verdicts.filter(({ whyNotApprove }) => whyNotApprove === null)

const madeOn = (verdicts: readonly { id: string; version: number }[]) =>
  verdicts.map(({ id, version }) => ({ thing: `claims/${id}`, version, field: 'claims' }) as const)

/** The draft of a reason for returning; the galley's has the same name. */
export const reasonName = (entry: QueueEntry) => `return:${entry.key}`

/**
 * Decides: the row goes at once, the server is asked in the background, and a refusal brings the row back with its sentence.
 * ⌘Z takes an approval back.
 */
export function useDecide(onRefused: (key: string) => void) {
  const client = useQueryClient()
  const [refused, setRefused] = useState<Refused | null>(null)
  const queue = useHeldQueue()
  // Also what ⌘Z has taken back is in the queue again.
  useEffect(
    () =>
      onAnswer((answer) => {
        if ('id' in answer) client.setQueryData(['review-case', answer.id], answer)
        else if (!('done' in answer)) return
        void queue.refresh()
      }),
    [client, queue],
  )

  async function showRefusal(entry: QueueEntry, notSaid: string, { detail, current }: ApiProblem) {
    setRefused({ key: entry.key, sentence: detail })
    void client.invalidateQueries({ queryKey: ['review-case', entry.key] })
    await queue.refresh()
    if (queue.has(entry.key)) onRefused(entry.key)
    else if (isDecided(current)) notify(`${nameOf(entry)}: ${detail}`, { duration: 20_000 })
    else notifyRefused(`${notSaid}: ${detail}`, { duration: 20_000 })
  }

  async function decide(entry: QueueEntry, version: number, decision: Decision, reason?: string): Promise<void> {
    const { label, done } = CLAIM_MOVES[decision === 'APPROVE' ? 'approve' : 'return']
    setRefused(null)
    const gone = entry.type === 'passage' ? decidedOn(entry, decision).map(({ claimId }) => claimId) : [entry.key]
    queue.drop(...gone)
    const spoken = {
      label: `${nameOf(entry)}: ${label}`,
      said: () => `${nameOf(entry)} ${done}`,
      onDone: () => {
        clearDraft(reasonName(entry))
      },
      onRefused: (problem: ApiProblem) => {
        void showRefusal(entry, `${nameOf(entry)} not ${done}`, problem)
        return true
      },
    }
    const why = reason === undefined ? {} : { reason }
    if (entry.type === 'passage') {
      const verdicts = decidedOn(entry, decision).map(({ claimId, version: seen }) => ({ id: claimId, version: seen }))
      const of = { at: { articleId: entry.article.articleId } }
      const body = reason === undefined ? ({ act: 'approve' } as const) : ({ act: 'return', reason } as const)
      await makeChange('checkPassage', {
        ...{ ...of, ...spoken, body, on: madeOn(verdicts), place: `/review?claim=${entry.key}` },
        said: (answer) => `${answer.done.length} of ${verdicts.length} verdicts of “${entry.article.headline}” ${done}`,
        onDone: ({ refused: no }) => {
          const [first] = no
          if (first) {
            setRefused({ key: first.claimId, sentence: first.detail })
            onRefused(first.claimId)
          } else clearDraft(reasonName(entry))
        },
        undo:
          decision === 'RETURN'
            ? undefined
            : known(
                asChange('checkPassage', {
                  ...{ ...of, body: { act: 'takeBackApproval' }, on: madeOn(verdicts) },
                  label: `${CLAIM_MOVES.takeBackApproval.label}: ${nameOf(entry)}`,
                }),
                `In review again: {count} of “${entry.article.headline}”`,
              ),
      })
    } else if (entry.type === 'verdict') {
      const made = {
        on: [{ thing: `claims/${entry.key}`, version, field: 'version' }],
        at: { claimId: entry.key },
      } as const
      await makeChange('approveOrReturn', {
        ...made,
        ...spoken,
        body: { decision, ...why },
        place: `/review?claim=${entry.key}`,
        undo:
          decision === 'RETURN'
            ? undefined
            : known(
                asChange('takeBackApproval', {
                  ...{ ...made, body: {} },
                  label: `${CLAIM_MOVES.takeBackApproval.label}: ${nameOf(entry)}`,
                }),
                `${nameOf(entry)} ${CLAIM_MOVES.takeBackApproval.done}`,
              ),
      })
    } else {
      const made = {
        on: [{ thing: `corrections/${entry.key}`, version, field: 'version' }],
        at: { correctionId: entry.key },
      } as const
      if (reason === undefined) await makeChange('approveCorrection', { ...made, ...spoken, body: {} })
      else await makeChange('returnCorrection', { ...made, ...spoken, body: { reason } })
    }
    void queue.refresh()
  }

  return { refused, decide }
}
