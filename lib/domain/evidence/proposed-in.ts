import type { Block } from '@/lib/domain/articles/block'
import type { Composed } from '@/lib/domain/articles/compose-blocks'
import { LIMITS } from '@/lib/domain/limits'
import type { Stretch } from '@/lib/domain/text/sentences'
import { sentencesOf } from '@/lib/domain/text/sentences'
import type { Placed } from './place-notes'
import { placeNotes } from './place-notes'
import type { NoteRead } from './read-note'
import { readLink, readNote } from './read-note'

/** A note or comment of a text that was read, as reading it answered it. */
export interface GivenNote {
  kind: 'FOOTNOTE' | 'ENDNOTE' | 'COMMENT' | 'LINK'
  words: string
  by?: string | undefined
  /** The words before its mark; of a comment those that it is about. */
  on: string
  links?: string[] | undefined
}

/** What is to be proposed, and where it stands. */
export interface ProposedRow extends NoteRead {
  origin: GivenNote['kind']
  words: string
  saidBy: string
  placed: Placed | null
}

const hostOf = (address: string | undefined) =>
  address !== undefined && URL.canParse(address) ? new URL(address).hostname : null

/** Links of the text itself; those of its notes are the notes', and a page's to its own site lead about it. */
function linksOf(
  text: string,
  blocks: readonly Block[],
  notes: readonly GivenNote[],
  { from, language, isPlaced }: { from: string | null; language: string; isPlaced: boolean },
): ProposedRow[] {
  const inNotes = new Set(notes.flatMap(({ links = [] }) => links))
  return blocks.flatMap(({ role, start, end, links = [] }) => {
    const sentences = links.length === 0 || !isPlaced ? [] : sentencesOf(text.slice(start, end), language)
    const sentenceAround = (of: Stretch): Stretch => {
      const within = sentences.findLast((one) => start + one.start < of.end)
      return within ? { start: start + within.start, end: start + within.end } : { start: of.start, end: of.end }
    }
    return role === 'NOTE'
      ? []
      : links.flatMap((link): ProposedRow[] => {
          const words = text.slice(link.start, link.end)
          const read = readLink(words, link.href)
          if (!read || inNotes.has(link.href) || hostOf(link.href) === from) return []
          const sentence = sentenceAround(link)
          return [{ ...read, origin: 'LINK', words, saidBy: '', placed: { sentence, of: sentence, at: link.end } }]
        })
  })
}

/**
 * What the notes, comments and links of a text propose as evidence, in the order of the text; what can't be placed comes last. Where
 * `isPlaced` is false no note is looked for in the text, which takes long.
 */
export function proposedIn(
  { text, blocks }: Composed,
  notes: readonly GivenNote[],
  {
    language,
    fetchedFrom,
    isPlaced = true,
  }: { language: string; fetchedFrom?: string | undefined; isPlaced?: boolean },
): ProposedRow[] {
  const body = blocks.filter(({ role }) => role !== 'NOTE')
  const end = Math.max(0, ...body.map((block) => block.end))
  const standing = notes.map(({ kind, on }) => ({ on, isAbout: kind === 'COMMENT' }))
  const places = !isPlaced ? [] : placeNotes(text.slice(0, end), body, standing, language)
  let before: NoteRead | null = null
  const rows = notes.map(({ kind, words, by = '', links = [] }, at): ProposedRow => {
    const isRemark = kind === 'COMMENT'
    const read = readNote({ words, links, isRemark, before })
    if (!isRemark && read.title !== '') before = read
    return { ...read, origin: kind, words, saidBy: by, placed: places[at] ?? null }
  })
  const links = linksOf(text, body, notes, { from: hostOf(fetchedFrom), language, isPlaced })
  const inOrder = (row: ProposedRow) => row.placed?.at ?? text.length
  return [...rows, ...links].sort((one, other) => inOrder(one) - inOrder(other)).slice(0, LIMITS.notes.most)
}
