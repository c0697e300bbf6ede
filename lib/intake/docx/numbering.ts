import { inRoman } from '@/lib/text/numerals'
import { readXml } from './xml'
import type { XmlAttributes } from './xml'

/** How the items of one level of a list are marked. */
interface Level {
  format: string
  /** “%1.”, “%1.%2)”: each number stands for the number of that level, from 1. */
  text: string
  start: number
  /** Numbers of outer levels are figures in it, whatever they are there. */
  isLegal: boolean
  /** The outer level, from 1, after which it begins anew; 0 for never. Where it is not told, after any. */
  restart?: number
}

interface List {
  kind: string
  levels: Map<number, Partial<Level>>
  starts: Map<number, number>
}

/** The lists of a file. */
export interface Numbering {
  /** Whether paragraphs with this list and level are items: a list whose level has no mark and no number only sets them in. */
  isItem: (list: string, level: number) => boolean
  /** Counts one text from its first item on. */
  counted: () => ListCounter
}

/** Counts the items of the lists of one text; answers the number that is printed before the next one, nothing before bullets. */
export interface ListCounter {
  next: (list: string, level: number) => string
}

const PLAIN: Level = { format: 'decimal', text: '', start: 1, isLegal: false }
/** Word has nine levels. */
const DEEPEST = 9
/** What a mark says besides numbers, in UTF-16 code units. */
const LONGEST_TEXT = 40
const MOST_IN_LETTERS = 780

const letters = (number: number) => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
const isWritten = (number: number, most: number) => number >= 1 && number <= most

const FORMATS: Partial<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: (number) => (isWritten(number, MOST_IN_LETTERS) ? letters(number) : String(number)),
  upperLetter: (number) => (isWritten(number, MOST_IN_LETTERS) ? letters(number).toUpperCase() : String(number)),
  lowerRoman: (number) => (isWritten(number, 3_999) ? inRoman(number) : String(number)),
  upperRoman: (number) => (isWritten(number, 3_999) ? inRoman(number).toUpperCase() : String(number)),
  none: () => '',
}

const number = (value: string | undefined) => (/^\d{1,6}$/.test(value ?? '') ? Number(value) : undefined)

/** Reads the part of a file that says how its lists are numbered. */
class Definitions {
  readonly kinds = new Map<string, Map<number, Partial<Level>>>()
  readonly lists = new Map<string, List>()
  /** Kinds that a list style defines, and those that only name one. */
  readonly styled = new Map<string, string>()
  readonly links = new Map<string, string>()
  private kind = ''
  private list: List | null = null
  private at = 0
  private level: Partial<Level> | null = null

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val']
    if (name === 'w:abstractNum') {
      this.kind = attributes['w:abstractNumId'] ?? ''
      this.list = null
      this.kinds.set(this.kind, new Map())
    } else if (name === 'w:num') this.openList(attributes['w:numId'])
    else if (name === 'w:abstractNumId') this.told((list) => (list.kind = value ?? ''))
    else if (name === 'w:styleLink') this.styled.set(value ?? '', this.kind)
    else if (name === 'w:numStyleLink') this.links.set(this.kind, value ?? '')
    else if (name === 'w:lvlOverride') this.at = number(attributes['w:ilvl']) ?? 0
    else if (name === 'w:startOverride') this.told((list) => list.starts.set(this.at, number(value) ?? 1))
    else if (name === 'w:lvl') this.openLevel(number(attributes['w:ilvl']) ?? this.at)
    else if (this.level) this.ofLevel(this.level, name, attributes)
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = null
  }

  private openList(id = ''): void {
    this.list = { kind: '', levels: new Map(), starts: new Map() }
    this.lists.set(id, this.list)
  }

  private told(tell: (list: List) => void): void {
    if (this.list) tell(this.list)
  }

  private openLevel(at: number): void {
    this.level = {}
    const levels = this.list?.levels ?? this.kinds.get(this.kind)
    levels?.set(at, this.level)
  }

  private ofLevel(level: Partial<Level>, name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val']
    if (name === 'w:numFmt') level.format = value ?? 'decimal'
    else if (name === 'w:lvlText') level.text = (value ?? '').slice(0, LONGEST_TEXT).toWellFormed()
    else if (name === 'w:start') level.start = number(value) ?? 1
    else if (name === 'w:isLgl') level.isLegal = value === undefined || !/^(?:0|false|off)$/.test(value)
    else if (name === 'w:lvlRestart') level.restart = number(value) ?? 0
  }

  /** The kind of list that one is; a kind that only names a style is what that style is made from. */
  kindOf(id: string): string {
    const kind = this.lists.get(id)?.kind ?? ''
    return this.styled.get(this.links.get(kind) ?? '') ?? kind
  }

  levelOf(id: string, at: number): Level | undefined {
    const told = this.lists.get(id)?.levels.get(at) ?? this.kinds.get(this.kindOf(id))?.get(at)
    return told && { ...PLAIN, ...told }
  }
}

class Counter implements ListCounter {
  /** By kind: lists of one kind go on counting, unless one says where it starts. */
  private readonly counts = new Map<string, Map<number, number>>()
  private readonly started = new Set<string>()

  constructor(private readonly told: Definitions) {}

  next(list: string, level: number): string {
    const definition = this.told.levelOf(list, level)
    if (!definition || level >= DEEPEST) return ''
    const kind = this.told.kindOf(list)
    const counts = this.counts.get(kind) ?? new Map<number, number>()
    this.counts.set(kind, counts)
    this.startAnew(list, counts)
    counts.set(level, (counts.get(level) ?? definition.start - 1) + 1)
    for (let deeper = level + 1; deeper < DEEPEST; deeper++)
      if (level + 1 <= (this.told.levelOf(list, deeper)?.restart ?? DEEPEST)) counts.delete(deeper)
    if (definition.format === 'bullet' || definition.format === 'none') return ''
    return definition.text.replace(/%([1-9])/g, (_, digit: string) =>
      this.say(list, Number(digit) - 1, counts, definition),
    )
  }

  private startAnew(list: string, counts: Map<number, number>): void {
    if (this.started.has(list)) return
    this.started.add(list)
    for (const [level, start] of this.told.lists.get(list)?.starts ?? []) counts.set(level, start - 1)
  }

  private say(list: string, level: number, counts: ReadonlyMap<number, number>, { isLegal }: Level): string {
    const definition = this.told.levelOf(list, level) ?? PLAIN
    const count = counts.get(level) ?? definition.start
    return (isLegal ? String : (FORMATS[definition.format] ?? String))(count)
  }
}

/** The lists of a file, and how their items are numbered. */
export function readNumbering(xml: string | undefined): Numbering {
  const told = new Definitions()
  const stack: string[] = []
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attributes) => {
        stack.push(name)
        told.open(name, attributes)
      },
      words: () => undefined,
      close: () => {
        told.close(stack.pop() ?? '')
      },
    })
  return {
    // 0 takes a paragraph out of the list of its style.
    isItem: (list, at) => {
      const level = told.levelOf(list, at)
      return list !== '0' && !(level?.format === 'none' && level.text === '')
    },
    counted: () => new Counter(told),
  }
}
