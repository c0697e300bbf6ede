import type { TellProgress } from '@/lib/domain/articles/reading-progress'
import type { Intake } from '@/lib/intake/intake-block'
import { contentOf, endingOf } from '@/lib/intake/file-kind'
import { readContent } from '@/lib/intake/read-file'
import { RefusedFile } from '@/lib/intake/refused-file'
import { pdfText } from './pdf-text'
import { readMail } from './read-mail'
import { unpack } from './unpack'

interface GivenFile {
  bytes: Uint8Array
  name: string
}

/** Plain data: an error loses what it is on its way between threads. */
export type FileRead = { intake: Intake } | { refused: Pick<RefusedFile, 'why'> & { sentence: string } }

/** Reads a file into blocks, with everything that is not in them; or says why it can't be, and what to do. */
export async function readFile({ bytes, name }: GivenFile, tell?: TellProgress): Promise<FileRead> {
  try {
    tell?.({ stage: 'opening' })
    const content = contentOf(bytes, name)
    if (content.kind === 'pdf') return { intake: readContent({ kind: 'pdf', file: await pdfText(bytes, tell) }) }
    if (content.kind === 'mail') return { intake: await readMail(bytes) }
    const read = (done: number, of: number) => tell?.({ stage: 'reading', done, of, unit: 'bytes' })
    if (content.kind !== 'package') return { intake: readContent(content) }
    return { intake: readContent(await unpack(bytes, endingOf(name)), read) }
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: { why: error.why, sentence: error.message } }
    throw error
  }
}
