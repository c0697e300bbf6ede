import type { XmlAttributes } from '@/lib/intake/docx/xml'
import type { Wrapped } from './as-html'
import { escaped } from './as-html'
import type { OdtStyles } from './odt-styles'

interface OpenList {
  style: string
  items: number
}

const START = /^\d{1,7}$/

/** The lists that are open, the outermost first. A list within a list is numbered by the style of the outer one. */
export class OdtLists {
  private readonly lists: OpenList[] = []
  /** How far the last list of each style at each level was numbered: another one may continue it. */
  private readonly counted = new Map<string, number>()

  constructor(private readonly styles: OdtStyles) {}

  open(attributes: XmlAttributes): Wrapped {
    const style = attributes['text:style-name'] ?? this.lists.at(-1)?.style ?? ''
    const level = this.lists.length + 1
    const continues = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined
    const items = continues ? (this.counted.get(`${level} ${style}`) ?? 0) : 0
    this.lists.push({ style, items })
    const numbering = this.styles.numbering(style, level)
    return numbering === undefined
      ? ['<ul>', '</ul>']
      : [`<ol type="${escaped(numbering)}" start="${items + 1}">`, '</ol>']
  }

  item(attributes: XmlAttributes): Wrapped {
    const list = this.lists.at(-1)
    const start = attributes['text:start-value']
    const isStarted = start !== undefined && START.test(start)
    if (list) list.items = isStarted ? Number(start) : list.items + 1
    return [isStarted ? `<li value="${start}">` : '<li>', '</li>']
  }

  close(): void {
    const level = this.lists.length
    const list = this.lists.pop()
    if (list) this.counted.set(`${level} ${list.style}`, list.items)
  }
}
