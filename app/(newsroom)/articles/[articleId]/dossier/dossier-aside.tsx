import { Visible } from '@/components/visible'
import { sayMoment } from '@/lib/domain/time/say-time'
import type { TimePlace } from '@/lib/domain/time/say-time'
import type { ClaimAside } from '@/lib/queries/articles/dossier'

const sayWhy = ({ mergedInto, dismissReason }: ClaimAside) =>
  mergedInto ? `part of claim ${mergedInto.number}` : (dismissReason ?? 'dismissed')

/** What was dismissed, and what is part of another claim, with who did it and when. */
export function Aside({ aside, place }: { aside: readonly ClaimAside[]; place: TimePlace }) {
  return (
    <section className="grid gap-2" aria-labelledby="dossier-aside">
      <h2 id="dossier-aside" className="font-semibold">
        Dismissed and merged
      </h2>
      <ul className="grid gap-1">
        {aside.map((claim) => (
          <li key={claim.id} className="wrap-anywhere">
            <b className="font-semibold">{claim.number}</b>{' '}
            <bdi className="font-text">
              <Visible text={claim.text} />
            </bdi>
            : {sayWhy(claim)}
            {claim.by && `. ${claim.by}, ${sayMoment(claim.movedAt, place, null)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
