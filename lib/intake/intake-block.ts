import type { BlockLink, BlockRole } from '@/lib/domain/articles/block'
import type { Turn } from './turns'

/** One part of a text that was brought in. */
export interface IntakeBlock {
  role: BlockRole
  text: string
  /** Of a table cell, counted from 0; a table begins where the row is smaller than the one before. */
  row?: number
  column?: number
  /** A table cell that heads its row or column. */
  head?: boolean
  /** How many columns and rows a cell spans, where it is more than one. */
  across?: number
  down?: number
  /** A caption that names the table after it. */
  ofTable?: boolean
  /** Of an item of a list within a list: how many lists it stands within. */
  level?: number
  /** Offsets count in this block's text. */
  links?: BlockLink[]
  /** Its tracked changes while it is read; the report has them once it is. */
  turns?: Turn[]
}

/** Where a tracked change stands in the blocks, in which it is accepted. */
export interface PlaceOfChange {
  /** The place of the block among those that were read, counted from 0. */
  block: number
  /** Offsets in its text, of the words that were put in. */
  start: number
  end: number
  /** What stood there before, with the space around it; U+2029 where a part of its own ended. */
  was: string
}

/** What bringing in left out of the text, or changed in it. Nothing is dropped without one of these. */
export const OMISSION_KINDS = [
  'byline',
  'published',
  'dateline',
  'change',
  'moved',
  'deleted',
  'struck',
  'comment',
  'note',
  'loose-note',
  'note-mark',
  'hyphen',
  'invisible',
  'hidden',
  'margin',
  'contents',
  'settings',
  'mail-head',
  'greeting',
  'title',
  'page',
  'box',
  'elsewhere',
  'marker',
  'markdown',
  'redirect',
  'link',
  'picture',
  'empty-page',
  'symbol',
  'formula',
  'reading',
  'control',
  'embedded',
  'script',
] as const
export type OmissionKind = (typeof OMISSION_KINDS)[number]

/** Something that a file held, told with all its words. */
export interface Found {
  words: string
  /** What stood in their place before a change. */
  was?: string
  /** Whoever changed or remarked it, as the file names them. */
  by?: string
  /** The words of the text that it stands at. */
  on?: string
  /** Of a part that was left out: the place of the block that it stood after, -1 where it stood above all of them. */
  after?: number
  /** Of a tracked change: where it can be turned. */
  at?: PlaceOfChange
  /** Of a tracked change that a person turned: the text has the words from before it. */
  asItWas?: boolean
}

export interface Omission {
  kind: OmissionKind
  count: number
  /** The words concerned, as far as there are any; of a paste the first few, cut short. */
  words: string[]
  /** The same with what else is known of each, where there is more. */
  found?: Found[]
  /** It would have gone into a field that somebody had filled in already. */
  kept?: true
}

/** Whence what is proposed as evidence is read: a note or a comment of the text, or a link in it. */
export const ANNOTATION_KINDS = ['FOOTNOTE', 'ENDNOTE', 'COMMENT', 'LINK'] as const
type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

/** What stands beside the text, and may name the source of what it stands at. */
export interface Annotation {
  kind: AnnotationKind
  /** As written, on one line. */
  words: string
  /** Whoever wrote it, as the file names them. */
  by?: string
  /** The words of the text that it stands at: those before a mark, or those that a comment is about. */
  on: string
  /** Where its words lead. */
  links?: string[]
}

/** A text read into blocks, in order, with everything that is not in them. */
export interface Intake {
  blocks: IntakeBlock[]
  omissions: Omission[]
  /** Its notes and comments, in the order in which they stand in the text; absent where it has none. Links stand in the blocks. */
  annotations?: Annotation[]
  /** A line such as “By Marit Oake” that stood below the headline; it is in no block. */
  byline: string | null
  /** The day it was published (2026-11-16), or a moment in ISO 8601 and UTC, as its page, its file or a line of it says. */
  published: string | null
}
