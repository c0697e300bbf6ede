import type { Paragraph } from '@/lib/intake/guess-roles'
import { raised, safeAddress } from '@/lib/intake/markup'
import type { Omissions } from '@/lib/intake/omissions'
import { tidyText } from '@/lib/intake/tidy-text'
import { PART_END } from '@/lib/intake/turns'
import { Changes } from './changes'
import type { Looks, OpenParagraph } from './flow'
import { Flow } from './flow'
import type { Relations } from './relations'
import type { Field, Frame } from './story-frame'
import { addressIn, OUTERMOST } from './story-frame'
import { ON_CLOSE, ON_OPEN, UNREAD, WORDS } from './story-elements'
import type { XmlAttributes, XmlHandler } from './xml'

/** Something that stands beside the text: a note, a comment. */
export interface Aside {
  id: string
  by: string
  paragraphs: Paragraph[]
}

/** A mark in the text, and what it stands at. */
export interface Mark {
  kind: 'footnote' | 'endnote'
  id: string
  on: string
}

/** So much of the text is told beside a mark or a comment; UTF-16 code units. */
const LONGEST_ON = 80
/** Comments whose words are looked for at once; more is an attack. */
const MOST_RANGES = 100
const LONGEST_CODE = 4_000

/** Reads one part of a document, such as its body or its footnotes, from its first element to its last. */
export class StoryReader implements XmlHandler {
  readonly flow: Flow
  readonly changes: Changes
  readonly asides: Aside[] = []
  readonly marks: Mark[] = []
  /** What each comment is about, by its id. */
  readonly about = new Map<string, string>()
  /** Pictures and other things that are open. */
  readonly drawings: { isPicture: boolean; hasBox: boolean; says: string[] }[] = []
  /** Where the formula at hand begins in its paragraph. */
  formulaFrom = 0
  /** The paragraph at hand ends. */
  isClosing = false
  private aside = { id: '', by: '' }
  private readonly stack: Frame[] = []
  private readonly fields: Field[] = []
  private readonly ranges = new Set<string>()
  private left = ''
  private hidden = ''
  private moved = { words: '', by: '' }

  constructor(
    readonly looks: Looks,
    readonly relations: Relations,
    readonly omissions: Omissions,
  ) {
    this.changes = new Changes(omissions, () => {
      const { paragraph } = this.flow
      const start = paragraph.text.length
      let end = start
      return {
        reached: () => {
          end = paragraph.text.length
        },
        put: (found, was) => {
          const endsPart = this.isClosing && paragraph.goesOn && was.trim() !== ''
          paragraph.text.change(start, { found, was: endsPart ? was + PART_END : was }).end = end
        },
      }
    })
    this.flow = new Flow(looks, (words) => {
      if (words.trim() !== '') omissions.add('contents', words)
    })
  }

  open(name: string, attributes: XmlAttributes): void {
    const outer = this.stack.at(-1) ?? OUTERMOST
    const frame: Frame = { ...outer, name, link: null, isRead: false, skip: outer.skip || UNREAD.has(name) }
    this.stack.push(frame)
    if (!frame.skip) ON_OPEN[name]?.(this, frame, attributes)
  }

  close(): void {
    const frame = this.stack.pop()
    if (!frame || frame.skip) return
    ON_CLOSE[frame.name]?.(this, frame)
    if (frame.link) this.lead(frame.link)
    if (frame.leftOut === null || (this.stack.at(-1)?.leftOut ?? null) !== null) return
    if (this.left.trim() !== '') this.omissions.add(frame.leftOut, this.left)
    this.left = ''
  }

  /** The element that stands `steps` around the one at hand. */
  around(steps: number): Frame {
    return this.stack.at(-1 - steps) ?? OUTERMOST
  }

  words(text: string): void {
    const { name, skip } = this.stack.at(-1) ?? OUTERMOST
    if (skip) return
    if (WORDS.has(name)) this.say(text)
    const field = this.fields.at(-1)
    if (name === 'w:instrText' && field && field.code.length < LONGEST_CODE) field.code += text
  }

