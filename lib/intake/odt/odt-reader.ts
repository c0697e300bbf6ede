import type { PlaceInText } from '@/lib/intake/docx/changes'
import { Changes } from '@/lib/intake/docx/changes'
import type { FileParts } from '@/lib/intake/docx/file-parts'
import type { XmlAttributes, XmlHandler } from '@/lib/intake/docx/xml'
import { annotation } from '@/lib/intake/annotations'
import type { Annotation } from '@/lib/intake/intake-block'
import { safeAddress } from '@/lib/intake/markup'
import type { Omissions } from '@/lib/intake/omissions'
import type { Turn } from '@/lib/intake/turns'
import { PART_END, TURN, TURN_REACHES } from '@/lib/intake/turns'
import type { Wrapped } from './as-html'
import { asHtml, escaped } from './as-html'
import type { Aside } from './asides'
import { ASIDES, DRAWN, UNREAD } from './asides'
import { OdtLists } from './odt-lists'
import type { OdtStyles } from './odt-styles'
import { readEmbedded } from './read-embedded'

/** Words that are read apart from those around them: a text box, a note. */
interface Stretch {
  kind: 'text' | 'box' | 'note'
  depth: number
  html: string[]
  /** Paragraphs that are open. */
  open: number
  says: boolean
  /** Text boxes that hang on the paragraph at hand. */
  boxes: string[]
  /** Of a note: what it says, where its words lead, and whether it stands at the end of the text. */
  words: string
  links: string[]
  isEndnote: boolean
}

const stretch = (kind: Stretch['kind'], depth: number): Stretch => ({
  ...{ kind, depth, html: [], open: 0, says: false, boxes: [] },
  ...{ words: '', links: [], isEndnote: false },
})

/** A tracked change; a deletion has its words, an insertion's stand in the text. */
interface Change {
  by: string
  words: string
  isTold: boolean
}

/** So much of the text is told beside a note or a comment; UTF-16 code units. */
const LONGEST_ON = 80
const MOST_SPACES = 100
/** Comments whose words are looked for at once; more is an attack. */
const MOST_RANGES = 100

const isParagraph = (name: string) => name === 'text:p' || name === 'text:h'

/** Reads the text of an OpenDocument (ISO/IEC 26300) into markup that says the same, to be read as all markup is. */
export class OdtReader implements XmlHandler {
  private readonly stretches: Stretch[] = [stretch('text', 0)]
  private readonly notes: string[] = []
  /** What its notes and comments say; whole once all of it is read. */
  readonly annotations: (Annotation | null)[] = []
  /** The tracked changes that its markup names by their number. */
  readonly turns: Pick<Turn, 'found' | 'was'>[] = []
  private readonly stack: { name: string; end: string }[] = []
  private readonly lists: OdtLists
  private readonly changes: Changes
  private readonly changed = new Map<string, Change>()
  private readonly comments: Aside[] = []
  private readonly ranges = new Map<string, Aside>()
  private aside: Aside | null = null
  private unread = 0
  private headRows = 0
  /** The change whose inserted words are being read. */
  private inserted: Change | null = null
  private before = ''

  constructor(
    private readonly styles: OdtStyles,
    private readonly omissions: Omissions,
    private readonly parts: FileParts,
  ) {
    this.lists = new OdtLists(styles)
    this.changes = new Changes(omissions, () => this.beginChange())
  }

  /** Elements without words say in the markup where a change begins, and how far its words reach. */
  private beginChange(): PlaceInText {
    const { html } = this.here
    const begins = html.push('') - 1
    const at: { reaches: number | null } = { reaches: null }
    return {
      reached: () => {
        at.reaches = html.push('') - 1
      },
      put: (found, was) => {
        const number = this.turns.push({ found, was: was.replace(/^\n/, '').replaceAll('\n', PART_END) }) - 1
        html[begins] = `<wbr ${TURN}="${number}">`
        if (at.reaches !== null) html[at.reaches] = `<wbr ${TURN_REACHES}="${number}">`
      },
    }
  }

