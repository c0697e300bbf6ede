'use client'

import { useRow } from '@/components/actions/use-row'
import { Day } from '@/components/day-and-clock'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import type { AbsenceView } from '@/lib/domain/people/hand-over-view'
import { back } from './actions'

/** One is said to be away: up to when, who sees one’s work meanwhile, and the way to end it. */
export function AwayYourself({
  away: { until, articlesWith, claimsWith },
  actorId,
}: {
  away: AbsenceView
  actorId: string
}) {
  const { state, form } = useForm(back)
  const control = useRow('back')
  const meanwhile = [
    articlesWith && `${articlesWith.name} sees your articles`,
    claimsWith && `${claimsWith.name} sees your claims`,
  ].filter((part) => part !== null)
  return (
    <section aria-label="You are away" className="mt-4 border border-hairline bg-rail px-4 py-3">
      <form {...form} className="flex flex-wrap items-center gap-3">
        <Hidden name="personId" value={actorId} />
        <p className="min-w-40 flex-1">
          You are away until the end of <Day date={until} />.{' '}
          <span className="text-muted">
            {meanwhile.length > 0 && `Meanwhile ${meanwhile.join(' and ')}. `}All of it is still yours.
          </span>
        </p>
        <Button type="submit" ref={control}>
          I’m back
        </Button>
        <FormSays state={state} />
      </form>
    </section>
  )
}
