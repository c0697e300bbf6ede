'use client'

import { FootSays, PaneFoot } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { AskWhy } from './ask-why'
import { decisionsOf } from './decisions'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'

/** The decisions for the claim as it stands; always in the same place, each with its reason when it can't be made. */
export function DecisionBar({ detail, actions }: { detail: ClaimDetail; actions: ClaimActions }) {
  const { actor } = useSteady()
  const article = useShown((shown) => shown.article)
  if (actor.role === 'VIEWER')
    return (
      <PaneFoot>
        <FootSays>You read this desk; an editor decides.</FootSays>
      </PaneFoot>
    )
  if (actions.asking) return <AskWhy asking={actions.asking} detail={detail} actions={actions} />
  const { offered, says } = decisionsOf({ detail, actions, isMine: detail.verdict?.givenBy.id === actor.id })
  return (
    <PaneFoot>
      {offered.map(({ label, kbd, primary = false, whyNot, run }) => (
        <Button
          key={label}
          tone={primary ? 'primary' : 'normal'}
          className={primary ? 'max-phone:flex-1' : undefined}
          whyNot={whyNot}
          says="elsewhere"
          title={whyNot ?? undefined}
          {...(kbd !== undefined && { kbd })}
          onClick={() => {
            run()
          }}
        >
          {label}
        </Button>
      ))}
      {detail.status === 'APPROVED' && (
        <ButtonLink className="max-phone:flex-1" href={`/corrections-desk?article=${article.id}&claim=${detail.id}`}>
          Draft a correction
        </ButtonLink>
      )}
      {says !== null && <FootSays>{says}</FootSays>}
    </PaneFoot>
  )
}
