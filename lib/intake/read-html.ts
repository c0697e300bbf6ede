import { Parser } from 'htmlparser2'
import { guessRoles, oneHeadline, withoutDatelines } from './guess-roles'
import { HtmlReader, TooDeep } from './html-reader'
import type { Intake } from './intake-block'
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
  try {
    return readMarkup(html, isFile)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return readPlain(html.replace(/<[^<>]*>/g, '\n'), isFile)
  }
}

function readMarkup(html: string, isFile: boolean): Intake {
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
  const { blocks, byline } = guessRoles(oneHeadline(kept), isRich)
  if (byline !== null) omissions.add('byline', byline)
  return { blocks, byline, omissions: omissions.list() }
}
