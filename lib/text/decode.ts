/** The words of a file, and how its bytes were read. */
export interface Decoded {
  text: string
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/** Bytes that Windows-1252 gives no letter: a file with one is in another encoding, or no text. */
const NO_LETTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads a text file as UTF-8, as UTF-16 where it says so, else as what spreadsheets on Windows write. Null when it is none of these. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  if (wide) {
    const text = strictly(bytes, wide)
    return text === null ? null : { text, encoding: 'UTF-16' }
  }
  const text = strictly(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'UTF-8' }
  if (bytes.some((byte) => byte === 0 || NO_LETTER.has(byte))) return null
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
}
