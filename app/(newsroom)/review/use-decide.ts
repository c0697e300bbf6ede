'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, callApi, newKey } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { trackSaving } from '@/components/shell/save-state'
import { beginAct, endAct, offerUndo, undoLast } from '@/components/undo'
import { clearDraft } from '@/components/use-draft'
import type { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import { entriesOf, without } from './queue-entry'
import type { QueueEntry } from './queue-entry'
import { QUEUE } from './use-review-queue'

export type Decision = 'APPROVE' | 'RETURN'

/** A decision that was not taken, with the sentence that says why. */
interface Refused {
  key: string
  sentence: string
}

const nameOf = (entry: QueueEntry) =>
  entry.type === 'verdict' ? `claim ${entry.verdict.number} of ${entry.article.slug}` : `“${entry.correction.headline}”`

/** The draft of a reason for returning; the galley's has the same name. */
export const reasonName = (entry: QueueEntry) => `return:${entry.key}`

/**
 * Decides: the row goes at once, the server is asked in the background, and a refusal brings the row back with its sentence.
 * An approval can be taken back while its notice shows: the claim is then reopened, with that reason in its record.
 */
export function useDecide(onRefused: (key: string) => void) {
  const client = useQueryClient()
  const [refused, setRefused] = useState<Refused | null>(null)
  const refresh = () => client.invalidateQueries({ queryKey: QUEUE })

  async function attempt(label: string, path: string, body: object): Promise<{ version: number }> {
    const key = newKey()
    return trackSaving(label, () => callApi<{ version: number }>('POST', path, body, { key }))
  }

  async function undo(entry: QueueEntry, version: number) {
    try {
      const reason = 'Approved by mistake; undone at once.'
      await attempt(`Reopened ${nameOf(entry)}`, `/api/v1/claims/${entry.key}/reopen`, { version, reason })
      toast(`Reopened ${nameOf(entry)}: it needs a new verdict.`)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      toast.error(error.detail)
    } finally {
      void refresh()
    }
  }

  async function decide(entry: QueueEntry, version: number, decision: Decision, reason?: string): Promise<void> {
    const said = `${decision === 'APPROVE' ? 'Approved' : 'Returned'} ${nameOf(entry)}`
    setRefused(null)
    void client.cancelQueries({ queryKey: QUEUE })
    client.setQueryData<ReviewQueue>(QUEUE, (queue) => queue && without(queue, entry.key))
    announce(said)
    const why = reason === undefined ? {} : { reason }
    const [path, body] =
      entry.type === 'verdict'
        ? [`/api/v1/claims/${entry.key}/reviews`, { version, decision, ...why }]
        : [`/api/v1/corrections/${entry.key}/${decision.toLowerCase()}`, { version, ...why }]
    const act = decision === 'APPROVE' && entry.type === 'verdict' ? beginAct() : null
    try {
      const answer = await attempt(said, path, body)
      clearDraft(reasonName(entry))
      if (act) offerUndo(said, () => void undo(entry, answer.version), act)
      else toast(said)
    } catch (error) {
      if (act) endAct(act)
      if (!(error instanceof ApiProblem)) throw error
      setRefused({ key: entry.key, sentence: error.detail })
      announce(error.detail, 'assertive')
      void client.invalidateQueries({ queryKey: ['review-case', entry.key] })
      await refresh()
      const queue = client.getQueryData<ReviewQueue>(QUEUE)
      if (queue && entriesOf(queue, 'all').some(({ key }) => key === entry.key)) onRefused(entry.key)
      else toast.error(`Not ${said.charAt(0).toLowerCase()}${said.slice(1)}: ${error.detail}`, { duration: 20_000 })
    } finally {
      void refresh()
    }
  }

  return { refused, decide, undoLast }
}
