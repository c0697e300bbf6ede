import { hasOdd } from '@/lib/domain/text/odd-characters'
import type { Among } from '@/lib/intake/guess-roles'
import type { Intake } from '@/lib/intake/intake-block'
import type { Around } from '@/lib/intake/read-around'

/** The reader of markup is fetched when something is pasted, and not before. */
const reader = () => import('@/lib/intake/read-clipboard')

export interface Pasted {
  html: string
  plain: string
}

export function pastedBy(event: React.ClipboardEvent): Pasted {
  return { html: event.clipboardData.getData('text/html'), plain: event.clipboardData.getData('text/plain') }
}

/** Markup that says more than its words do, or more than one line: what a field of plain text would lose, or take as it is. */
export const hasParts = ({ html, plain }: Pasted): boolean =>
  hasOdd(plain) || /\n/.test(plain.trim()) || /<(?:table|li|h[1-6]|figcaption|blockquote|a)[\s>]/i.test(html)

export const PASTED_PLAIN =
  'The desk can’t be reached, so this was pasted as plain text, without headings, tables and links. Paste it again later.'

/** What was pasted as blocks; markup where there is some, else the plain text. `among` where it is pasted into a text that is there. */
export async function readPaste({ html, plain }: Pasted, among?: Among): Promise<Intake> {
  const { readClipboard } = await reader()
  return readClipboard(html, plain, among)
}

/** What was pasted among words that stood there already, all of it as blocks. */
export async function readPasteAround({ html, plain }: Pasted, around: Around): Promise<Intake> {
  const { readAround } = await import('@/lib/intake/read-around')
  return readAround(html, plain, around)
}
