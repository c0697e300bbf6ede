import type { ArticleStatus } from '@/lib/domain/articles/article'
import { ARTICLE_MOVES } from '@/lib/domain/articles/article'
import type { ArticleFilter } from '@/lib/queries/articles/articles'
import { NOBODY } from '@/lib/queries/articles/articles'
import { isId } from '@/lib/domain/is-id'
import { ArticlesPage } from '@/lib/queries/addresses'

type Search = Record<string, string | string[] | undefined>

export const SHOWS = ['current', 'due', 'mine', 'cleared', 'all'] as const
export type Show = (typeof SHOWS)[number]

const inChecking = ARTICLE_MOVES.checkAgain.to

const STATUS: Record<Show, ArticleStatus | null> = {
  ...{ current: inChecking, due: inChecking, mine: inChecking },
  cleared: ARTICLE_MOVES.clear.to,
  all: null,
}

export interface ChosenArticles {
  show: Show
  q: string
  section: string
  /** A person's id, or nobody; empty for anybody. */
  owner: string
  /** Whose articles and claims alone are shown, a person's id; empty for everybody's. */
  of: string
  cursor: string
}

const one = (search: Search, name: string) => {
  const value = search[name]
  return typeof value === 'string' ? value : ''
}

/** What an address of the list asks for; what means nothing is left out. */
export function chosenOf(search: Search): ChosenArticles {
  const [owner, of] = [one(search, 'owner'), one(search, 'of')]
  const show = SHOWS.find((name) => name === one(search, 'show')) ?? 'current'
  return {
    show,
    q: one(search, 'q').slice(0, 200),
    section: one(search, 'section').slice(0, 200),
    owner: owner === NOBODY || isId(owner) ? owner : '',
    // My own are nobody else's.
    of: show !== 'mine' && isId(of) ? of : '',
    cursor: one(search, 'cursor'),
  }
}

/** What is being checked stands by its deadline, what is over by its age. */
export function isByDeadline(show: Show): boolean {
  return show !== 'cleared' && show !== 'all'
}

/** The same for the query. `endOfToday` is where the newsroom is. */
export function filterOf(chosen: ChosenArticles, endOfToday: Date): Omit<ArticleFilter, 'limit'> {
  const { show, q, section, owner, of, cursor } = chosen
  const status = STATUS[show]
  const cursorOf = ArticlesPage.shape.cursor.safeParse(cursor === '' ? undefined : cursor)
  return {
    ...(status !== null && { status }),
    ...(show === 'due' && { dueBefore: endOfToday }),
    byDeadline: isByDeadline(show),
    mine: show === 'mine',
    q,
    section,
    owner,
    of,
    cursor: cursorOf.success ? cursorOf.data : undefined,
  }
}

/** An address of the list. */
export function addressOf({ show, ...rest }: Partial<ChosenArticles>, path = '/articles'): string {
  const query = new URLSearchParams(show && show !== 'current' ? { show } : {})
  for (const name of ['q', 'section', 'owner', 'of', 'cursor'] as const) if (rest[name]) query.set(name, rest[name])
  const said = query.toString()
  return said === '' ? path : `${path}?${said}`
}

/** Where “Mine” leads, by its key and by its tab: to one’s own articles, and from there to all again. */
export const mineOrAll = (chosen: ChosenArticles): string =>
  addressOf({ ...chosen, show: chosen.show === 'mine' ? 'current' : 'mine', cursor: '' })

/** Where the next one without an owner is, once this page has no more of them: the list of those alone, else its next page. */
export function unassignedOf(chosen: ChosenArticles, next: string | null): string | null {
  if (chosen.owner !== NOBODY) return addressOf({ show: 'current', owner: NOBODY })
  return next === null ? null : addressOf({ ...chosen, cursor: next })
}
