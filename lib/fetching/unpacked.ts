import { promisify } from 'node:util'
import type { BrotliOptions, ZlibOptions } from 'node:zlib'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { NotFetched } from './not-fetched'

type Unpack = (bytes: Uint8Array, options: ZlibOptions & BrotliOptions) => Promise<Uint8Array>

const gzip = promisify(gunzip) as Unpack
const zlib = promisify(inflate) as Unpack
const raw = promisify(inflateRaw) as Unpack

/** Servers mean either of two forms by “deflate” (RFC 9110, 8.4.1.2); the first half byte tells the wrapped one. */
const deflate: Unpack = (bytes, options) => (((bytes[0] ?? 0) & 0x0f) === 8 ? zlib : raw)(bytes, options)

const UNPACK = new Map<string, Unpack>([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['deflate', deflate],
  ['br', promisify(brotliDecompress)],
])

/** What is asked for. */
export const ENCODINGS = 'gzip, deflate, br'

/** How an answer is packed: null where it is not. A packing within a packing is refused before a byte of it is read. */
export function packingOf(header: string | undefined): string | null {
  const name = (header ?? '').trim().toLowerCase()
  if (name === '' || name === 'identity') return null
  if (!UNPACK.has(name)) throw new NotFetched('broken', 'The page is packed in a way that is not read here.')
  return name
}

/**
 * Unpacks an answer, and stops as soon as it has more than `most` bytes.
 * @throws {NotFetched} for what is larger, damaged or cut off
 */
export async function unpacked(bytes: Uint8Array, packing: string | null, most: number): Promise<Uint8Array> {
  const unpack = packing === null ? undefined : UNPACK.get(packing)
  if (!unpack || bytes.length === 0) return bytes
  try {
    return await unpack(bytes, { maxOutputLength: most })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new NotFetched('too-large', 'Unpacked, this page is larger than any article.')
    throw new NotFetched('broken', 'The page came damaged. Try again.')
  }
}
