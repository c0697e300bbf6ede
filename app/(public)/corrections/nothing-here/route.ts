import { masthead } from '@/lib/publishing/masthead'
import { element } from '@/lib/publishing/reader-text'

export const dynamic = 'force-dynamic'

/** Where a reader is led who asks for an entry that never was. */
export async function GET(): Promise<Response> {
  const { name } = await masthead()
  const page = element('html', { lang: 'en' }, [
    element('head', {}, [
      '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="robots" content="noindex"><link rel="stylesheet" href="/corrections/nothing-here.css">',
      element('title', {}, `Nothing here · ${name}`),
    ]),
    element('body', {}, [
      element('header', {}, [element('a', { href: '/corrections' }, name)]),
      element('main', {}, [
        element('h1', {}, 'Nothing here'),
        element(
          'p',
          {},
          'No correction was ever published at that address. What we publish is never deleted, so it may be mistyped.',
        ),
        element('p', {}, [element('a', { href: '/corrections' }, 'All corrections')]),
      ]),
    ]),
  ])
  return new Response(`<!doctype html>${page}`, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
