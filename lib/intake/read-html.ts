import { Parser } from 'htmlparser2'
import type { Paragraph } from './guess-roles'
import { guessRoles } from './guess-roles'
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
 * trusted nor kept: what comes out is plain words, roles, places in a table and addresses that are http(s) or mailto.
 */
export function readHtml(html: string): Intake {
  try {
    return readMarkup(html)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return readPlain(html.replace(/<[^<>]*>/g, '\n'))
  }
}

function readMarkup(html: string): Intake {
  const reader = new HtmlReader()
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
  const { blocks, byline } = guessRoles(oneHeadline(paragraphs), isRich)
  if (byline !== null) omissions.add('byline', byline)
  return { blocks, byline, omissions: omissions.list() }
}

/** An article has one headline: the first one stays, later ones head a part of the text. */
function oneHeadline(paragraphs: Paragraph[]): Paragraph[] {
  const first = paragraphs.findIndex(({ block }) => block.role === 'HEADLINE')
  return paragraphs.map((one, index) =>
    one.block.role === 'HEADLINE' && index !== first ? { ...one, block: { ...one.block, role: 'SUBHEAD' } } : one,
  )
}
