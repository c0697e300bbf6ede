import { PaneFoot } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import type { Asking, ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { DISMISSAL_REASONS } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { ReasonForm } from './reason-form'

const ASK: Record<Asking, { label: string; verb: string; choices: readonly string[] }> = {
  dismiss: { label: 'Why isn’t this a claim?', verb: 'Dismiss', choices: DISMISSAL_REASONS },
  return: { label: 'What is missing, and where to look', verb: 'Return', choices: [] },
  reopen: { label: 'Why it has to be checked again', verb: 'Reopen', choices: [] },
}

/** Where a dismissal takes two people. */
const ASK_TWO = {
  label:
    'Why isn’t this a claim? It, or another claim on its words, was once judged Wrong or of legal risk: a second person has to confirm this',
  verb: 'Ask for dismissal',
}

interface AskWhyProps {
  asking: Asking
  detail: ClaimDetail
  actions: ClaimActions
}

/** In the place of the decisions: the reason that one of them needs. */
export function AskWhy({ asking, detail, actions }: AskWhyProps) {
  const asked = ASK[asking]
  const takesTwo = asking === 'dismiss' && detail.takesTwo
  const { verb, label, choices } = takesTwo ? { ...asked, ...ASK_TWO } : asked
  return (
    <PaneFoot>
      <ReasonForm
        key={asking + detail.id}
        name={`${asking}:${detail.id}`}
        label={label}
        verb={verb}
        choices={choices}
        onSubmit={actions.withReason[asking]}
        onCancel={actions.stopAsking}
      />
    </PaneFoot>
  )
}
