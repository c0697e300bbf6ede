import type { Among } from './guess-roles'
import type { Intake } from './intake-block'
import { readHtml } from './read-html'
import { readPlain } from './read-plain'

/**
 * What a clipboard holds, in both its forms: the markup where it says anything, else the plain text. `among` where it is pasted
 * into a text that is there.
 */
export function readClipboard(html: string, plain: string, among?: Among): Intake {
  const rich = html === '' ? null : readHtml(html, false, among)
  return rich && rich.blocks.length > 0 ? rich : readPlain(plain, false, among)
}
