import type { Intake } from './intake-block'
import { readHtml } from './read-html'
import { readPlain } from './read-plain'

/** What a clipboard holds, in both its forms: the markup where it says anything, else the plain text. */
export function readClipboard(html: string, plain: string): Intake {
  const rich = html === '' ? null : readHtml(html)
  return rich && rich.blocks.length > 0 ? rich : readPlain(plain)
}
