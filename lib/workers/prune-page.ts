import { leftOutAs } from '@/lib/intake/markup'
import { INLINE, onOneLine, wordsOf } from './page-words'

/** Something of a page that is no part of the article, or was taken for none. */
export interface LeftOutPart {
  words: string
  /** The words of the article that stand above it, the last ones; empty above all of them. */
  below: string
}

interface Article {
  title: string
  excerpt: string
  /** The elements of the page in their order, and the numbers of those that belong to the article. */
  elements: readonly Element[]
  numbers: ReadonlySet<number>
}

const HOLDS_WORDS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, blockquote, figcaption, pre'
const LONGEST_DATELINE = 100

const attributesOf = (element: Element) =>
  Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']))
/** What reading the markup leaves out and tells by itself. */
const isToldElsewhere = (element: Element) => leftOutAs(element.localName, attributesOf(element)) !== null

/** Letters and digits alone: pages write their title twice, with other marks. */
const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Which elements are of the article, besides those that were found to be: its headline, its standfirst, the line with its date. */
class Kept {
  private readonly set: Set<Element>
  private readonly holding = new Set<Element>()
  private readonly first: number

  constructor(
    private readonly document: Document,
    private readonly article: Article,
  ) {
    const { elements, numbers } = article
    this.set = new Set(elements.filter((_, at) => numbers.has(at)))
    const standfirst = letters(article.excerpt)
    this.first = elements.findIndex((element) => {
      const words = this.set.has(element) && element.localName === 'p' ? wordsOf(element) : ''
      return words.length > LONGEST_DATELINE && letters(words) !== standfirst
    })
    const headline = this.keepHeadline()
    if (headline !== -1) this.keepBelowHeadline(headline)
    for (const element of this.set) this.hold(element)
  }

  private hold(element: Element): void {
    for (let up: Element | null = element; up && !this.holding.has(up); up = up.parentElement) this.holding.add(up)
  }

  has(element: Element): boolean {
    return this.set.has(element)
  }

  /** It is kept, or something in it is. */
  holds(element: Element): boolean {
    return this.holding.has(element)
  }

  private keepHeadline(): number {
    const { elements, title } = this.article
    const heads = elements.flatMap((element, at) => (element.localName === 'h1' && wordsOf(element) !== '' ? [at] : []))
    const wanted = letters(title)
    const own = heads.find((at) => {
      const said = letters(wordsOf(elements[at] as Element))
      return wanted !== '' && (said.includes(wanted) || wanted.includes(said))
    })
    const at = own ?? (heads.length === 1 ? heads[0] : undefined)
    const headline = at === undefined ? undefined : elements[at]
    if (at === undefined || !headline) return this.addHeadline()
    this.keep(headline)
    return at
  }

  /** A page without a heading has its title alone. */
  private addHeadline(): number {
    const { title } = this.article
    if (
      title === '' ||
      this.article.elements.some((one) => this.set.has(one) && letters(wordsOf(one)) === letters(title))
    )
      return -1
    const heading = this.document.createElement('h1')
    heading.textContent = title
    this.document.body.prepend(heading)
    this.keep(heading)
    return -1
  }

  private keepBelowHeadline(headline: number): void {
    const { elements, excerpt } = this.article
    const wanted = letters(excerpt)
    for (const element of elements.slice(headline + 1, Math.max(this.first, headline + 1))) {
      const words = wordsOf(element)
      if (words === '' || element.querySelector(HOLDS_WORDS) !== null) continue
      if (wanted !== '' && letters(words) === wanted && !INLINE.has(element.localName)) {
        element.setAttribute('class', `${element.getAttribute('class') ?? ''} standfirst`)
        this.keep(element)
      } else if (
        !this.set.has(element) &&
        words.length <= LONGEST_DATELINE &&
        element.querySelector('time') !== null &&
        !element.closest('nav')
      )
        this.keep(element)
    }
  }

  private keep(element: Element): void {
    this.set.add(element)
    for (const within of Array.from(element.querySelectorAll('*'))) this.set.add(within)
  }
}

/** Whether words within a line stay with it: what takes the place of a link that leads nowhere has no number. */
const staysInLine = (element: Element) =>
  INLINE.has(element.localName) && element.parentElement?.closest(HOLDS_WORDS) !== null

/**
 * Takes everything out of a page that is not of its article, and answers it in order. The rest stays as it was, so that it is read as any
 * markup is.
 */
export function prunePage(document: Document, article: Article): LeftOutPart[] {
  const kept = new Kept(document, article)
  const parts: LeftOutPart[] = []
  // The words of the paragraph at hand, from its first to the last that was met.
  let [above, paragraph]: [string, Element | null] = ['', null]
  const leaveOut = (node: ChildNode) => {
    const words = node.nodeType === 3 ? onOneLine(node.textContent ?? '') : wordsOf(node)
    if (words !== '') parts.push({ words, below: onOneLine(above) })
    node.remove()
  }
  // What tells the day of publication is read wherever it stands.
  for (const data of Array.from(document.body.querySelectorAll('script[type="application/ld+json"]')))
    document.head.append(data)
  const open: { node: ChildNode; isKept: boolean }[] = []
  const openAll = (element: Element, isKept: boolean) => {
    for (const node of Array.from(element.childNodes).reverse()) open.push({ node, isKept })
  }
  openAll(document.body, false)
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, isKept } = next
    if (node.nodeType === 3) {
      if (!isKept) leaveOut(node)
      else if ((node.textContent ?? '').trim() !== '') {
        const own = node.parentElement?.closest(HOLDS_WORDS) ?? node.parentElement
        above = (own === paragraph ? above : '') + (node.textContent ?? '')
        paragraph = own
      }
    } else if (node.nodeType === 1) {
      const element = node as Element
      if (kept.holds(element)) openAll(element, kept.has(element))
      else if (isKept && isToldElsewhere(element)) continue
      else if (isKept && staysInLine(element)) openAll(element, isKept)
      else leaveOut(element)
    }
  }
  // The article is its own page now: its head and its foot are no longer those of the page around it.
  const main = document.createElement('main')
  main.append(...Array.from(document.body.childNodes))
  document.body.append(main)
  return parts
}
