import type { XmlAttributes } from '@/lib/intake/docx/xml'
import type { OdtStyles, TextLook } from './odt-styles'

const ENTITIES: Partial<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? '')

/** Markup that says the same in HTML. */
export type Wrapped = readonly [begin: string, end: string]
const NOTHING: Wrapped = ['', '']

const within = ([begin, end]: Wrapped, inner: Wrapped): Wrapped => [begin + inner[0], inner[1] + end]

const MOST_SPAN = 1_000
/** Cells that a file says are there without writing them. */
const MOST_REPEATED = 64
const countOf = (value: string | undefined, most: number) => Math.max(1, Math.min(most, Number(value ?? 1) || 1))

/** By the names that LibreOffice and Google Docs give their styles of paragraphs; those made of them are told by their parents. */
const OF_STYLE: Partial<Record<string, Wrapped>> = {
  Title: ['<h1>', '</h1>'],
  Subtitle: ['<p class="standfirst">', '</p>'],
  Quotations: ['<blockquote>', '</blockquote>'],
  Caption: ['<p class="caption">', '</p>'],
  Illustration: ['<p class="caption">', '</p>'],
  Figure: ['<p class="caption">', '</p>'],
}

/** How words look, where that says something of them: struck-out and hidden ones are no text. */
function looking({ isBold, isItalic, isRaised, isStruck, isHidden }: TextLook): Wrapped {
  const marks: (string | false)[] = [
    isHidden === true && 'span hidden',
    isStruck === true && 's',
    isBold === true && 'b',
    isItalic === true && 'i',
    isRaised === true && 'sup',
  ]
  return marks.reduceRight<Wrapped>(
    (inner, mark) => (mark === false ? inner : within([`<${mark}>`, `</${mark.split(' ')[0]}>`], inner)),
    NOTHING,
  )
}

function paragraph(name: string, attributes: XmlAttributes, styles: OdtStyles): Wrapped {
  const style = attributes['text:style-name'] ?? ''
  const names = styles.namesOf(style)
  const look = looking(styles.lookOf('paragraph', style))
  const named = OF_STYLE[names.find((one) => OF_STYLE[one]) ?? '']
  if (name === 'text:p' || names.includes('Title')) return within(named ?? ['<p>', '</p>'], look)
  const level = countOf(attributes['text:outline-level'], 6)
  return within([`<h${level}>`, `</h${level}>`], look)
}

function cell(attributes: XmlAttributes, inHead: boolean): Wrapped {
  const across = countOf(attributes['table:number-columns-spanned'], MOST_SPAN)
  const down = countOf(attributes['table:number-rows-spanned'], MOST_SPAN)
  const name = inHead ? 'th' : 'td'
  const more = countOf(attributes['table:number-columns-repeated'], MOST_REPEATED) - 1
  return [`<${name} colspan="${across}" rowspan="${down}">`, `</${name}>${'<td></td>'.repeat(more)}`]
}

/** What opens and closes the same in HTML; nothing where an element says nothing of the text. Lists are told elsewhere. */
export function asHtml(name: string, attributes: XmlAttributes, styles: OdtStyles, inHead: boolean): Wrapped {
  switch (name) {
    case 'text:p':
    case 'text:h':
      return paragraph(name, attributes, styles)
    case 'text:span':
      return looking(styles.lookOf('text', attributes['text:style-name'] ?? ''))
    case 'text:section':
      return attributes['text:display'] === 'none' ? ['<div hidden>', '</div>'] : NOTHING
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      return attributes['text:is-hidden'] === 'true' ? ['<span hidden>', '</span>'] : NOTHING
    case 'text:a':
      return [`<a href="${escaped(attributes['xlink:href'] ?? '')}">`, '</a>']
    case 'table:table':
      return ['<table>', '</table>']
    case 'table:table-row':
      return ['<tr>', '</tr>']
    case 'table:table-cell':
      return cell(attributes, inHead)
    case 'table:covered-table-cell':
      return ['<div hidden>', '</div>']
    default:
      return NOTHING
  }
}
