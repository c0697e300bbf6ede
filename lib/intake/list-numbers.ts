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

const ROMAN = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
] as const

/** From 1 to 3,999, in small letters. */
export function inRoman(number: number): string {
  let [left, said] = [number, '']
  for (const [value, letters] of ROMAN)
    while (left >= value) {
      said += letters
      left -= value
    }
  return said
}

function inLetters(number: number): string {
  const before = Math.floor((number - 1) / 26)
  return (before > 0 ? inLetters(before) : '') + String.fromCharCode(97 + ((number - 1) % 26))
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
