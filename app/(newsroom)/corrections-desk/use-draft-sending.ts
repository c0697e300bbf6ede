'use client'

import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { announce } from '@/components/shell/live-region'
import { clearDraft } from '@/components/use-draft'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { whyNoDay } from '@/lib/domain/time/typed-day'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'
import { onEntry } from './correction-moves'
import type { DraftWords } from './draft-words'
import { toldWords } from './draft-words'
import type { Heard, Work } from './use-work'

export type DraftEditorProps = { calendar: TimePlace } & (
  | { entry: CorrectionDetail; fresh?: never; articles?: never }
  | {
      entry?: never
      fresh: { articleId: string | null; claimId: string | null; wrong: string; right: string }
      articles: readonly ArticleToCorrect[]
    }
)

interface Draft {
  /** Under which this browser keeps what is typed. */
  name: string
  words: DraftWords
  /** Something is typed that the desk has not. */
  dirty: boolean
  /** Why it can't be sent for review, or null. */
  whyNot: string | null
  /** The day on which the newsroom learned of it; null where none is typed. */
  learnedAt: string | null
  change: Work
}

/** What it is called in the list of what waits. */
const labelOf = ({ entry }: DraftEditorProps) => (entry ? `Draft of “${entry.headline}”` : 'New correction')

/** Saves a draft, and sends it for review, which saves it first. */
export function useDraftSending(props: DraftEditorProps, { name, words, dirty, whyNot, learnedAt, change }: Draft) {
  const { entry, fresh } = props
  const label = labelOf(props)
  const isAmendment = entry?.amendsId != null
  /** Null when it was refused. */
  async function saved(heard: Heard): Promise<Pick<CorrectionDetail, 'id' | 'version'> | null> {
    if (entry && !dirty) return entry
    const body = { ...toldWords(words), ...(!isAmendment && { learnedAt }) }
    const made = {
      ...heard,
      label,
      said: () => 'Draft saved.',
      onDone: () => {
        clearDraft(name)
      },
    }
    if (entry) {
      const on = [onEntry({ id: entry.id, version: words.version })]
      return makeChange('changeCorrection', { ...made, at: { correctionId: entry.id }, on, body })
    }
    return makeChange('draftCorrection', {
      ...made,
      at: {},
      body: { ...body, articleId: words.articleId ?? '', ...(fresh.claimId !== null && { claimId: fresh.claimId }) },
    })
  }
  function save() {
    const noDay = whyNoDay(words.learned)
    if (noDay !== null) {
      announce(noDay, 'assertive')
      return
    }
    change(async (heard) => {
      const draft = await saved(heard)
      return entry || !draft ? null : `/corrections-desk?entry=${draft.id}`
    })
  }
  function submit() {
    if (whyNot !== null) return
    change(async (heard) => {
      const draft = await saved(heard)
      if (!draft) return null
      await makeChange('submitCorrection', {
        ...heard,
        at: { correctionId: draft.id },
        on: [onEntry(draft)],
        body: {},
        label: `Send for review: ${label}`,
        said: () => `${label} sent for review`,
      })
      return entry ? null : `/corrections-desk?entry=${draft.id}`
    })
  }
  return { save, submit }
}
