'use client'

import { FootSays, PaneFoot } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { DISMISSAL_REASONS } from '@/lib/domain/claims/claim'
import { Button } from '@/components/ui/button'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { ReasonForm } from './reason-form'
import type { Asking, ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'

interface DecisionProps {
  children: ReactNode
  k?: string
  primary?: boolean
  /** Why it can't be done: the button keeps its place, and the reason stands beside it. */
  whyNot?: string | null | undefined
  onClick: () => void
}

function Decision({ children, k, primary, whyNot, onClick }: DecisionProps) {
  return (
    <Button
      tone={primary ? 'primary' : 'normal'}
      className={primary ? 'max-phone:flex-1' : 'max-phone:flex-none'}
      whyNot={whyNot}
      says="elsewhere"
      title={whyNot ?? undefined}
      {...(k !== undefined && { kbd: k })}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}

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

/** The decisions for the claim as it stands; always in the same place, each with its reason when it can't be made. */
export function DecisionBar({ detail, actions }: { detail: ClaimDetail; actions: ClaimActions }) {
  const { actor } = useSteady()
  const article = useShown((shown) => shown.article)
  const { whyNot, status } = detail
  if (actor.role === 'VIEWER')
    return (
      <PaneFoot>
        <FootSays>You read this desk; an editor decides.</FootSays>
      </PaneFoot>
    )
  if (actions.asking) {
    const asked = ASK[actions.asking]
    const takesTwo = actions.asking === 'dismiss' && detail.takesTwo
    const { verb, label, choices } = takesTwo ? { ...asked, ...ASK_TWO } : asked
    return (
      <PaneFoot>
        <ReasonForm
          key={actions.asking + detail.id}
          name={`${actions.asking}:${detail.id}`}
          label={label}
          verb={verb}
          choices={choices}
          onSubmit={actions.withReason[actions.asking]}
          onCancel={actions.stopAsking}
        />
      </PaneFoot>
    )
  }
  switch (status) {
    case 'SUGGESTED':
      return (
        <PaneFoot>
          <Decision primary k="↵" whyNot={whyNot.accept} onClick={actions.accept}>
            Accept
          </Decision>
          <Decision
            k="D"
            whyNot={whyNot.dismiss}
            onClick={() => {
              actions.ask('dismiss')
            }}
          >
            Dismiss
          </Decision>
          <FootSays>Nothing counts until you accept it.</FootSays>
        </PaneFoot>
      )
    case 'OPEN':
    case 'RETURNED': {
      const why = actions.whyNotSend()
      return (
        <PaneFoot>
          <Decision primary k="↵" whyNot={why} onClick={actions.send}>
            Send for review
          </Decision>
          {status === 'OPEN' && (
            <Decision
              k="D"
              whyNot={whyNot.dismiss}
              onClick={() => {
                actions.ask('dismiss')
              }}
            >
              Dismiss
            </Decision>
          )}
          <FootSays>{why ?? 'Another reviewer must approve.'}</FootSays>
        </PaneFoot>
      )
    }
    case 'STALE': {
      const why = actions.whyNotSend()
      return (
        <PaneFoot>
          <Decision primary k="Y" whyNot={whyNot.reaffirm} onClick={actions.reaffirm}>
            Reaffirm
          </Decision>
          <Decision k="↵" whyNot={why} onClick={actions.send}>
            Send a different verdict
          </Decision>
          <FootSays>{whyNot.reaffirm ?? 'A reviewer will see it next.'}</FootSays>
        </PaneFoot>
      )
    }
    case 'IN_REVIEW': {
      const mine = detail.verdict?.givenBy.id === actor.id
      return (
        <PaneFoot>
          {mine ? (
            <Decision whyNot={whyNot.withdraw} onClick={actions.withdraw}>
              Withdraw
            </Decision>
          ) : (
            <>
              <Decision primary k="A" whyNot={whyNot.approve} onClick={actions.approve}>
                Approve
              </Decision>
              <Decision
                k="B"
                whyNot={whyNot.return}
                onClick={() => {
                  actions.ask('return')
                }}
              >
                Return
              </Decision>
            </>
          )}
          <FootSays>{whyNot.approve ?? 'You can approve this.'}</FootSays>
        </PaneFoot>
      )
    }
    case 'APPROVED':
      return (
        <PaneFoot>
          <Decision
            whyNot={whyNot.reopen}
            onClick={() => {
              actions.ask('reopen')
            }}
          >
            Reopen
          </Decision>
          <ButtonLink className="max-phone:flex-1" href={`/corrections-desk?article=${article.id}&claim=${detail.id}`}>
            Draft a correction
          </ButtonLink>
        </PaneFoot>
      )
    case 'DISMISSAL_ASKED':
      return (
        <PaneFoot>
          <Decision primary whyNot={whyNot.confirmDismissal} onClick={actions.confirmDismissal}>
            Confirm dismissal
          </Decision>
          <Decision whyNot={whyNot.keep} onClick={actions.keep}>
            Keep the claim
          </Decision>
          <FootSays>{whyNot.confirmDismissal ?? 'You can confirm this.'}</FootSays>
        </PaneFoot>
      )
    case 'DISMISSED':
      return (
        <PaneFoot>
          <Decision whyNot={whyNot.restore} onClick={actions.restore}>
            Restore
          </Decision>
        </PaneFoot>
      )
    case 'ORPHANED':
      return (
        <PaneFoot>
          <Decision
            k="D"
            whyNot={whyNot.dismiss}
            onClick={() => {
              actions.ask('dismiss')
            }}
          >
            Dismiss
          </Decision>
          <FootSays>Its words are gone from the text. Mark other words to move it there.</FootSays>
        </PaneFoot>
      )
    case 'MERGED':
      return (
        <PaneFoot>
          <FootSays>It is checked as part of claim {detail.mergedInto?.number} now.</FootSays>
        </PaneFoot>
      )
  }
}
