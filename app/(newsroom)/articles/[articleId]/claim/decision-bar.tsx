'use client'

import { FootSays, PaneFoot } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { useActionsHere } from '@/components/actions/action-button'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'
import { ButtonLink } from '@/components/ui/button-link'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { AskWhy } from './ask-why'
import { isLikeliest, offeredOf, sayBeside } from './decisions'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'

/** Where a correction of this claim is begun. */
export const correctionOf = (articleId: string, claimId: string) =>
  `/corrections-desk?article=${articleId}&claim=${claimId}`

/** The decisions for the claim as it stands; always in the same place, each with its reason when it can't be made. */
export function DecisionBar({ detail, actions }: { detail: ClaimDetail; actions: ClaimActions }) {
  const { actor } = useSteady()
  const article = useShown((shown) => shown.article)
  const row = useActionsHere()
  if (actor.role === 'VIEWER')
    return (
      <PaneFoot>
        <FootSays>You read this desk; an editor decides.</FootSays>
      </PaneFoot>
    )
  if (actions.asking) return <AskWhy asking={actions.asking} detail={detail} actions={actions} />
  const { status, mergedInto } = detail
  const whyNot = (id: string) => row(id)?.whyNot?.() ?? null
  const says = sayBeside(status, { mergedInto, whyNot })
  return (
    <PaneFoot>
      {offeredOf(status, detail.verdict?.givenBy.id === actor.id).map((id, place) => {
        const likeliest = isLikeliest(id, place)
        return (
          <GalleyButton
            key={id}
            does={id}
            tone={likeliest ? 'primary' : 'normal'}
            className={likeliest ? 'max-phone:flex-1' : undefined}
            says="elsewhere"
            title={whyNot(id) ?? undefined}
          />
        )
      })}
      {whyNot('draft-correction') === null && (
        <ButtonLink className="max-phone:flex-1" href={correctionOf(article.id, detail.id)}>
          {row('draft-correction')?.label}
        </ButtonLink>
      )}
      {says !== null && <FootSays>{says}</FootSays>}
    </PaneFoot>
  )
}
