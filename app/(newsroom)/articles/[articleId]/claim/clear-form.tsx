'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { useDraft } from '@/components/use-draft'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { isBlank } from '@/lib/text/blank'

/** What is sent when an article is cleared. */
export interface Clearing {
  reason?: string
  notReadConfirmed?: true
}

interface ClearFormProps {
  article: ArticleDetail
  /** What no claim stands in, as a sentence; null where there is none. */
  unlooked: string | null
  /** The button's words where no reason is asked for. */
  label: string
  /** Why the last try was refused. */
  refused: string | null
  /** Answers whether it is cleared. */
  clear: (clearing: Clearing) => Promise<boolean>
  onCancel: () => void
}

/**
 * What clearing asks for first: a reason where the server does (of an admin while claims are unresolved, of everybody where much was
 * dismissed), and a tick where something of the text is not read.
 */
export function ClearForm({ article, unlooked, label, refused, clear, onCancel }: ClearFormProps) {
  const { whyNotClear, asksToConfirm, mayClearConfirmed, mayClearWithReason } = article
  const [reason, setReason] = useDraft(`clear:${article.id}`)
  const [confirmed, setConfirmed] = useState(false)
  const why = useId()
  const needsReason = mayClearWithReason && !mayClearConfirmed
  const whyNot =
    asksToConfirm !== null && !confirmed
      ? 'Tick that you checked what is not read.'
      : needsReason && isBlank(reason)
        ? 'Give a reason.'
        : null
  const send = async () => {
    const cleared = await clear({
      ...(!isBlank(reason) && { reason: reason.trim() }),
      ...(confirmed && { notReadConfirmed: true as const }),
    })
    if (cleared) setReason('')
  }
  return (
    <form
      className="ms-auto flex items-center gap-2 max-phone:flex-wrap"
      onSubmit={(event) => {
        event.preventDefault()
        if (whyNot === null) void send()
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
        {needsReason ? 'Clear with this reason' : label}
      </Button>
      <Button tone="plain" onClick={onCancel}>
        Cancel
      </Button>
      {refused && <span className="text-small whitespace-normal text-wrong">{refused}</span>}
    </form>
  )
}
