import type { Intake, IntakeBlock } from '@/lib/intake/intake-block'

/** The reader of markup is fetched when something is pasted, and not before. */
const reader = () => import('@/lib/intake/read-clipboard')

export interface Pasted {
  html: string
  plain: string
}

export function pastedBy(event: React.ClipboardEvent): Pasted {
  return { html: event.clipboardData.getData('text/html'), plain: event.clipboardData.getData('text/plain') }
}

/** Markup that says more than its words do, or more than one line: what a field of plain text would lose. */
export const hasParts = ({ html, plain }: Pasted): boolean =>
  /\n/.test(plain.trim()) || /<(?:table|li|h[1-6]|figcaption|blockquote|a)[\s>]/i.test(html)

export const PASTED_PLAIN =
  'The desk can’t be reached, so this was pasted as plain text, without headings, tables and links. Paste it again later.'

/** What was pasted as blocks; markup where there is some, else the plain text. */
export async function readPaste({ html, plain }: Pasted): Promise<Intake> {
  const { readClipboard } = await reader()
  return readClipboard(html, plain)
}

/** What was pasted among words that stood there already, all of it as blocks. */
export async function readAround(pasted: Pasted, before: string, after: string): Promise<Intake> {
  const { readClipboard } = await reader()
  const [first, middle, last] = [
    readClipboard('', before),
    readClipboard(pasted.html, pasted.plain),
    readClipboard('', after),
  ]
  const hasHeadline = first.blocks.some(({ role }) => role === 'HEADLINE')
  const asPart = (block: IntakeBlock): IntakeBlock =>
    block.role === 'HEADLINE' ? { ...block, role: 'SUBHEAD' } : block
  return {
    blocks: [...first.blocks, ...(hasHeadline ? middle.blocks.map(asPart) : middle.blocks), ...last.blocks.map(asPart)],
    omissions: [...first.omissions, ...middle.omissions, ...last.omissions],
    byline: first.byline ?? middle.byline,
  }
}
