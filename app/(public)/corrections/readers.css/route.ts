import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Weakest first, as in globals.css; of the desk's own screens readers get nothing. */
const SHEETS = [
  'tokens',
  'glyphs',
  'marks',
  'controls',
  'pieces',
  'empty',
  'forced-colors',
  'public',
  'public-window',
  'public-entry',
  'public-report',
]
const TYPEFACES = ['inter', 'source-serif-4']

// Read while the app is built, so none of it belongs to what is served.
const ROOT = join(/* turbopackIgnore: true */ process.cwd())
const sheet = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8')

export const dynamic = 'force-static'

/** The look of readers' pages, put together when the app is built. */
export function GET(): Response {
  const typefaces = TYPEFACES.map((name) =>
    sheet('node_modules', '@fontsource-variable', name, 'wght.css').replaceAll('./files/', '/corrections/fonts/'),
  )
  const look = SHEETS.map((name) => sheet('app', 'styles', `${name}.css`))
  const body = ['@layer tokens, base, parts, screens;', ...typefaces, ...look]
    .join('\n')
    .replace(/\/\*.*?\*\/\s*/gs, '')
  return new Response(body, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    },
  })
}