  private get here(): Stretch {
    return this.stretches.at(-1) as Stretch
  }

  open(name: string, attributes: XmlAttributes): void {
    const depth = this.stack.length
    if (this.unread > 0 || UNREAD.test(name)) this.unread++
    else if (this.aside) this.openAside(this.aside, name, attributes)
    else if (ASIDES[name]) this.beginAside(ASIDES[name], attributes, depth)
    else {
      if (name === 'text:note')
        this.stretches.push({ ...stretch('note', depth), isEndnote: attributes['text:note-class'] === 'endnote' })
      else if (DRAWN.test(name) && this.here.open > 0) this.stretches.push(stretch('box', depth))
      this.stack.push({ name, end: this.openText(name, attributes) })
      return
    }
    this.stack.push({ name, end: '' })
  }

  private beginAside(kind: Aside['kind'], attributes: XmlAttributes, depth: number): void {
    this.aside = { kind, depth, words: '', by: '', on: '', id: attributes['text:id'] ?? attributes['xml:id'] ?? '' }
    const name = attributes['office:name']
    if (kind === 'comment' && name !== undefined && this.ranges.size < MOST_RANGES) this.ranges.set(name, this.aside)
  }

  private openAside(aside: Aside, name: string, attributes: XmlAttributes): void {
    aside.words += spaceOf(name, attributes) ?? (isParagraph(name) ? '\n' : '')
  }

  private openText(name: string, attributes: XmlAttributes): string {
    const space = spaceOf(name, attributes)
    if (space !== null) {
      this.here.html.push(name === 'text:line-break' ? '<br>' : space)
      this.before += ' '
      return ''
    }
    this.openBeside(name, attributes)
    if (isParagraph(name) && this.here.open++ === 0 && this.here.kind !== 'note') this.before = ''
    const [begin, end] = this.wrapped(name, attributes)
    this.here.html.push(begin)
    return end
  }

  private wrapped(name: string, attributes: XmlAttributes): Wrapped {
    if (name === 'text:list') return this.lists.open(attributes)
    // Its words are no item of the list, though they stand in it.
    if (name === 'text:list-header') return ['<p>', '</p>']
    if (name === 'text:list-item') return this.lists.item(attributes)
    return asHtml(name, attributes, this.styles, this.headRows > 0)
  }