  /** Words come: into the text, or beside it where they are none of it. */
  say(text: string): void {
    const frame = this.stack.at(-1) ?? OUTERMOST
    const { change } = frame
    if (frame.leftOut !== null) this.left += text
    else if (change?.kind === 'deleted') this.changes.deleted(text, change.by)
    else if (change?.kind === 'moved') this.move(text, change.by)
    else if (frame.isHidden || this.fields.some(({ isCode }) => isCode)) this.hidden += text
    else if (frame.isMark) this.omissions.add('note-mark', text)
    else if (this.flow.paragraph.isContents) this.flow.paragraph.leftOut += text
    else this.show(text, frame)
  }

  private show(given: string, { change, isRaised, isBold }: Frame): void {
    const { text, invisible } = tidyText(given)
    if (invisible > 0) this.omissions.add('invisible', '', invisible)
    if (text.trim() !== '') this.tellBeside(change === null)
    if (change) this.changes.inserted(text, change.by)
    for (const id of this.ranges) {
      const on = this.about.get(id) ?? ''
      if (on.length < LONGEST_ON) this.about.set(id, (on + text).slice(0, LONGEST_ON).toWellFormed())
    }
    this.flow.paragraph.text.add(isRaised ? raised(text) : text, { bold: isBold })
    if (change) this.changes.reached()
  }

  private move(words: string, by: string): void {
    if (by !== this.moved.by) this.tellMoved()
    this.moved = { words: this.moved.words + words, by }
  }

  private tellMoved(): void {
    if (this.moved.words.trim() !== '') this.omissions.tell('moved', this.moved)
    this.moved = { words: '', by: '' }
  }

  /** What was gathered beside the text is told: other words follow it, or its paragraph ends. */
  tellBeside(endsChange = true): void {
    if (this.hidden.trim() !== '') this.omissions.add('hidden', this.hidden)
    this.hidden = ''
    this.tellMoved()
    if (endsChange) this.changes.end()
  }

  /** A line end within a paragraph. */
  breakLine(): void {
    const { change, leftOut, isHidden } = this.stack.at(-1) ?? OUTERMOST
    const isShown = leftOut === null && !isHidden && (change === null || change.kind === 'inserted')
    if (isShown && !this.flow.paragraph.isContents) this.flow.paragraph.text.breakLine()
    else this.say(' ')
  }

  /** The last words of the text so far. */
  before(): string {
    const { text } = this.flow.paragraph
    return text.wordsFrom(Math.max(0, text.length - LONGEST_ON)).toWellFormed()
  }

  linkTo(href: string): Frame['link'] {
    const { paragraph } = this.flow
    return { href, paragraph, from: paragraph.text.length }
  }

  /** The words since an element opened lead somewhere. */
  private lead({ href, paragraph, from }: { href: string; paragraph: OpenParagraph; from: number }): void {
    const { text } = this.flow.paragraph
    const address = safeAddress(href)
    if (address === null) this.omissions.add('link', href)
    else text.link(paragraph.text === text ? from : 0, address)
  }

  openAside(id: string, by: string): void {
    this.aside = { id, by }
    this.flow.enter()
  }

  closeAside(): void {
    this.asides.push({ ...this.aside, paragraphs: this.flow.leave() })
  }

  beginField(): void {
    this.fields.push({ code: '', isCode: true, paragraph: this.flow.paragraph, from: 0 })
  }

  showField(): void {
    const field = this.fields.at(-1)
    if (!field) return
    field.isCode = false
    field.paragraph = this.flow.paragraph
    field.from = field.paragraph.text.length
  }

  endField(): void {
    const field = this.fields.pop()
    const href = field && !field.isCode ? addressIn(field.code) : null
    if (field && href !== null && href !== '') this.lead({ ...field, href })
  }

  beginRange(id: string): void {
    if (this.ranges.size < MOST_RANGES) this.ranges.add(id)
  }

  endRange(id: string): void {
    this.ranges.delete(id)
  }
}
