import Link from 'next/link'
import { Moment } from '@/components/moment'
import type { AccountChanges } from '@/lib/queries/people/account-changes'

/** What was changed of one's own account, by oneself or by an admin; it stays after it was seen. */
export function ChangesToAccount({ changed: { changes, more } }: { changed: AccountChanges }) {
  if (changes.length === 0) return <p className="text-muted">Nothing since you joined.</p>
  return (
    <>
      <ul>
        {changes.map(({ seq, at, said }) => (
          <li key={seq} className="border-t border-hairline py-1.5 first:border-t-0">
            {said}, <Moment at={at} />
          </li>
        ))}
      </ul>
      {more && (
        <p className="text-small text-muted">
          Those before these are in the <Link href="/audit?what=person">audit log</Link>.
        </p>
      )}
    </>
  )
}
