import type { OmissionKind } from '@/lib/intake/intake-block'
import type { OpenParagraph } from './flow'

/** Words that lead somewhere, from where they begin. */
interface OpenLink {
  href: string
  paragraph: OpenParagraph
  from: number
}

/** An element that is open, with what it took over from those around it. */
export interface Frame {
  name: string
  /** Nothing in it is of the text: how it looked before a change, or another form of what was read already. */
  skip: boolean
  /** A tracked change, and whose it is. */
  change: { kind: 'inserted' | 'deleted' | 'moved'; by: string } | null
  /** Why its words are left out. */
  leftOut: OmissionKind | null
  isHidden: boolean
  isBold: boolean
  isRaised: boolean
  /** Its words are the mark of a note. */
  isMark: boolean
  /** Where its words lead; its own. */
  link: OpenLink | null
  /** Of several forms of the same thing one was read; its own. */
  isRead: boolean
}

export const OUTERMOST: Frame = {
  name: '',
  skip: false,
  change: null,
  leftOut: null,
  isHidden: false,
  isBold: false,
  isRaised: false,
  isMark: false,
  link: null,
  isRead: false,
}

/** A field of Word's: its code stands before what it shows. */
export interface Field {
  code: string
  isCode: boolean
  paragraph: OpenParagraph
  from: number
}

const LINK_CODE = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i

/** Where a field leads; null where it is no link, or one to a place in the same text. */
export function addressIn(code: string): string | null {
  const [, quoted, bare] = LINK_CODE.exec(code) ?? []
  return quoted ?? bare ?? null
}
