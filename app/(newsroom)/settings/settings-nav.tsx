import Link from 'next/link'

const PAGES: readonly { href: string; label: string }[] = [{ href: '/settings/reference', label: 'Reference facts' }]

/** The pages of the settings; to add one, add a row. */
export function SettingsNav({ here }: { here: string }) {
  return (
    <nav className="subnav" aria-label="Settings">
      {PAGES.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={href === here ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
