import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import { LIMITS } from '@/lib/domain/limits'
import type { FileParts } from '@/lib/intake/docx/file-parts'
import { ARTICLE_FILES, DAMAGED, RefusedFile } from '@/lib/intake/refused-file'
import { decodeText } from '@/lib/text/decode'

const CONTENT_TYPES = '[Content_Types].xml'
/** What other packed files say they are. */
const OWN_TYPE = 'mimetype'

/** Parts that hold text, or say where it is. Pictures, fonts and whatever else a package carries are never unpacked. */
const isText = (name: string) =>
  name === OWN_TYPE || (/\.(?:xml|rels)$/i.test(name) && !/^(?:docProps|customXml)\/|\/theme\//i.test(name))

/** Text that is packed this much tighter than documents ever are, and large, is made to fill a machine's memory. */
const TIGHTEST = 300
const LARGE = 5_000_000

const LOCKED = 'The file is locked with a password. Save it without one, then choose it again.'
const named = (ending: string, what: string, right: string) =>
  `The file is named .${ending} but is ${what}. Rename it to .${right}, then choose it again.`

const tooLarge = () =>
  new RefusedFile(
    'too-large',
    'Unpacked, this file is larger than any article. Copy the text into a new document and choose that.',
  )

function refuseEntry(entry: Entry, names: ReadonlySet<string>): void {
  const { fileName, compressedSize, uncompressedSize } = entry
  if (names.has(fileName)) throw new RefusedFile('unacceptable', DAMAGED)
  if (entry.isEncrypted()) throw new RefusedFile('unsupported', LOCKED)
  if (uncompressedSize > LARGE && uncompressedSize > compressedSize * TIGHTEST) throw tooLarge()
}

/** The bytes of one part: counted while they are unpacked, whatever the file says of their number. */
async function bytesOf(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > room) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function partsOf(zip: ZipFile): Promise<Map<string, string>> {
  const [names, parts] = [new Set<string>(), new Map<string, string>()]
  if (zip.entryCount > LIMITS.packed.most) throw tooLarge()
  let room: number = LIMITS.unpacked.most
  for await (const entry of zip.eachEntry()) {
    if (!isText(entry.fileName)) continue
    refuseEntry(entry, names)
    names.add(entry.fileName)
    const bytes = await bytesOf(zip, entry, room)
    room -= bytes.length
    parts.set(entry.fileName, decodeText(bytes)?.text.replace(/^\uFEFF/, '') ?? '')
  }
  return parts
}

/** Also a template of one. */
const IS_OPEN = /^application\/vnd\.oasis\.opendocument\.text(?:-template)?\s*$/

const IS_WORD =
  /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled\w*\.main\+xml/

function whatElse(parts: FileParts): string {
  const types = parts.get(CONTENT_TYPES) ?? ''
  const own = parts.get(OWN_TYPE) ?? ''
  if (/spreadsheetml|ms-excel/.test(types) || /opendocument\.spreadsheet/.test(own))
    return `This is a spreadsheet, not an article. ${ARTICLE_FILES}`
  if (/presentationml|ms-powerpoint/.test(types)) return `These are slides, not an article. ${ARTICLE_FILES}`
  if (/epub/.test(own)) return `This is an e-book. ${ARTICLE_FILES}`
  return `This is an archive. Unpack it and choose the article in it. ${ARTICLE_FILES}`
}

/**
 * The text of a packed Word document, or of an OpenDocument text, part by part; nothing is written anywhere.
 * @throws {RefusedFile} for packages of another kind, damaged ones, and those made to fill a machine
 */
export async function unpack(bytes: Uint8Array, ending: string): Promise<{ kind: 'docx' | 'odt'; parts: FileParts }> {
  let parts: Map<string, string>
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      // Names that lead out of the package, or sizes that are not the true ones: an error.
      ...{ lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
    })
    parts = await partsOf(zip)
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('unacceptable', DAMAGED)
  }
  if (IS_OPEN.test(parts.get(OWN_TYPE) ?? '')) {
    // A locked one is packed as any other: it says so in its list of parts alone.
    if (/encryption-data/.test(parts.get('META-INF/manifest.xml') ?? '')) throw new RefusedFile('unsupported', LOCKED)
    if (!/^(?:odt|ott|)$/.test(ending))
      throw new RefusedFile('unsupported', named(ending, 'an OpenDocument text', 'odt'))
    return { kind: 'odt', parts }
  }
  if (!IS_WORD.test(parts.get(CONTENT_TYPES) ?? '')) throw new RefusedFile('unsupported', whatElse(parts))
  if (!/^(?:docx|docm|dotx|dotm|)$/.test(ending))
    throw new RefusedFile('unsupported', named(ending, 'a Word document', 'docx'))
  return { kind: 'docx', parts }
}
