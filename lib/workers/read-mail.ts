import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import type { Intake } from '@/lib/intake/intake-block'
import { OMISSION_KINDS } from '@/lib/intake/intake-block'
import { Omissions } from '@/lib/intake/omissions'
import { readContent } from '@/lib/intake/read-file'
import { readHtml } from '@/lib/intake/read-html'
import { DAMAGED, RefusedFile } from '@/lib/intake/refused-file'

const DEEPEST_PART = 50

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST_PART, forceRfc822Attachments: true })
  } catch {
    throw new RefusedFile('unacceptable', DAMAGED)
  }
}

const PAGE_END = /<\/html\s*>/i
/** The page, and the words of those that stood in frames within it: they come one after the other. */
function pageAndFrames(html: string): { page: string; frames: string } {
  const end = PAGE_END.exec(html)
  if (!end) return { page: html, frames: '' }
  const cut = end.index + end[0].length
  const { blocks } = readHtml(html.slice(cut), true)
  return { page: html.slice(0, cut), frames: blocks.map(({ text }) => text).join(' ') }
}

/** What the head of a mail says; a page that a browser saved has its title in the page. */
function headOf({ from, to, date, subject, headers }: Email): string {
  if (headers.some(({ key }) => key === 'snapshot-content-location')) return ''
  const people = [from, ...(to ?? [])].flatMap((one) => (one ? [one.name, 'address' in one ? one.address : ''] : []))
  return [subject, ...people, date].filter(Boolean).join(' ')
}

function together(intake: Intake, beside: Omissions): Intake {
  const all = [...intake.omissions, ...beside.list()]
  return {
    ...intake,
    omissions: OMISSION_KINDS.flatMap((kind) => {
      const [first, ...rest] = all.filter((one) => one.kind === kind)
      if (!first) return []
      return rest.reduce(
        (sum, one) => ({ ...sum, count: sum.count + one.count, words: [...sum.words, ...one.words] }),
        first,
      )
    }),
  }
}

/**
 * Reads a mail (.eml), or a page that a browser saved with everything in it (.mhtml), into blocks: its page, or its plain text where
 * it has none. What else it holds is told: its head, pages in frames, files.
 * @throws {RefusedFile} when it is damaged or has no words
 */
export async function readMail(bytes: Uint8Array): Promise<Intake> {
  const mail = await parsed(bytes)
  const beside = new Omissions(true)
  const { page, frames } = pageAndFrames(mail.html ?? '')
  if (frames !== '') beside.add('embedded', frames)
  const head = headOf(mail)
  if (head !== '') beside.add('mail-head', head)
  for (const { filename, mimeType } of mail.attachments)
    if (mimeType !== 'text/css') beside.add(mimeType.startsWith('image/') ? 'picture' : 'embedded', filename ?? '')
  const content = page === '' ? { kind: 'text' as const, text: mail.text ?? '' } : { kind: 'html' as const, text: page }
  return together(readContent(content), beside)
}
