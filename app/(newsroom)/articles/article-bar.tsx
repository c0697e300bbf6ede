import Link from 'next/link'
import { SeekField } from '@/components/seek-field'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { buttonLook } from '@/components/ui/button-look'
import { cn } from '@/components/ui/cn'
import type { ArticleChoices } from '@/lib/queries/articles/article-choices'
import { NOBODY } from '@/lib/queries/articles/articles'
import type { ChosenArticles, Show } from './article-filter'
import { addressOf, SHOWS } from './article-filter'

const LABELS: Record<Show, string> = {
  current: 'Current',
  due: 'Due today',
  mine: 'Mine',
  cleared: 'Cleared',
  all: 'All',
}

interface ArticleBarProps {
  chosen: ChosenArticles
  choices: ArticleChoices
  /** How many articles each of the lists has, as narrowed now. */
  counts: Record<Show, number>
  mayEdit: boolean
}

/** Which articles are shown, as links and a plain form: every choice has an address. */
export function ArticleBar({ chosen, choices, counts, mayEdit }: ArticleBarProps) {
  const { show, q, section, owner } = chosen
  return (
    <header className="shelf-bar article-bar">
      <nav className="filters" aria-label="Show">
        {SHOWS.map((one) => (
          <Link
            key={one}
            href={addressOf({ ...chosen, show: one, cursor: '' })}
            aria-current={one === show ? 'true' : undefined}
          >
            {LABELS[one]} <span className="count">{counts[one]}</span> {one === 'mine' && <kbd>I</kbd>}
          </Link>
        ))}
      </nav>
      <form method="get" role="search" aria-label="Articles" className="one-line" key={addressOf(chosen)}>
        {show !== 'current' && <input type="hidden" name="show" value={show} />}
        <SeekField name="q" label="Filter articles" defaultValue={q} />
        <span className={section ? 'picker set' : 'picker'}>
          <select className="select" name="section" aria-label="Section" defaultValue={section}>
            <option value="">Section: all</option>
            {choices.sections.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </span>
        <span className={owner ? 'picker set' : 'picker'}>
          <select className="select" name="owner" aria-label="With" defaultValue={owner}>
            <option value="">Owner: anyone</option>
            <option value={NOBODY}>With: nobody yet</option>
            {choices.owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
        <Button type="submit">Show</Button>
      </form>
      {(q || section || owner) && (
        <ButtonLink tone="plain" href={addressOf({ show })}>
          Reset
        </ButtonLink>
      )}
      <a
        className={cn(buttonLook(), 'ms-auto')}
        href={addressOf({ ...chosen, cursor: '' }, '/articles/export')}
        download
      >
        CSV
      </a>
      {mayEdit && (
        <ButtonLink tone="primary" kbd="N" href="/articles/new">
          New article
        </ButtonLink>
      )}
    </header>
  )
}
