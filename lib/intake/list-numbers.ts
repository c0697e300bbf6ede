import { inLetters, inRoman } from '@/lib/text/numerals'
import type { Attributes } from './markup'

/** How the items of a list are numbered; null where they have bullets. */
type Numbering = 'decimal' | 'letters' | 'LETTERS' | 'roman' | 'ROMAN' | null

const BY_TYPE: Partial<Record<string, Numbering>> = {
  '1': 'decimal',
  a: 'letters',
  A: 'LETTERS',
  i: 'roman',
  I: 'ROMAN',
}
const BY_STYLE: Partial<Record<string, Numbering>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal',
  'lower-alpha': 'letters',
  'lower-latin': 'letters',
  'upper-alpha': 'LETTERS',
  'upper-latin': 'LETTERS',
  'lower-roman': 'roman',
  'upper-roman': 'ROMAN',
  none: null,
  disc: null,
  circle: null,
  square: null,
}

const WRITE: Record<NonNullable<Numbering>, (number: number) => string> = {
  decimal: String,
  letters: inLetters,
  LETTERS: (number) => inLetters(number).toUpperCase(),
  roman: inRoman,
  ROMAN: (number) => inRoman(number).toUpperCase(),
}

/** Letters and Roman numbers are written so far; what is beyond has figures. */
const MOST_IN_LETTERS = 3_999

/** A number as programs write it before an item: "1.", "iv)", "(b)". */
export const NUMBER_MARK = /^\s*(\(?(?:\d{1,4}(?:\.\d{1,3})*|[a-z]|[ivxlc]{1,7})[.)])\s*$/i

const whole = (value: string | undefined) => (/^\s*-?\d{1,7}\s*$/.test(value ?? '') ? Number(value) : null)

/** What a style says; undefined where it says nothing. */
const styledIn = ({ style = '' }: Attributes): Numbering | undefined =>
  BY_STYLE[/list-style(?:-type)?:\s*([a-z-]+)/.exec(style.toLowerCase())?.[1] ?? '']

/** Counts the items of one list while it is read: what is printed before them is part of the article. */
export class ListNumbers {
  private next: number
  private readonly step: 1 | -1
  private readonly numbering: Numbering

  constructor(name: string, attributes: Attributes) {
    const ordered = name === 'ol' ? (BY_TYPE[attributes['type'] ?? '1'] ?? 'decimal') : null
    const styled = styledIn(attributes)
    const start = whole(attributes['start'])
    const isReversed = 'reversed' in attributes
    // Counted down from nowhere, the first number is that of all items: it is not known before the last one is read.
    this.numbering = isReversed && start === null ? null : styled === undefined ? ordered : styled
    this.step = isReversed ? -1 : 1
    this.next = start ?? 1
  }

  /** What stands before the next item: "5."; nothing in a list with bullets. */
  mark(attributes: Attributes): string {
    const number = whole(attributes['value']) ?? this.next
    this.next = number + this.step
    // Google Docs says it at each item.
    const styled = this.numbering === null ? null : styledIn(attributes)
    const numbering = styled === undefined ? this.numbering : styled
    if (numbering === null) return ''
    const isWritten = number >= 1 && number <= MOST_IN_LETTERS
    return `${isWritten ? WRITE[numbering](number) : number}.`
  }
}
