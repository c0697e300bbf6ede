import type { Intake } from '@/lib/intake/intake-block'

/** The reader of markup is fetched when something is pasted, and not before. */
const reader = () => import('@/lib/intake/read-clipboard')

interface Pasted {
  html: string
  plain: string
}

export function pastedBy(event: React.ClipboardEvent): Pasted {
  return { html: event.clipboardData.getData('text/html'), plain: event.clipboardData.getData('text/plain') }
}

/** What was pasted as blocks; markup where there is some, else the plain text. */
export async function readPaste({ html, plain }: Pasted): Promise<Intake> {
  const { readClipboard } = await reader()
  return readClipboard(html, plain)
}
