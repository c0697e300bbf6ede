'use client'

import { Note } from '@/components/ui/note'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** The contradictions this claim is a part of, each with the way to see both sides. */
export function ClaimConflicts({ claim }: { claim: ClaimView }) {
  const { compare } = useSteady()
  const conflicts = useShown((shown) => shown.conflicts)
  const its = conflicts.filter(({ sides }) => sides.some(({ claims }) => claims.some(({ id }) => id === claim.id)))
  return its.map(({ key, why }) => (
    <Note
      key={key}
      bare
      sign="conflict"
      action={
        <Button
          tone="plain"
          size="small"
          className="-me-1.5"
          onClick={() => {
            compare(key)
          }}
        >
          Compare
        </Button>
      }
    >
      <p>{why}</p>
    </Note>
  ))
}
