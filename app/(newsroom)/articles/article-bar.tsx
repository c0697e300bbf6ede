import { PersonField } from '@/components/person-field'
import { FilterForm } from '@/components/filter-form'
import { SeekField } from '@/components/seek-field'
import { ButtonLink } from '@/components/ui/button-link'
import { buttonLook } from '@/components/ui/button-look'
import { cn } from '@/components/ui/cn'
import { Hidden } from '@/components/ui/hidden'
import { barLook } from '@/components/ui/screen'
import { Select } from '@/components/ui/select'
import { TabLinks } from '@/components/ui/tabs'
import type { ArticleChoices } from '@/lib/queries/articles/article-choices'
import { NOBODY } from '@/lib/queries/articles/articles'
import type { ChosenArticles, Show } from './article-filter'
import { addressOf, mineOrAll, SHOWS } from './article-filter'
import { ARTICLES_KEYS } from './article-actions'

const LABELS: Record<Show, string> = {
  current: 'Current',
  due: 'Due today',
  mine: 'Mine',
  cleared: 'Cleared',
  all: 'All',
}

/** What the list shows, as a file. */
const FILES = [
  { as: 'csv', label: 'CSV' },
  { as: 'json', label: 'JSON' },
] as const
const exportOf = (chosen: ChosenArticles, as: 'csv' | 'json') => {
  const address = addressOf({ ...chosen, cursor: '' }, '/articles/export')
  return as === 'csv' ? address : `${address}${address.includes('?') ? '&' : '?'}as=json`
}

interface ArticleBarProps {
  chosen: ChosenArticles
  choices: ArticleChoices
  /** How many articles each of the lists has, as narrowed now. */
  counts: Record<Show, number>
  mayEdit: boolean
}

/** Which articles are shown, as links and filters: every choice has an address. */
export function ArticleBar({ chosen, choices, counts, mayEdit }: ArticleBarProps) {
  const { show, q, section, owner, of } = chosen
  return (
    <header className={cn(barLook, 'max-phone:flex-wrap')}>
      <TabLinks
        label="Show"
        className="me-2 max-phone:me-0 max-phone:w-full max-phone:flex-wrap max-phone:gap-y-0"
        links={SHOWS.map((one) => ({
          label: LABELS[one],
          href: one === 'mine' ? mineOrAll(chosen) : addressOf({ ...chosen, show: one, cursor: '' }),
          count: counts[one],
          current: one === show,
          ...(one === 'mine' && { kbd: ARTICLES_KEYS.mine }),
        }))}
      />
      <FilterForm
        label="Articles"
        path="/articles"
        says={{ q, section, owner, of, ...(show !== 'current' && { show }) }}
        className="inline-flex items-center gap-1.5 max-phone:contents"
      >
        {show !== 'current' && <Hidden name="show" value={show} />}
        {of && <Hidden name="of" value={of} />}
        <SeekField
          name="q"
          label="Filter articles"
          defaultValue={q}
          className="max-phone:order-1 max-phone:min-w-52 max-phone:flex-1"
        />
        <Select
          className="max-phone:order-3 max-phone:min-w-32 max-phone:flex-1"
          active={section !== ''}
          name="section"
          aria-label="Section"
          defaultValue={section}
        >
          <option value="">Section: all</option>
          {choices.sections.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
        <PersonField
          label="Owner"
          name="owner"
          className="w-44 max-phone:order-3 max-phone:w-auto max-phone:min-w-32 max-phone:flex-1"
          active={owner !== ''}
          defaultValue={owner}
          among="everybody"
          people={choices.owners}
          before={[
            { value: '', label: 'Owner: anyone' },
            { value: NOBODY, label: 'Owner: nobody yet' },
          ]}
        />
      </FilterForm>
      {(q || section || owner || of) && (
        <ButtonLink tone="plain" className="max-phone:order-4" href={addressOf({ show })}>
          Reset
        </ButtonLink>
      )}
      <span className="ms-auto inline-flex gap-1.5 max-phone:order-4 max-phone:ms-0">
        {FILES.map(({ as, label }) => (
          <a key={as} className={buttonLook()} href={exportOf(chosen, as)} download>
            {label}
          </a>
        ))}
      </span>
      {mayEdit && (
        <ButtonLink tone="primary" className="max-phone:order-2" kbd={ARTICLES_KEYS.newArticle} href="/articles/new">
          New article
        </ButtonLink>
      )}
    </header>
  )
}
