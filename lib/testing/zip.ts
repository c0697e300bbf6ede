import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a package, and what the package says of it where that is not true. */
export interface Packed {
  name: string
  content: string | Uint8Array
  /** The size that is told; by default the true one. */
  told?: number
  isLocked?: boolean
}

const number = (bytes: 2 | 4, value: number) => {
  const written = Buffer.alloc(bytes)
  if (bytes === 2) written.writeUInt16LE(value)
  else written.writeUInt32LE(value)
  return written
}

/** A zip package of these files, written by hand so that it can lie. */
export function zip(files: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, told, isLocked = false } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const label = Buffer.from(name)
    const known = [
      ...[number(2, 20), number(2, isLocked ? 0x801 : 0x800), number(2, 8), number(4, 0x5c6f_0000)],
      ...[number(4, crc32(bytes)), number(4, packed.length), number(4, told ?? bytes.length), number(2, label.length)],
    ]
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), ...known, number(2, 0), label, packed])
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), number(2, 20), ...known, Buffer.alloc(12), number(4, at), label]),
    )
    body.push(local)
    at += local.length
  }
  const index = Buffer.concat(directory)
  const count = number(2, files.length)
  const end = [
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(4),
    count,
    count,
    number(4, index.length),
    number(4, at),
    Buffer.alloc(2),
  ]
  return new Uint8Array(Buffer.concat([...body, index, ...end]))
}

/** These parts as a package. */
export const zipOf = (parts: ReadonlyMap<string, string>) =>
  zip(Array.from(parts, ([name, content]) => ({ name, content })))
