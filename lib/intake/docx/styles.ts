import type { StyleRole } from './style-roles'
import { roleOfStyle } from './style-roles'
import type { XmlAttributes } from './xml'
import { readXml } from './xml'

/** Where a paragraph stands in a list: the list, and how deep in it, from 0. */
export interface ListPlace {
  list?: string
  level?: number
}

/** What is known of a style, with what it takes over from the one that it is based on. */
interface Style extends ListPlace {
  role?: StyleRole
  isHidden?: boolean
  isBold?: boolean
}

interface Written extends Style {
  basedOn?: string
  outline?: number
}

export type Styles = ReadonlyMap<string, Style>

/** More is a circle. */
const LONGEST_CHAIN = 20

/** What a switch such as w:b says: it is on unless it says otherwise. */
export function isOn({ 'w:val': value }: XmlAttributes): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value)
}

/** The role of a paragraph at this level of an outline, from 0; the levels end at 8. */
export function roleOfOutline(level: number | undefined): StyleRole | undefined {
  if (level === undefined || !(level >= 0 && level <= 8)) return undefined
  return level === 0 ? 'HEADING_1' : 'SUBHEAD'
}

const READ: Partial<Record<string, (style: Written, attributes: XmlAttributes) => void>> = {
  'w:name': (style, { 'w:val': name = '' }) => {
    const role = roleOfStyle(name)
    if (role !== null) style.role = role
    const deeper = /^list (?:bullet|number) (\d)$/i.exec(name)?.[1]
    if (deeper !== undefined) style.level = Number(deeper) - 1
  },
  'w:basedOn': (style, { 'w:val': based }) => {
    if (based !== undefined) style.basedOn = based
  },
  'w:outlineLvl': (style, { 'w:val': level }) => {
    style.outline = Number(level)
  },
  'w:numId': (style, { 'w:val': list }) => {
    if (list !== undefined) style.list = list
  },
  'w:ilvl': (style, { 'w:val': level }) => {
    style.level = Number(level) || 0
  },
  'w:vanish': (style, attributes) => {
    style.isHidden = isOn(attributes)
  },
  'w:b': (style, attributes) => {
    style.isBold = isOn(attributes)
  },
}

/** The styles of a file by their ids. */
export function readStyles(xml: string | undefined): Styles {
  const written = new Map<string, Written>()
  let style: Written | null = null
  const stack: string[] = []
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attributes) => {
        stack.push(name)
        const id = attributes['w:styleId']
        if (name === 'w:style' && id !== undefined) {
          style = {}
          const role = roleOfStyle(id)
          if (role !== null) style.role = role
          written.set(id, style)
          // What is set for the parts of tables concerns their looks.
        } else if (style && !stack.includes('w:tblStylePr')) READ[name]?.(style, attributes)
      },
      words: () => undefined,
      close: () => {
        if (stack.pop() === 'w:style') style = null
      },
    })
  return new Map(Array.from(written.keys(), (id) => [id, resolved(id, written)]))
}

function resolved(id: string, written: ReadonlyMap<string, Written>): Style {
  const chain: Written[] = []
  for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN;) {
    const style = written.get(at)
    if (!style) break
    chain.push(style)
    at = style.basedOn
  }
  const whole: Written = Object.assign({}, ...chain.toReversed()) as Written
  const role = chain.map((style) => style.role ?? roleOfOutline(style.outline)).find((one) => one !== undefined)
  const { list, level, isHidden = false, isBold = false } = whole
  return {
    isHidden,
    isBold,
    ...(role && { role }),
    ...(list !== undefined && { list }),
    ...(level !== undefined && { level }),
  }
}
