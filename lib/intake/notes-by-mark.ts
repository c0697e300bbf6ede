import type { BlockRole } from '@/lib/domain/articles/block'
import { annotation } from './annotations'
import type { Annotation } from './intake-block'

interface Mark {
  /** The id of what it leads to. */
  target: string
  /** The words before it. */
  on: string
  /** How many stretches of words had ended when it stood there. */
  after: number
}

interface Said {
  words: string
  links: readonly string[]
  role: BlockRole | 'comment'
  at: number
}

/** Pages name the elements that their marks lead to; so many are looked at, more is an attack. */
const MOST = 20_000

/** Finds for each mark of a page the note or the comment that it leads to. */
export class NotesByMark {
  private readonly marks: Mark[] = []
  private readonly said = new Map<string, Said>()
  private readonly ids = new Set<string>()
  private ended = 0

  /** An element of the words at hand may be what a mark leads to. */
  element({ id, name }: Readonly<Record<string, string>>): void {
    if (this.said.size + this.ids.size > MOST) return
    if (id) this.ids.add(id)
    if (name) this.ids.add(name)
  }

  mark(href: string, on: string): void {
    if (this.marks.length < MOST) this.marks.push({ target: href.trim().slice(1), on, after: this.ended })
  }

  /** These words have ended: a paragraph, or a comment. */
  end(words: string, links: readonly string[], role: Said['role']): void {
    const at = ++this.ended
    for (const id of this.ids) if (!this.said.has(id)) this.said.set(id, { words, links, role, at })
    this.ids.clear()
  }

  /** What the marks lead to, in their order. A mark in a note leads back into the text, and is none. */
  annotations(): (Annotation | null)[] {
    return this.marks.map(({ target, on, after }) => {
      const said = this.said.get(target)
      if (!said || said.at <= after + 1 || (said.role !== 'NOTE' && said.role !== 'comment')) return null
      const kind = said.role === 'comment' ? 'COMMENT' : /edn|endnote/i.test(target) ? 'ENDNOTE' : 'FOOTNOTE'
      return annotation({ kind, words: said.words, on, links: said.links })
    })
  }
}
