import { Moment } from '@/components/moment'
import { sayCounted } from '@/lib/domain/counted'
import type { Holdings } from '@/lib/domain/people/hand-over-view'

/** What an admin is told of sources that they may not see. */
export function HeldSources({ holdings: { name, alone, sources, restingClaims, asked } }: { holdings: Holdings }) {
  const only = alone === sources ? `Only ${name} sees them` : `${alone} of them only ${name} sees`
  return (
    <>
      {alone === 0 ? 'Others see them too' : only}; {sayCounted(restingClaims)}{' '}
      {restingClaims === 1 ? 'claim rests' : 'claims rest'} on them. You are not shown what they are.
      {asked !== null && (
        <>
          {' '}
          Asked by {asked.by.name}, <Moment at={asked.at} />; there is no answer yet.
        </>
      )}
    </>
  )
}
