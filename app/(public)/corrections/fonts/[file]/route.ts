import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

// Read while the app is built, so none of it belongs to what is served.
const FOLDERS = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource-variable')

export const dynamic = 'force-static'
export const dynamicParams = false

/** One typeface in the alphabets that a page may need; a browser fetches those it meets. */
export function generateStaticParams(): { file: string }[] {
  return globSync('*/files/*-wght-normal.woff2', { cwd: FOLDERS }).map((path) => ({ file: basename(path) }))
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const [path = ''] = globSync(`*/files/${file}`, { cwd: FOLDERS })
  return new Response(readFileSync(join(FOLDERS, path)), {
    headers: { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
