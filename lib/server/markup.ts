import 'server-only'
import type { ReactElement } from 'react'

/**
 * A whole page as HTML and nothing else: no script and nothing for one. Next refuses this import unless it is made when it is
 * needed, because most pages have no use for it (docs/decisions/0007).
 */
export async function markup(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(page)}`
}
