import type { BlockLink, BlockRole } from '@/lib/domain/articles/block'
import type { IntakeBlock } from './intake-block'
import type { Turn } from './turns'
import { asTurns } from './turns'

const SPACES = /([ \t\n\r\f\u00a0]+)/
const isFolding = (piece: string) => /[ \t\n\r\f]/.test(piece)

/** How words are set. */
export interface Look {
  bold: boolean
  italic?: boolean
  points?: number | null
  pale?: boolean
  isTime?: boolean
  datetime?: string | undefined
}

/** “Published on”, “Last updated:”. */
const LONGEST_BESIDE_TIME = 16

/**
 * A block while its text is read piece by piece. Space is folded as a browser shows it: runs become one, none stands at either
 * end or beside a line end; a no-break space stays unless other space stands beside it.
 */
export class GrowingBlock {
  /** Joined only when asked for: to look at the end of a growing string makes the engine copy all of it. */
  private pieces: string[] = []
  private size = 0
  /** How long what was led with is. */
  leadLength = 0
  private last = ''
  private links: BlockLink[] = []
  /** Tracked changes that stand in it. */
  turns: Turn[] = []
  private boldLetters = 0
  private italicLetters = 0
  private paleLetters = 0
  private letters = 0
  /** In how many points all of it is set; null where nothing says so, or parts of it differ. */
  points: number | null = null
  private timeLetters = 0
  /** What its first time element says for machines. */
  datetime: string | undefined = undefined

  constructor(
    public role: BlockRole,
    private readonly place: Omit<IntakeBlock, 'role' | 'text' | 'links'> = {},
  ) {}

  get length(): number {
    return this.size
  }

  get isEmpty(): boolean {
    return this.letters === 0
  }

  /** True when every letter was set in bold: a heading that is none in the markup. */
  get isBold(): boolean {
    return this.letters > 0 && this.boldLetters === this.letters
  }

  get isItalic(): boolean {
    return this.letters > 0 && this.italicLetters === this.letters
  }

  get isPale(): boolean {
    return this.letters > 0 && this.paleLetters === this.letters
  }

  /** It is a day or a time of day, with at most a word such as “Published” before it. */
  get isTime(): boolean {
    return this.timeLetters > 0 && this.letters - this.timeLetters <= LONGEST_BESIDE_TIME
  }

  /** What comes next is about it, and no part of its sentence: it ends one, or nothing parts it from what comes. */
  get endsAStatement(): boolean {
    const before = this.wordsFrom(Math.max(0, this.size - 12))
    return /[\p{Sentence_Terminal}…\p{Quotation_Mark}]\s*$|[^\s—–-]$/u.test(before)
  }

  get endsWithBreak(): boolean {
    return this.last === '\n'
  }

  /** Its first words, which are no part of what stands in it: no link begins before their end. */
  lead(words: string, look: Look): void {
    this.add(words, look)
    this.leadLength = this.size
  }

  add(words: string, { bold, italic, points = null, pale, isTime, datetime }: Look): void {
    this.datetime ??= datetime
    for (const piece of words.split(SPACES)) {
      if (piece === '') continue
      if (/^[ \t\n\r\f\u00a0]/.test(piece)) this.addSpace(isFolding(piece))
      else {
        this.push(piece)
        this.points = this.letters === 0 || this.points === points ? points : null
        this.letters += piece.length
        if (pale) this.paleLetters += piece.length
        if (bold) this.boldLetters += piece.length
        if (italic) this.italicLetters += piece.length
        if (isTime) this.timeLetters += piece.length
      }
    }
  }

  private push(piece: string): void {
    this.pieces.push(piece)
    this.size += piece.length
    this.last = piece.at(-1) ?? this.last
  }

  private pop(): void {
    this.size -= this.pieces.pop()?.length ?? 0
    this.last = this.pieces.at(-1)?.at(-1) ?? ''
  }

  private addSpace(folds: boolean): void {
    if (this.last === '' || this.last === '\n' || this.last === ' ') return
    if (this.last === '\u00a0') {
      if (!folds) return
      this.pop()
    }
    this.push(folds ? ' ' : '\u00a0')
  }

  /** A line end inside the block; several in a row are one. */
  breakLine(): void {
    if (this.last === ' ' || this.last === '\u00a0') this.pop()
    if (this.last !== '' && this.last !== '\n') this.push('\n')
  }

  /** What was added since `start`. */
  wordsFrom(start: number): string {
    let words = ''
    let at = this.size
    for (let index = this.pieces.length - 1; index >= 0 && at > start; index--) {
      const piece = this.pieces[index] ?? ''
      at -= piece.length
      words = piece.slice(Math.max(0, start - at)) + words
    }
    return words
  }

  /** Takes back what was added since `start`. */
  cutFrom(start: number): void {
    const text = this.pieces.join('')
    const kept = text.slice(0, start)
    this.pieces = kept.split(/(\n|[ \u00a0])$/).filter(Boolean)
    this.size = kept.length
    this.last = kept.at(-1) ?? ''
    this.letters = kept.replace(/\s/g, '').length
    this.boldLetters = Math.min(this.boldLetters, this.letters)
    this.italicLetters = Math.min(this.italicLetters, this.letters)
    this.paleLetters = Math.min(this.paleLetters, this.letters)
    this.links = this.links.filter(({ end }) => end <= start)
  }

  /** The words since `start` are a link. */
  link(start: number, href: string): void {
    if (start < this.size) this.links.push({ start, end: this.size, href })
  }

  /** A tracked change stands here, so far without words of its own. */
  change(start: number, told: Pick<Turn, 'found' | 'was'>): Turn {
    const turn = { ...told, start, end: start }
    this.turns.push(turn)
    return turn
  }

  /** The block as it is kept, or null when it says nothing. */
  finished(): IntakeBlock | null {
    const whole = this.pieces.join('')
    const lead = whole.length - whole.trimStart().length
    const text = whole.trim()
    if (text === '') return null
    let reached = 0
    const links = [...this.links]
      .sort((a, b) => a.start - b.start)
      .flatMap(({ start, end, href }) => {
        const from = Math.max(reached, start - lead)
        const words = text.slice(from, Math.min(end - lead, text.length))
        const first = from + words.length - words.trimStart().length
        const last = from + words.trimEnd().length
        if (first >= last) return []
        reached = last
        return [{ start: first, end: last, href }]
      })
    const within = (at: number) => Math.max(0, Math.min(at - lead, text.length))
    const turns = this.turns.map((turn) => ({ ...turn, start: within(turn.start), end: within(turn.end) }))
    return { role: this.role, text, ...this.place, ...(links.length > 0 && { links }), ...asTurns(turns) }
  }
}
