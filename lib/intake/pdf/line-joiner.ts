import { GrowingBlock } from '@/lib/intake/growing-block'
import type { Paragraph } from '@/lib/intake/guess-roles'
import { safeAddress } from '@/lib/intake/markup'
import type { Omissions } from '@/lib/intake/omissions'
import { unwrapped } from '@/lib/intake/redirects'
import { tidyText } from '@/lib/intake/tidy-text'
import type { PdfLine, PdfSegment } from './pdf-line'

/** Its last piece of a word, and the first of the next line, where a hyphen parts them. */
const CUT = /(\p{L}+)[-‐]$/u
const GOES_ON = /^\p{Ll}+/u
/** True when a line ends within a word. */
export const isCut = (line: string, next: string) => CUT.test(line) && GOES_ON.test(next)
const WORDS = /\p{L}+(?:[-‐]\p{L}+)*/gu

/** The words of a text that stand whole on a line: what a word cut at a line end is held against. */
export function wholeWords(lines: readonly PdfLine[]): Set<string> {
  const found = new Set<string>()
  for (const { segments } of lines)
    for (const { text } of segments)
      for (const [word] of text.replace(CUT, '').matchAll(WORDS)) found.add(word.toLowerCase().replaceAll('‐', '-'))
  return found
}

/** Puts the lines of a paragraph together as one text. */
export class LineJoiner {
  private readonly text = new GrowingBlock('BODY')
  private last = ''

  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly omissions: Omissions,
    private readonly isBold: boolean,
  ) {}

  add({ segments }: PdfLine): void {
    if (this.last !== '') this.goOn(segments[0]?.text ?? '')
    for (const [at, one] of segments.entries()) {
      if (at > 0) this.say(' ')
      this.addSegment(one)
    }
    this.last = segments.at(-1)?.text.trimEnd() ?? ''
  }

  private say(words: string): void {
    const { text, invisible } = tidyText(words)
    if (invisible > 0) this.omissions.add('invisible', '', invisible)
    this.text.add(text, { bold: this.isBold })
  }

  /** What stands between two lines: a space, or nothing where a word was cut in two. */
  private goOn(next: string): void {
    if (/\u00ad$/.test(this.last)) return
    const [, before] = CUT.exec(this.last) ?? []
    const [after] = GOES_ON.exec(next.trimStart()) ?? []
    if (before === undefined || after === undefined) {
      if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(this.last)) this.say(' ')
      return
    }
    if (this.known.has(`${before}-${after}`.toLowerCase()) && !this.known.has(`${before}${after}`.toLowerCase())) return
    this.text.cutFrom(this.text.length - 1)
    this.omissions.tell('hyphen', { words: '', on: `${before}${after}` })
  }

  private addSegment({ text, links, noteMarks }: PdfSegment): void {
    for (const { mark, on } of noteMarks) this.omissions.tell('note-mark', { words: mark, on })
    let at = 0
    for (const { start, end, href } of links) {
      this.say(text.slice(at, Math.max(at, start)))
      const from = this.text.length
      this.say(text.slice(Math.max(at, start), end))
      at = Math.max(at, end)
      const address = safeAddress(unwrapped(href))
      if (address === null) this.omissions.add('link')
      else this.text.link(from, address)
    }
    this.say(text.slice(at))
  }

  finished(): Paragraph | null {
    const block = this.text.finished()
    return block && { block, isBold: this.isBold, isMarked: false }
  }
}
