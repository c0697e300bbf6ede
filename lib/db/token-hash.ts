import { createHash } from 'node:crypto'

/** The hash under which a token is kept: whoever reads the table can't use what stands in it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
