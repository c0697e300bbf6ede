'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cn } from '@/components/ui/cn'
import { sayCounted } from '@/lib/domain/counted'
import { LIMITS } from '@/lib/domain/limits'
import { placesFor } from './places'
import { useShell } from './shell-context'

interface PlaceListProps {
  /** For fingers: taller, and with more room beside the words. */
  wide?: boolean
  onGo?: () => void
}

/** The desk's places, with what waits in them; the one we are in is marked. */
export function PlaceList({ wide = false, onGo = () => undefined }: PlaceListProps) {
  const { me, counts } = useShell()
  const path = usePathname()
  const places = placesFor(me)
  const isIn = (href: string) => path === href || path.startsWith(`${href}/`)
  return (
    <ul className="mt-3 grid">
      {places.map(({ href, label, count, within: around, inBar = false }) => {
        const waiting = count === undefined ? 0 : counts[count]
        if (inBar || (around !== undefined && waiting === 0)) return null
        const isAround = isIn(href) || places.some(({ within, href: inner }) => within === href && isIn(inner))
        const here = path === href ? 'page' : isAround ? 'true' : undefined
        return (
          <li key={href}>
            <Link
              href={href}
              aria-current={here}
              onClick={onGo}
              className={cn(
                'flex items-center justify-between border-s-2 border-transparent text-muted no-underline hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink',
                wide ? 'h-11 ps-4.5 pe-5 text-[0.9375rem]' : 'h-8 ps-2.5 pe-2',
              )}
            >
              {label}{' '}
              {waiting > 0 && (
                <span className="text-small font-normal text-faint tabular-nums">
                  {sayCounted(waiting, LIMITS.needs.most)}
                </span>
              )}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
