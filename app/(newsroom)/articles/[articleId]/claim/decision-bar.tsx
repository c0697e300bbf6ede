'use client'

import { FootSays, PaneFoot } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { ButtonLink } from '@/components/ui/button-link'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { AskWhy } from './ask-why'
import { Decision } from './decision'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'

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
  if (actions.asking) return <AskWhy asking={actions.asking} detail={detail} actions={actions} />
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
