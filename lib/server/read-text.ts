import 'server-only'
import { Refusal } from '@/lib/domain/refusal'

/** The body of a request, of at most `limit` bytes; what is longer is refused with 413 as soon as it is. */
export async function readBytes(request: Request, limit: number, tooLarge: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body)
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > limit) throw new Refusal('too-large', tooLarge)
      chunks.push(chunk)
    }
  return Buffer.concat(chunks)
}

/** The body of a request as text. Refuses with 400 or 413. */
export async function readText(request: Request, limit: number): Promise<string> {
  const bytes = await readBytes(request, limit, `A request may have at most ${limit.toLocaleString('en-GB')} bytes.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('malformed', 'The body is not UTF-8.')
  }
}
