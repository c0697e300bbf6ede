import { ArticlesPage } from '@/lib/queries/addresses'

type Search = Record<string, string | string[] | undefined>

export const SHOWS = ['current', 'mine', 'cleared', 'all'] as const
type Show = (typeof SHOWS)[number]

export interface ChosenArticles {
  show: Show
  q: string
  cursor: string
}

const one = (search: Search, name: string) => {
  const value = search[name]
  return typeof value === 'string' ? value : ''
}

/** What an address of the list asks for; what means nothing is left out. */
export function chosenOf(search: Search): ChosenArticles {
  const show = SHOWS.find((name) => name === one(search, 'show')) ?? 'current'
  return { show, q: one(search, 'q').slice(0, 200), cursor: one(search, 'cursor') }
}

/** The same for the query. */
export function filterOf({ show, q, cursor }: ChosenArticles) {
  const cursorOf = ArticlesPage.shape.cursor.safeParse(cursor === '' ? undefined : cursor)
  return {
    ...(show === 'cleared' ? { status: 'CLEARED' as const } : show !== 'all' && { status: 'CHECKING' as const }),
    mine: show === 'mine',
    q,
    cursor: cursorOf.success ? cursorOf.data : undefined,
  }
}

/** An address of the list. */
export function addressOf({ show, q, cursor }: Partial<ChosenArticles>, path = '/articles'): string {
  const query = new URLSearchParams({
    ...(show && show !== 'current' && { show }),
    ...(q && { q }),
    ...(cursor && { cursor }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}
