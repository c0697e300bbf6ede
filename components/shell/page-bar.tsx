'use client'

import Link from 'next/link'
import { useEffect } from 'react'
import { SaveLine } from './save-line'
import { useShell } from './shell-context'
import { WhoMenu } from './who-menu'

export interface Crumb {
  label: string
  /** Absent for the page itself. */
  href?: string
}

/** The top bar, rendered by each page: where we are, whether it is saved, the palette, and who we are. */
export function PageBar({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { setPanel } = useShell()
  useEffect(() => {
    window.galleyEarly?.done()
  }, [])
  return (
    <header className="bar">
      <button
        type="button"
        className="bare menu-button"
        aria-label="Menu"
        onClick={() => {
          setPanel('menu')
        }}
      >
        <i className="menu-lines" />
      </button>
      <ol className="crumbs" aria-label="Breadcrumb">
        {crumbs.map(({ label, href }) => (
          <li
            key={label}
            aria-current={href === undefined ? 'page' : undefined}
            className={href === undefined ? undefined : 'max-w-72 truncate'}
            title={label}
          >
            {href === undefined ? <bdi>{label}</bdi> : <Link href={href}>{label}</Link>}
          </li>
        ))}
      </ol>
      <SaveLine />
      <button
        className="jump"
        type="button"
        onClick={() => {
          setPanel('palette')
        }}
      >
        <span>
          Find<span className="wide"> or do anything</span>
        </span>{' '}
        <kbd>⌘K</kbd>
      </button>
      <WhoMenu />
    </header>
  )
}
