'use client'

import Link from 'next/link'
import { PlaceList } from './place-list'
import { useShell } from './shell-context'

/** The left rail; narrower screens have the menu in the bar instead. */
export function Rail() {
  const { setPanel } = useShell()
  return (
    <nav className="rail" aria-label="Main">
      <Link className="wordmark" href="/desk">
        Galley
      </Link>
      <PlaceList />
      <footer>
        <button
          type="button"
          className="bare"
          onClick={() => {
            setPanel('keys')
          }}
        >
          <kbd>?</kbd> Keys
        </button>
      </footer>
    </nav>
  )
}
