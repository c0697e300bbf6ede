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
  { href: '/settings/newsroom', label: 'Newsroom' },
  { href: '/people', label: 'People', forAdmins: true },
  { href: '/settings/security', label: 'Security', forAdmins: true },
  { href: '/settings/reference', label: 'Reference facts' },
]

/** The pages of the settings; to add one, add a row. */
export function SettingsNav({ here, actor }: { here: string; actor: Actor }) {
  const shown = PAGES.filter(({ forAdmins }) => !forAdmins || whyNotAdminister(actor) === null)
  return (
    <nav
      aria-label="Settings"
      className="border-e border-hairline py-3 max-tablet:flex max-tablet:flex-wrap max-tablet:border-e-0 max-tablet:border-b max-tablet:px-2 max-tablet:py-0"
    >
      {shown.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === here ? 'page' : undefined}
          className="flex h-8 items-center px-5 text-muted no-underline hover:text-ink aria-[current]:bg-selected aria-[current]:font-semibold aria-[current]:text-ink max-tablet:h-11 max-tablet:border-b-2 max-tablet:border-transparent max-tablet:px-3 max-tablet:aria-[current]:border-accent max-tablet:aria-[current]:bg-transparent"
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
