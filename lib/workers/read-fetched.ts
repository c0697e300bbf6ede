import type { TellProgress } from '@/lib/domain/articles/reading-progress'
import type { FileContent } from '@/lib/intake/file-kind'
import { contentOf } from '@/lib/intake/file-kind'
import { withinLimits } from '@/lib/intake/read-file'
import { RefusedFile } from '@/lib/intake/refused-file'
import type { FileRead } from './read-file'
import { readFile } from './read-file'
import type { PageRead } from './read-page'
import { readPage } from './read-page'

interface FetchedBytes {
  bytes: Uint8Array
  /** Where they were found. */
  address: string
  /** As the site names it. */
  charset: string | null
}

/** A page, or a file that stands at an address; as plain data. */
export type FetchedRead = ({ kind: FileContent['kind'] } & PageRead) | Extract<FileRead, { refused: unknown }>

/** The words of a page, in the encoding that its site names, where they are in it. */
function asNamed(bytes: Uint8Array, charset: string | null): string | null {
  if (charset === null) return null
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads what was fetched from an address: a page for its article, a file as one that is chosen is; or says why it can’t be. */
export async function readFetched(
  { bytes, address, charset }: FetchedBytes,
  tell?: TellProgress,
): Promise<FetchedRead> {
  try {
    const content = contentOf(bytes, '')
    if (content.kind === 'html') {
      tell?.({ stage: 'reading' })
      const page = readPage(asNamed(bytes, charset) ?? content.text, address)
      return { kind: 'html', ...page, intake: withinLimits(page.intake, 'page') }
    }
    const read = await readFile({ bytes, name: '' }, tell)
    if ('refused' in read) return read
    return { kind: content.kind, intake: read.intake, language: null, isPaid: false, states: null }
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: { why: error.why, sentence: error.message } }
    throw error
  }
}
