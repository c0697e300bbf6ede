import { Parser } from 'htmlparser2'
import { annotated } from './annotations'
import type { Among, Paragraph } from './guess-roles'
import { guessRoles, oneHeadline, withoutDatelines } from './guess-roles'
import type { ToldTurns } from './html-turns'
import { HtmlReader, TooDeep } from './html-reader'
import type { Intake } from './intake-block'
import { withoutBoxesOfLinks } from './leads-elsewhere'
import { withoutMail } from './mail-around'
import type { Omissions } from './omissions'
import { publishedOf } from './publication-day'
import { readPlain } from './read-plain'
import { withoutTurns } from './turns'

/** What was copied, without what Windows puts around it. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start === -1 ? html : html.slice(start, end > start ? end : undefined)
}

/**
 * Reads a page, or what Word, Google Docs, a mail program or a browser puts on the clipboard, into blocks. Markup is never
 * trusted nor kept: what comes out is plain words, roles, places in a table and addresses that are http(s) or mailto. Of a whole
 * file, every word that is left out is told. `among` where it is pasted into a text that is there.
 */
export function readHtml(html: string, isFile = false, among?: Among): Intake {
  return readMarkup(html, { isFile, among })
}

/** Reads the markup that a Markdown text was made into, with what that does not say of it. */
export function readMarked(html: string, marked: Marked): Intake {
  return readMarkup(html, { isFile: true, marked })
}

/** Reads the markup that a document was made into, with its tracked changes where the markup names them. */
export function readTurned(html: string, turns: ToldTurns): Intake {
  return readMarkup(html, { isFile: true, turns })
}

/** What Markdown says besides its markup. */
interface Marked {
  /** The line below the title stands close to it. */
  isClose: boolean
}

/** What is known of a text besides its markup. */
interface Known {
  isFile: boolean
  marked?: Marked | undefined
  among?: Among | undefined
  turns?: ToldTurns
}

function readMarkup(html: string, known: Known): Intake {
  try {
    return readParts(html, known)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return readPlain(html.replace(/<[^<>]*>/g, '\n'), known.isFile, known.among)
  }
}

function readParts(html: string, { isFile, marked, among, turns }: Known): Intake {
  const reader = new HtmlReader(isFile, turns)
  const parser = new Parser({
    onopentag: (name, attributes) => {
      reader.open(name, attributes)
    },
    ontext: (text) => {
      reader.words(text)
    },
    onclosetag: () => {
      reader.close()
    },
  })
  parser.end(fragmentOf(html))
  const { paragraphs, omissions, isRich, published: inHead, annotations } = reader.finish()
  const { kept, datelines } = among ? { kept: paragraphs, datelines: [] } : withoutDatelines(paragraphs)
  const published = among ? null : tellPublished(datelines, inHead, omissions)
  const { kept: own, boxes, around } = withoutBoxesOfLinks(among ? kept : withoutMail(kept, omissions))
  for (const box of boxes) omissions.add('elsewhere', box)
  for (const line of around) omissions.add('page', line)
  const headed = oneHeadline(marked?.isClose === true ? belowTitle(own) : own)
  const { blocks, byline } = guessRoles(headed, marked ? 'marks' : isRich ? 'markup' : 'lines', among)
  if (byline !== null) omissions.add('byline', byline)
  return { blocks: withoutTurns(blocks), byline, published, omissions: omissions.list(), ...annotated(annotations) }
}

/** When it was published: as its head says, else as the first line that tells it. Each such line is told. */
function tellPublished(datelines: readonly Paragraph[], inHead: string | null, omissions: Omissions): string | null {
  const days = datelines.map(({ block, datetime }) => publishedOf(block.text, datetime))
  const published = inHead ?? days.find((day) => day !== null) ?? null
  const says = days.findIndex((day) => day !== null)
  for (const [at, { block }] of datelines.entries()) omissions.add(at === says ? 'published' : 'dateline', block.text)
  if (published !== null && says === -1) omissions.add('published', published)
  return published
}

/** The first line below the title is told to stand close to it. */
function belowTitle(paragraphs: readonly Paragraph[]): Paragraph[] {
  const title = paragraphs.findIndex(({ block }) => block.role === 'HEADLINE')
  return paragraphs.map((one, at) => (title !== -1 && at === title + 1 ? { ...one, isClose: true } : one))
}