  /** What an element says beside the text. */
  private openBeside(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'text:a':
        this.here.links.push(attributes['xlink:href'] ?? '')
        break
      case 'text:hidden-text':
        // Hidden, its words stand in an attribute alone.
        if (attributes['text:is-hidden'] === 'true') this.omissions.add('hidden', attributes['text:string-value'])
        break
      case 'table:table-header-rows':
        this.headRows++
        break
      case 'draw:image':
        // Pictures elsewhere are never fetched.
        this.omissions.add('picture')
        break
      case 'draw:object':
      case 'draw:object-ole':
      case 'draw:plugin':
      case 'draw:applet':
      case 'draw:floating-frame':
        this.omissions.add('embedded', readEmbedded(attributes['xlink:href'] ?? '', this.parts))
        break
      case 'text:change-start':
        this.inserted = this.changed.get(attributes['text:change-id'] ?? '') ?? null
        break
      case 'text:change-end':
        this.inserted = null
        break
      case 'text:change':
        this.tellDeleted(this.changed.get(attributes['text:change-id'] ?? ''))
        break
      case 'office:annotation-end':
        this.ranges.delete(attributes['office:name'] ?? '')
        break
      default:
        if (name.startsWith('form:')) this.openControl(attributes)
    }
  }

  private openControl(attributes: XmlAttributes): void {
    const said = [attributes['form:label'], attributes['form:current-value'] ?? attributes['form:value']]
    const words = said.filter((one) => one !== undefined && one !== '').join(' ')
    if (words !== '') this.omissions.add('control', words)
  }

  private tellDeleted(change: Change | undefined): void {
    if (!change || change.isTold) return
    change.isTold = true
    this.changes.deleted(change.words, change.by)
  }

  words(text: string): void {
    if (this.unread > 0) return
    const inside = this.stack.at(-1)?.name ?? ''
    if (this.aside) {
      if (inside === 'dc:creator') this.aside.by ||= text
      else this.aside.words += text
    } else if (this.here.open > 0) this.say(text)
    // No program shows words that stand in no paragraph.
    else if (text.trim() !== '') this.omissions.add('hidden', text)
  }

  private say(text: string): void {
    const says = text.trim() !== ''
    if (this.inserted) this.changes.inserted(text, this.inserted.by)
    else if (says) this.changes.end()
    this.here.html.push(escaped(text))
    if (this.inserted) this.changes.reached()
    this.here.says ||= says
    if (this.here.kind === 'note') this.here.words += text
    if (this.here.kind !== 'note') this.before = (this.before + text).slice(-LONGEST_ON).toWellFormed()
    for (const comment of this.ranges.values())
      if (comment !== this.aside && comment.on.length < LONGEST_ON)
        comment.on = (comment.on + text).slice(0, LONGEST_ON).toWellFormed()
  }

  close(): void {
    const frame = this.stack.pop()
    if (!frame) return
    const depth = this.stack.length
    if (this.unread > 0) this.unread--
    else if (this.aside) {
      if (this.aside.depth === depth) this.endAside(this.aside)
    } else this.closeText(frame, depth)
  }

  private closeText({ name, end }: { name: string; end: string }, depth: number): void {
    const { here } = this
    if (isParagraph(name)) this.changes.end()
    here.html.push(end)
    if (name === 'table:table-header-rows') this.headRows--
    if (name === 'text:list') this.lists.close()
    if (isParagraph(name) && --here.open === 0) here.html.push(...here.boxes.splice(0))
    if (here.kind !== 'text' && here.depth === depth) this.endStretch(here)
  }

  private endStretch({ kind, html, says, words, links, isEndnote }: Stretch): void {
    this.stretches.pop()
    if (!says) return
    if (kind === 'note') {
      this.notes.push(html.join(''))
      this.omissions.tell('note', { words: '', on: this.before })
      const leads = links.flatMap((href) => safeAddress(href) ?? [])
      this.annotations.push(
        annotation({ kind: isEndnote ? 'ENDNOTE' : 'FOOTNOTE', words, on: this.before, links: leads }),
      )
    } else {
      this.here.boxes.push(html.join(''))
      this.omissions.add('box')
    }
  }

  private endAside(aside: Aside): void {
    this.aside = null
    const { kind, id, by, words } = aside
    if (kind === 'changed-region') this.changed.set(id, { by, words, isTold: words.trim() === '' })
    else if (kind === 'comment') this.comments.push(aside)
    else if (kind === 'contents') for (const line of words.split('\n').filter(isSaid)) this.omissions.add(kind, line)
    // What a picture shows, in words: the picture is counted where it stands.
    else if (isSaid(words)) this.omissions.add(kind, words, kind === 'picture' ? 0 : 1)
  }

  /** All of it, its notes at the end. */
  finished(): string {
    this.changes.end()
    for (const { words, by, isTold } of this.changed.values())
      if (!isTold) this.omissions.tell('deleted', { words, by })
    for (const { words, by, on } of this.comments) {
      this.omissions.tell('comment', { words, by, on })
      this.annotations.push(annotation({ kind: 'COMMENT', words, by, on }))
    }
    const notes = this.notes.map((html, at) => `<div id="fn${at + 1}">${html}</div>`)
    return `<!doctype html><html><body><main>${this.here.html.join('')}${notes.join('')}</main></body></html>`
  }
}

const isSaid = (words: string) => words.trim() !== ''

/** The space that an element stands for; null for all others. */
function spaceOf(name: string, attributes: XmlAttributes): string | null {
  if (name === 'text:s') return ' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1))
  return name === 'text:tab' || name === 'text:line-break' ? ' ' : null
}
