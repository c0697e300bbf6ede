import 'server-only'
import { LIMITS } from '@/lib/domain/limits'
import type { Fetched } from '@/lib/fetching/fetch-safely'
import { inThread, NotRead } from '@/lib/workers/text-pool'

export interface PageWords {
  title: string
  text: string
}

const NOTHING: PageWords = { title: '', text: '' }

/**
 * What a page says, in words: the text that stands there first, and below it what else is on the page. A page that can’t be read as a text
 * has none; its bytes are kept all the same.
 */
export async function readPageWords({ bytes, charset, address }: Fetched): Promise<PageWords> {
  // A copy: what goes to the thread leaves this one.
  const given = { bytes: new Uint8Array(bytes), charset, address }
  const read = await inThread('page', given, LIMITS.reading.most).catch((error: unknown) => {
    if (error instanceof NotRead) return null
    throw error
  })
  if (read === null || 'refused' in read) return NOTHING
  const { blocks, omissions } = read.intake
  const elsewhere = omissions.flatMap(({ kind, found = [] }) =>
    kind === 'page' ? found.map(({ words }) => words) : [],
  )
  const parts = [...blocks.map(({ text }) => text), ...elsewhere]
  const title = blocks.find(({ role }) => role === 'HEADLINE')?.text ?? ''
  return { title: title.slice(0, LIMITS.line.most), text: parts.join('\n\n').slice(0, LIMITS.text.most) }
}
