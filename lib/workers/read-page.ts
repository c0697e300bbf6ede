import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { recogniseText } from '@/lib/extraction/languages/recognise-text'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Intake } from '@/lib/intake/intake-block'
import { merged } from '@/lib/intake/omissions'
import { publishedIn } from '@/lib/intake/publication-day'
import { readHtml } from '@/lib/intake/read-html'
import type { LeftOutPart } from './prune-page'
import { prunePage } from './prune-page'
import { onOneLine } from './page-words'

/** What was read from a page, besides its parts. */
export interface PageRead {
  intake: Intake
  /** The language that the page names, where its text does not look like another. */
  language: string | null
  /** The page says of itself that it is not free to read. */
  isPaid: boolean
  /** How many words the page says that it has; null where it says nothing. */
  states: number | null
}

/** Pages with more elements, or deeper ones, are read as a saved page is, without looking for the article in them: that takes the square of them. */
const MOST_ELEMENTS = 60_000
const DEEPEST = 300
/** Less than this is no article that was found; characters. */
const LEAST = 140

/** A page that leaves out what HTML lets it leave out, with its body. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html
  const head = /<\/head\s*>/i.exec(html)
  if (!head) return `<!doctype html><html><head></head><body>${html}</body></html>`
  const below = head.index + head[0].length
  return `${html.slice(0, below)}<body>${html.slice(below).replace(/<\/html\s*>\s*$/i, '')}</body></html>`
}

function isModest(html: string): boolean {
  let [count, depth, deepest] = [0, 0, 0]
  const parser = new Parser({
    onopentagname: () => {
      count++
      deepest = Math.max(deepest, ++depth)
    },
    onclosetag: () => {
      depth--
    },
  })
  parser.end(html)
  return count <= MOST_ELEMENTS && deepest <= DEEPEST
}

const documentOf = (html: string): Document => parseHTML(html).document

/** Every element with an attribute of its own name, which stays with it wherever it is moved, and with what takes its place. */
function number(document: Document): Element[] {
  const elements = Array.from(document.body.querySelectorAll('*'))
  for (const [at, element] of elements.entries()) element.setAttribute(`g${at}g`, '')
  return elements
}

interface Found {
  title: string
  byline: string
  excerpt: string
  published: string
  numbers: Set<number>
}

/** What Readability takes for the article, by the numbers of its elements. */
function findArticle(html: string): Found | null {
  const document = documentOf(html)
  number(document)
  const reader = new Readability<Element>(document, {
    serializer: (element) => element as Element,
    keepClasses: true,
    charThreshold: LEAST,
  })
  const article = reader.parse()
  if (!article?.content || (article.length ?? 0) < LEAST) return null
  const within = [article.content, ...Array.from(article.content.querySelectorAll('*'))]
  const names = within.flatMap((element) => element.getAttributeNames())
  const numbers = new Set(names.flatMap((name) => /^g(\d+)g$/.exec(name)?.[1] ?? []).map(Number))
  const { title, byline, excerpt, publishedTime } = article
  const said = [title, byline, excerpt, publishedTime].map((words) => onOneLine(words ?? ''))
  const [ofTitle = '', ofByline = '', ofExcerpt = '', published = ''] = said
  return { title: ofTitle, byline: ofByline, excerpt: ofExcerpt, published, numbers }
}

/** Links as the page means them, from where it was found. */
function resolveLinks(document: Document, address: string): void {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? ''
  const from = URL.canParse(base, address) ? new URL(base, address) : new URL(address)
  for (const link of Array.from(document.querySelectorAll('a[href]'))) {
    const href = (link.getAttribute('href') ?? '').trim()
    if (href !== '' && !href.startsWith('#') && URL.canParse(href, from))
      link.setAttribute('href', new URL(href, from).href)
  }
}

/** Where each part that was left out stood: after which block of the text. */
function placed(parts: readonly LeftOutPart[], { blocks }: Intake) {
  let after = -1
  return parts.map(({ words, below }) => {
    const at =
      below === '' ? -1 : blocks.findIndex(({ text }, index) => index >= after && onOneLine(text).includes(below))
    if (at !== -1) after = at
    return { words, after }
  })
}

const isName = (byline: string) => byline !== '' && byline.length <= 120 && !/^https?:|^\/|@/i.test(byline)

function readFound(html: string, address: string, found: Found): Intake {
  const document = documentOf(html)
  const elements = number(document)
  resolveLinks(document, address)
  const parts = prunePage(document, { ...found, elements })
  const intake = readHtml(`<!doctype html>${document.documentElement.outerHTML}`, true)
  const byline = intake.byline ?? (isName(found.byline) ? found.byline : null)
  const published = intake.published ?? publishedIn(found.published)
  const leftOut = placed(
    parts.filter(({ words }) => words !== byline),
    intake,
  )
  return {
    ...intake,
    byline,
    published,
    omissions: merged(intake.omissions, [
      ...(byline !== null && intake.byline === null ? [{ kind: 'byline' as const, count: 1, words: [byline] }] : []),
      ...(published !== null && intake.published === null
        ? [{ kind: 'published' as const, count: 1, words: [published] }]
        : []),
      ...(leftOut.length > 0 ? [{ kind: 'page' as const, count: leftOut.length, words: [], found: leftOut }] : []),
    ]),
  }
}

/** A tag such as “en” or “pt-BR” that the page names; none where the text is surely in another language. */
function languageOf(html: string, { blocks }: Intake): string | null {
  const said = /<html\b[^>]{0,2000}?\slang\s*=\s*["']?([a-z]{2,3}(?:-[a-z\d]{2,8}){0,3})/i.exec(html)?.[1]
  if (said === undefined) return null
  const composed = composeBlocks(blocks)
  const recognised = recogniseText(composed.text, composed.blocks)
  const isOther = recognised.certain && recognised.language !== said.slice(0, 2).toLowerCase()
  return isOther ? null : said
}

/**
 * Reads a web page into blocks: the article in it, as Readability finds it, with everything else of the page told. Where it finds none,
 * the page is read as a saved one.
 */
export function readPage(html: string, address: string): PageRead {
  const whole = withBody(html)
  const found = isModest(whole) ? findArticle(whole) : null
  const intake = found ? readFound(whole, address, found) : readHtml(html, true)
  const states = /"wordCount"\s*:\s*"?(\d{1,6})\b/.exec(html)?.[1]
  return {
    intake,
    language: languageOf(html, intake),
    isPaid: /"isAccessibleForFree"\s*:\s*"?false\b/i.test(html),
    states: states === undefined ? null : Number(states),
  }
}
