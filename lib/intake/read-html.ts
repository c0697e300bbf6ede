import { Parser } from 'htmlparser2'
import type { Paragraph } from './guess-roles'
import { guessRoles, oneHeadline, withoutDatelines } from './guess-roles'
import { HtmlReader, TooDeep } from './html-reader'
import type { Intake } from './intake-block'
import { withoutBoxesOfLinks } from './leads-elsewhere'
import { readPlain } from './read-plain'

/** What was copied, without what Windows puts around it. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start === -1 ? html : html.slice(start, end > start ? end : undefined)
}

/**
 * Reads a page, or what Word, Google Docs, a mail program or a browser puts on the clipboard, into blocks. Markup is never
 * trusted nor kept: what comes out is plain words, roles, places in a table and addresses that are http(s) or mailto. Of a whole
 * file, every word that is left out is told.
 */
export function readHtml(html: string, isFile = false): Intake {
  return readMarkup(html, isFile)
}

/** Reads the markup that a Markdown text was made into, with what that does not say of it. */
export function readMarked(html: string, marked: Marked): Intake {
  return readMarkup(html, true, marked)
}

/** What Markdown says besides its markup. */
interface Marked {
  /** The line below the title stands close to it. */
  isClose: boolean
}

function readMarkup(html: string, isFile: boolean, marked?: Marked): Intake {
  try {
    return readParts(html, isFile, marked)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return readPlain(html.replace(/<[^<>]*>/g, '\n'), isFile)
  }
}

function readParts(html: string, isFile: boolean, marked?: Marked): Intake {
  const reader = new HtmlReader(isFile)
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
  const { paragraphs, omissions, isRich } = reader.finish()
  const { kept, datelines } = withoutDatelines(paragraphs)
  for (const dateline of datelines) omissions.add('dateline', dateline)
  const { kept: own, boxes } = withoutBoxesOfLinks(kept)
  for (const box of boxes) omissions.add('elsewhere', box)
  const headed = oneHeadline(marked?.isClose === true ? belowTitle(own) : own)
  const { blocks, byline } = guessRoles(headed, marked ? 'marks' : isRich ? 'markup' : 'lines')
  if (byline !== null) omissions.add('byline', byline)
  return { blocks, byline, omissions: omissions.list() }
}

/** The first line below the title is told to stand close to it. */
function belowTitle(paragraphs: readonly Paragraph[]): Paragraph[] {
  const title = paragraphs.findIndex(({ block }) => block.role === 'HEADLINE')
  return paragraphs.map((one, at) => (title !== -1 && at === title + 1 ? { ...one, isClose: true } : one))
}
