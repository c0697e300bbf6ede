import type { Token, Tokens } from 'marked'
import { Marked } from 'marked'
import { readFrontMatter, tellFrontMatter } from './front-matter'
import type { Intake } from './intake-block'
import { withNoteMarksAs, withNotesAs } from './markdown-below'
import { merged, Omissions } from './omissions'
import { readMarked } from './read-html'

/** The block of settings that some programs write above a text. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Whether one line stands right below the title, and a blank line below it. */
function isCloseBelow(tokens: readonly Token[]): boolean {
  const title = tokens.findIndex((token) => token.type === 'heading' && 'depth' in token && token.depth === 1)
  const [head, line, gap] = tokens.slice(title, title + 3)
  if (title === -1 || line?.type !== 'paragraph' || gap?.type !== 'space') return false
  return !/\n\s*\n$/.test(head?.raw ?? '') && !line.raw.trim().includes('\n')
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const isEmphasis = (token: Token | undefined) =>
  token?.type === 'paragraph' && 'tokens' in token && token.tokens.length === 1 && token.tokens[0]?.type === 'em'

/**
 * Pictures alone in their paragraph, whose words are their captions (as Pandoc reads them: implicit_figures). One with a caption
 * in italics below it has it already.
 */
function figuresIn(tokens: readonly Token[]): Set<Token> {
  return new Set(
    tokens.filter((token, at) => {
      const inner = token.type === 'paragraph' && 'tokens' in token ? token.tokens : undefined
      const next = tokens.slice(at + 1).find(({ type }) => type !== 'space')
      return inner?.length === 1 && inner[0]?.type === 'image' && !isEmphasis(next)
    }),
  )
}

function asFigure({ tokens: [picture] }: Tokens.Paragraph): string {
  const { text, title, href } = picture as Tokens.Image
  const [caption, alt] = title ? [title, text] : [text, '']
  return `<figure><img src="${escaped(href)}" alt="${escaped(alt)}"><figcaption>${escaped(caption)}</figcaption></figure>`
}

/** The notes of a text as their markup is, at its end; marks that lead to none stay as they are typed. */
function withNotes(text: string): string {
  const notes: string[] = []
  const numbers = new Map<string, number>()
  const { text: rest, names } = withNotesAs(text, (name, words) => {
    numbers.set(name, notes.length + 1)
    notes.push(`<p id="fn-${notes.length + 1}">${escaped(words)}</p>`)
    return ''
  })
  if (notes.length === 0) return text
  const marked = withNoteMarksAs(rest, names, (name) => {
    const number = numbers.get(name) ?? ''
    return `<sup><a href="#fn-${number}">${number}</a></sup>`
  })
  return `${marked.trimEnd()}\n\n${notes.join('\n')}\n`
}

/** Reads Markdown, with GitHub's tables, into blocks: by way of markup, which is never shown. */
export function readMarkdown(text: string): Intake {
  const settings = FRONT_MATTER.exec(text)
  const front = settings ? readFrontMatter(settings[1] ?? '') : null
  const marked = new Marked({ gfm: true, async: false })
  const tokens = marked.lexer(withNotes(text.slice(settings?.[0].length ?? 0)))
  const figures = figuresIn(tokens)
  marked.use({
    renderer: { paragraph: (token) => (figures.has(token) ? asFigure(token) : false) },
  })
  const isHeaded = tokens.some(
    (token) => (token.type === 'heading' && token['depth'] === 1) || /<h1\b/i.test(token.raw),
  )
  const title = isHeaded ? null : (front?.title ?? null)
  const head = title === null ? '' : `<h1>${escaped(title)}</h1>\n`
  const intake = readMarked(head + marked.parser(tokens), { isClose: isCloseBelow(tokens) })
  if (!front) return intake
  const more = new Omissions(true)
  const { byline, published } = tellFrontMatter(front, { byline: intake.byline, title }, more)
  return {
    ...intake,
    byline,
    published: published ?? intake.published,
    omissions: merged(intake.omissions, more.list()),
  }
}
