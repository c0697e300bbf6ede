import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const TYPEFACES = ['inter', 'source-serif-4']

// Read while the app is built, so none of it belongs to what is served.
const ROOT = join(/* turbopackIgnore: true */ process.cwd())
const ENTRY = join(ROOT, 'app', '(public)', 'readers.css')

export const dynamic = 'force-static'

/** Tailwind runs while the app is built, on an entry that sees only what readers' pages are made of. */
async function look(): Promise<string> {
  const { default: postcss } = await import(/* turbopackIgnore: true */ 'postcss')
  const { default: tailwind } = await import(/* turbopackIgnore: true */ '@tailwindcss/postcss')
  const made = await postcss([tailwind({ base: ROOT })]).process(readFileSync(ENTRY, 'utf8'), { from: ENTRY })
  return made.css
}

/** The look of readers' pages, put together when the app is built. */
export async function GET(): Promise<Response> {
  const typefaces = TYPEFACES.map((name) =>
    readFileSync(join(ROOT, 'node_modules', '@fontsource-variable', name, 'wght.css'), 'utf8').replaceAll(
      './files/',
      '/corrections/fonts/',
    ),
  )
  const body = [...typefaces, await look()].join('\n').replace(/\/\*.*?\*\/\s*/gs, '')
  return new Response(body, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    },
  })
}
