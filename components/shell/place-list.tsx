'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { placesFor } from './places'
import { useShell } from './shell-context'

/** The desk's places, with what waits in them; the one we are in is marked. */
export function PlaceList({ onGo = () => undefined }: { onGo?: () => void }) {
  const { me, counts } = useShell()
  const path = usePathname()
  return (
    <ul>
      {placesFor(me).map(({ href, label, count }) => {
        const waiting = count === undefined ? 0 : counts[count]
        const here = path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined
        return (
          <li key={href}>
            <Link href={href} aria-current={here} onClick={onGo}>
              {label} {waiting > 0 && <span className="count">{waiting}</span>}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
