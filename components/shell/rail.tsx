'use client'

import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { PlaceList } from './place-list'
import { useShell } from './shell-context'

/** The left rail; narrower screens have the menu in the bar instead. */
export function Rail() {
  const { setPanel } = useShell()
  return (
    <nav
      className="col-start-1 row-span-2 row-start-1 flex flex-col border-e border-hairline bg-rail max-tablet:hidden print:hidden"
      aria-label="Main"
    >
      <Link className="wordmark block h-11 px-3 pt-3.25" href="/desk">
        Galley
      </Link>
      <PlaceList />
      <footer className="mt-auto p-3 text-small text-muted">
        <Button
          tone="bare"
          className="gap-1.5 text-small"
          onClick={() => {
            setPanel('keys')
          }}
        >
          <Kbd>?</Kbd> Keys
        </Button>
      </footer>
    </nav>
  )
}
