'use client'

import Link from 'next/link'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { cn, tw } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { NoticesButton } from './notices-button'
import { SaveLine } from './save-line'
import { useShell } from './shell-context'
import { WhoMenu } from './who-menu'

export interface Crumb {
  label: string
  /** Absent for the page itself. */
  href?: string
}

/** On a phone the way back is an arrow: the room is for where we are. */
const wayBack = tw(
  'max-phone:-ms-2 max-phone:grid max-phone:h-11 max-phone:w-9 max-phone:place-content-center max-phone:overflow-hidden max-phone:text-[0px] max-phone:leading-0 max-phone:before:size-4 max-phone:before:rotate-90 max-phone:before:bg-muted max-phone:before:mask-(--caret) max-phone:before:mask-contain max-phone:before:mask-center max-phone:before:mask-no-repeat max-phone:before:content-[""] rtl:max-phone:before:-rotate-90 forced:max-phone:before:bg-[CanvasText]',
)

/** The top bar, rendered by each page: where we are, whether it is saved, the palette, and who we are. */
export function PageBar({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { setPanel } = useShell()
  useEffect(() => {
    window.galleyEarly?.done()
  }, [])
  return (
    <header className="col-start-2 row-start-1 flex items-center gap-4 border-b border-hairline ps-5 pe-4 max-tablet:col-start-1 max-phone:gap-3 print:hidden">
      <Button
        tone="bare"
        className="-ms-3 -me-2 hidden size-11 shrink-0 place-content-center max-tablet:grid"
        aria-label="Menu"
        onClick={() => {
          setPanel('menu')
        }}
      >
        <i className="block h-3 w-4.5 border-y-[1.5px] border-current bg-[linear-gradient(currentColor_0_0)] bg-size-[100%_1.5px] bg-center bg-no-repeat" />
      </Button>
      <ol
        className="flex min-w-0 gap-2 overflow-hidden whitespace-nowrap text-muted max-phone:flex-1 max-phone:items-center max-phone:gap-0"
        aria-label="Breadcrumb"
      >
        {crumbs.map(({ label, href }, place) => (
          <li
            key={label}
            aria-current={href === undefined ? 'page' : undefined}
            title={label}
            className={cn(
              'not-first:before:me-2 not-first:before:text-faint not-first:before:content-["/"] max-phone:not-first:before:content-none',
              'aria-[current]:flex aria-[current]:min-w-0 aria-[current]:font-semibold aria-[current]:text-ink',
              href !== undefined && 'max-w-72 truncate',
              // A long headline takes no room from the first way back.
              href !== undefined && place === 0 && 'shrink-0',
              href !== undefined && (place === crumbs.length - 2 ? 'max-phone:shrink-0' : 'max-phone:hidden'),
            )}
          >
            {href === undefined ? (
              // A headline is cut at its own end, whichever way it is written.
              <bdi className="min-w-0 truncate">{label}</bdi>
            ) : (
              <Link href={href} className={cn('no-underline', place === crumbs.length - 2 && wayBack)}>
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <SaveLine />
      <NoticesButton />
      <Button
        className="w-54 justify-between border-control ps-2.5 pe-1.25 font-normal text-faint hover:bg-bg max-tablet:h-9 max-phone:min-h-9 max-phone:w-auto max-phone:px-3"
        onClick={() => {
          setPanel('palette')
        }}
      >
        <span className="truncate">
          Find<span className="max-phone:hidden"> or do anything</span>
        </span>{' '}
        <Kbd className="max-phone:hidden">⌘K</Kbd>
      </Button>
      <WhoMenu />
    </header>
  )
}
