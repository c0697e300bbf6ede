import Link from 'next/link'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'

interface SettingsPage {
  href: string
  label: string
  /** For everybody else there is no such page. */
  forAdmins?: boolean
}

const PAGES: readonly SettingsPage[] = [
  { href: '/settings/newsroom', label: 'The desk' },
  { href: '/people', label: 'People', forAdmins: true },
  { href: '/settings/reference', label: 'Reference facts' },
]

/** The pages of the settings; to add one, add a row. */
export function SettingsNav({ here, actor }: { here: string; actor: Actor }) {
  const shown = PAGES.filter(({ forAdmins }) => !forAdmins || whyNotAdminister(actor) === null)
  return (
    <nav className="subnav" aria-label="Settings">
      {shown.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={href === here ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
