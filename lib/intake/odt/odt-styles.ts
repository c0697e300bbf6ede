import type { XmlAttributes, XmlHandler } from '@/lib/intake/docx/xml'

/** What a style says of the words in it, beside what the style it is made of says. */
export interface TextLook {
  isBold?: boolean
  isItalic?: boolean
  isRaised?: boolean
  isStruck?: boolean
  isHidden?: boolean
}

interface Style extends TextLook {
  /** The name of the style that it is made of. */
  parent: string
}

/** Names in files are written with what a name of XML can’t hold: “Text_20_body”. */
const plain = (name: string) =>
  name.replace(/_([0-9a-f]{2})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
const DEEPEST = 20

function lookOf(attributes: XmlAttributes): TextLook {
  const weight = attributes['fo:font-weight']
  const slant = attributes['fo:font-style']
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type']
  const place = attributes['style:text-position']
  const display = attributes['text:display']
  return {
    ...(weight !== undefined && { isBold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant !== undefined && { isItalic: slant !== 'normal' }),
    ...(place !== undefined && { isRaised: /^(?:super|[1-9])/.test(place) }),
    ...(line !== undefined && { isStruck: line !== 'none' }),
    ...(display !== undefined && { isHidden: display === 'none' }),
  }
}

/** What the styles of an OpenDocument say of its text. */
export class OdtStyles implements XmlHandler {
  private readonly styles = new Map<string, Style>()
  /** How the items of a list are numbered, by its style and level: "1", "a", "I". */
  private readonly numberings = new Map<string, string>()
  private style: Style | null = null
  private list = ''

  open(name: string, attributes: XmlAttributes): void {
    const own = attributes['style:name'] ?? ''
    if (name === 'style:style') {
      this.style = { parent: attributes['style:parent-style-name'] ?? '' }
      // Two styles may have one name, where one is of paragraphs and one of words.
      this.styles.set(`${attributes['style:family'] ?? ''} ${own}`, this.style)
    } else if (name === 'style:text-properties' && this.style) Object.assign(this.style, lookOf(attributes))
    else if (name === 'style:default-style') this.style = null
    else if (name === 'text:list-style') {
      this.list = own
      this.style = null
    } else if (name === 'text:list-level-style-number' && attributes['style:num-format'])
      this.numberings.set(`${attributes['text:level'] ?? ''} ${this.list}`, attributes['style:num-format'])
  }

  words(): void {
    // Styles have none.
  }

  close(): void {
    // Each begins with an element of its own.
  }

  private *chain(family: string, name: string): Generator<[string, Style | undefined]> {
    for (let [at, deep] = [name, 0]; at !== '' && deep < DEEPEST; deep++) {
      const style = this.styles.get(`${family} ${at}`)
      yield [plain(at), style]
      at = style?.parent ?? ''
    }
  }

  /** The name of a style of paragraphs and those of the styles it is made of, as people see them. */
  namesOf(name: string): string[] {
    return Array.from(this.chain('paragraph', name), ([one]) => one)
  }

  /** How words in a style look: what it says itself goes before what the style it is made of says. */
  lookOf(family: 'paragraph' | 'text' | 'section', name: string): TextLook {
    const said = Array.from(this.chain(family, name), ([, style]) => style ?? {})
    return Object.assign({}, ...said.reverse()) as TextLook
  }

  /** The numbering of a list at a level counted from 1; undefined where it has bullets. */
  numbering(list: string, level: number): string | undefined {
    return this.numberings.get(`${level} ${list}`)
  }
}
