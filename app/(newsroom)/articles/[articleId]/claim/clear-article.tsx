'use client'

import { useId, useMemo, useState } from 'react'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { ActionButton } from '@/components/actions/action-button'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { useDraft } from '@/components/use-draft'
import { partsWithoutClaim, sayWithoutClaim } from '@/lib/domain/articles/parts-without-claim'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { isBlank } from '@/lib/text/blank'
import { clearActions } from './clear-actions'

/**
 * Clears the article. It asks for a reason where the server does (of an admin while claims are unresolved, of everybody where much was
 * dismissed), and for a tick where something of the text is not read.
 */
export function ClearArticle() {
  const { actor, refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const claims = useShown((shown) => shown.claims)
  const { blocks } = article.revision
  const unlooked = useMemo(() => sayWithoutClaim(partsWithoutClaim(blocks, claims)), [blocks, claims])
  const [reason, setReason] = useDraft(`clear:${article.id}`)
  const [confirmed, setConfirmed] = useState(false)
  const [asking, setAsking] = useState(false)
  const { change, refused } = useChange('clearArticle')
  const why = useId()
  const { whyNotClear, asksToConfirm, mayClearConfirmed, mayClearWithReason } = article
  const needsReason = mayClearWithReason && !mayClearConfirmed
  const mayAsk = mayClearWithReason || mayClearConfirmed
  const whyNot =
    asksToConfirm !== null && !confirmed
      ? 'Tick that you checked what is not read.'
      : needsReason && isBlank(reason)
        ? 'Give a reason.'
        : null
  const clear = async () => {
    const cleared = await change({
      at: { articleId: article.id },
      body: {
        ...(!isBlank(reason) && { reason: reason.trim() }),
        ...(confirmed && { notReadConfirmed: true as const }),
      },
      on: [{ thing: `articles/${article.id}`, version: article.version, field: 'version' }],
      label: 'Clear the article',
      said: () => 'Article cleared',
    })
    if (cleared) {
      setReason('')
      setAsking(false)
    }
    refresh()
  }
  const [clearing] = clearActions({
    whyNot: whyNotEdit(actor) ?? (mayAsk ? null : whyNotClear),
    clear: () => {
      if (mayAsk) setAsking(true)
      else void clear()
    },
  })
  useActions([clearing])
  if (actor.role === 'VIEWER') return null
  if (asking)
    return (
      <form
        className="ms-auto flex items-center gap-2 max-phone:flex-wrap"
        onSubmit={(event) => {
          event.preventDefault()
          if (whyNot === null) void clear()
        }}
      >
        {unlooked !== null && <span className="text-small whitespace-normal text-muted">{unlooked}</span>}
        {asksToConfirm !== null && (
          <Checkbox
            label={`${asksToConfirm} I checked them myself.`}
            autoFocus
            checked={confirmed}
            onChange={(event) => {
              setConfirmed(event.target.checked)
            }}
          />
        )}
        {needsReason && (
          <span id={why} className="min-w-0 text-muted max-phone:order-last">
            {whyNotClear}
          </span>
        )}
        {needsReason && (
          <Input
            className="w-64 max-phone:w-40"
            aria-describedby={why}
            aria-label="Why it may be cleared all the same"
            placeholder="Why it may be cleared all the same"
            autoFocus={asksToConfirm === null}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value)
            }}
          />
        )}
        <Button tone="primary" type="submit" refused={whyNot !== null} title={whyNot ?? undefined}>
          {needsReason ? 'Clear with this reason' : clearing.label}
        </Button>
        <Button
          tone="plain"
          onClick={() => {
            setAsking(false)
          }}
        >
          Cancel
        </Button>
        {refused && <span className="text-small whitespace-normal text-wrong">{refused}</span>}
      </form>
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
      <ActionButton does={clearing} tone={whyNotClear ? 'normal' : 'primary'} says="elsewhere" />
    </div>
  )
}
