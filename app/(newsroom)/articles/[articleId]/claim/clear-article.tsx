'use client'

import { useMemo, useState } from 'react'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { ActionButton } from '@/components/actions/action-button'
import { useActions } from '@/components/actions/use-actions'
import { later } from '@/components/later'
import { ButtonLink } from '@/components/ui/button-link'
import { cn } from '@/components/ui/cn'
import { partsWithoutClaim, sayWithoutClaim } from '@/lib/domain/articles/parts-without-claim'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { counted } from '@/lib/domain/counted'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { isFrom } from '@/lib/domain/moves'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { GALLEY_KEYS } from '@/app/(newsroom)/articles/[articleId]/frame/galley-writing'
import { Kbd } from '@/components/ui/kbd'
import { clearActions } from './clear-actions'
import type { Clearing } from './clear-form'

/** Its verdict was approved, and the words that it asks for are not in the text yet. */
const isEditToApply = ({ status, appliedIn, verdict }: ClaimView) =>
  isFrom(CLAIM_MOVES.reopen, status) && appliedIn === null && verdict !== null && verdict.replacement !== null

const useClearForm = later(() => import('./clear-form'))

/** Clears the article, or asks for what that needs first. */
export function ClearArticle() {
  const { actor, refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const claims = useShown((shown) => shown.claims)
  const { blocks } = article.revision
  const unlooked = useMemo(() => sayWithoutClaim(partsWithoutClaim(blocks, claims)), [blocks, claims])
  const edits = useMemo(() => claims.filter(isEditToApply).length, [claims])
  const [asking, setAsking] = useState(false)
  const form = useClearForm()
  const { change, refused } = useChange('clearArticle')
  const { whyNotClear, mayClearConfirmed, mayClearWithReason } = article
  const mayAsk = mayClearWithReason || mayClearConfirmed
  const clear = async (clearing: Clearing) => {
    const cleared = await change({
      at: { articleId: article.id },
      body: { ...clearing },
      on: [{ thing: `articles/${article.id}`, version: article.version, field: 'version' }],
      label: 'Clear the article',
      said: () => 'Article cleared',
    })
    if (cleared) setAsking(false)
    refresh()
    return cleared !== null
  }
  const [clearing] = clearActions({
    whyNot: whyNotEdit(actor) ?? (mayAsk ? null : whyNotClear),
    clear: () => {
      if (mayAsk) setAsking(true)
      else void clear({})
    },
  })
  useActions([clearing])
  if (actor.role === 'VIEWER') return null
  if (asking && form)
    return (
      <form.ClearForm
        {...{ article, unlooked, refused, clear }}
        label={clearing.label}
        onCancel={() => {
          setAsking(false)
        }}
      />
    )
  return (
    <div
      className={cn(
        'ms-auto flex min-w-0 flex-1 basis-64 items-center justify-end gap-3 text-end whitespace-normal max-tablet:basis-52 max-phone:basis-full max-phone:justify-between max-phone:text-start',
        // On a phone it takes a line of its own, once it can be done.
        whyNotClear !== null && !mayAsk && 'max-phone:hidden',
      )}
    >
      <span className="text-muted">{refused ?? whyNotClear ?? 'All claims resolved.'}</span>
      {refused === null && (whyNotClear === null || mayAsk) && unlooked !== null && (
        <span className="text-ink">{unlooked}</span>
      )}
      {edits > 0 && (
        <ButtonLink tone="plain" className="shrink-0" href={`/articles/${article.id}/edits`}>
          {counted(edits, 'approved edit')} <Kbd>{GALLEY_KEYS.edits}</Kbd>
        </ButtonLink>
      )}
      <ActionButton does={clearing} tone={whyNotClear ? 'normal' : 'primary'} says="elsewhere" />
    </div>
  )
}
