import 'server-only'
import { Refusal } from '@/lib/domain/refusal'

/** The body of a request as text. Refuses with 400 or 413. */
export async function readText(request: Request, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body)
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > limit)
        throw new Refusal('too-large', `A request may have at most ${limit.toLocaleString('en-GB')} bytes.`)
      chunks.push(chunk)
    }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new Refusal('malformed', 'The body is not UTF-8.')
  }
}
