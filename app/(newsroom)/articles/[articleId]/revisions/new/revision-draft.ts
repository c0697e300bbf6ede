import type { Composed } from '@/lib/domain/articles/compose-blocks'
import { typedBlocks } from '@/lib/domain/articles/compose-blocks'
import type { FetchedPage } from '@/app/(newsroom)/articles/bring-in/use-address'
import type { ReadFile } from '@/app/(newsroom)/articles/bring-in/use-file'
import type { BlockRole } from '@/lib/domain/articles/block'
import { keepRoles } from '@/lib/domain/articles/keep-roles'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Annotation, IntakeBlock, Omission } from '@/lib/intake/intake-block'

/** The file or the page that a text came from, and what of it is not in the text. */
export interface RevisionSource {
  file?: ReadFile
  /** With the ids of the parts as they were read. */
  page?: FetchedPage & { read: string[] }
  omissions: Omission[]
  /** Its notes and comments, which are proposed as evidence. */
  annotations?: Annotation[]
  /** It was to be a new article: its draft there ends with this one. */
  isNewArticle?: boolean
}

/** A text that is being written, and the number of the revision that it was made from. */
export interface RevisionDraft {
  base: number
  blocks: EditedBlock[]
  /** The text as it was when this one was begun; absent in drafts from before it was kept. */
  was?: EditedBlock[]
  source?: RevisionSource
}

/** Under which names a browser keeps it, and what was written before it was begun anew. */
export const draftOf = (articleId: string) => `revision:${articleId}`
export const formerOf = (articleId: string) => `revision:${articleId}:former`

interface Drafts {
  keepDraft: (name: string, text: string) => void
  readDraft: (name: string) => string
}

/** Makes a text that was written elsewhere the next revision’s; one that was begun here can be had back. */
export function keepForRevision({ keepDraft, readDraft }: Drafts, articleId: string, draft: RevisionDraft): void {
  const before = readDraft(draftOf(articleId))
  if (before !== '') keepDraft(formerOf(articleId), before)
  keepDraft(draftOf(articleId), JSON.stringify(draft))
}

/** The blocks of a text to be edited; the same text gives the same ids. */
export function editedBlocks(revision: Composed): EditedBlock[] {
  return withPlaces(typedBlocks(revision) as IntakeBlock[])
}

const withPlaces = (blocks: readonly IntakeBlock[]) => blocks.map((block, at) => ({ ...block, id: `at-${at}` }))

const isBlock = (block: unknown): block is EditedBlock =>
  typeof block === 'object' && block !== null && 'id' in block && 'role' in block && 'text' in block

export interface TheirChanges {
  /** Parts that they wrote, or whose words they changed. */
  wrote: IntakeBlock[]
  /** Parts that they took out, and this text still has. */
  tookOut: IntakeBlock[]
  /** Parts that they gave another label, which this text has with the label from before. */
  relabelled: { text: string; was: BlockRole; now: BlockRole }[]
}

/** What somebody else changed since `was` (null where it was not kept) that is not in `mine`. */
export function theirChanges(
  was: readonly IntakeBlock[] | null,
  theirs: readonly IntakeBlock[],
  mine: readonly IntakeBlock[],
): TheirChanges {
  const rolesIn = (blocks: readonly IntakeBlock[]) => new Map(blocks.map(({ text, role }) => [text, role]))
  const [before, here] = [rolesIn(was ?? []), rolesIn(mine)]
  return {
    wrote: missingFrom(missingFrom(was ?? [], mine), missingFrom(was ?? [], theirs)),
    tookOut: missingFrom(missingFrom(mine, was ?? []), missingFrom(theirs, was ?? [])),
    relabelled: theirs.flatMap(({ text, role }) => {
      const from = before.get(text)
      return from !== undefined && from !== role && here.get(text) === from ? [{ text, was: from, now: role }] : []
    }),
  }
}

/** What this browser kept, or null. A draft from before texts had parts is plain text: its parts are those of `revision`. */
export function readRevisionDraft(kept: string, revision: Composed): RevisionDraft | null {
  try {
    const draft = JSON.parse(kept || 'null') as (Partial<RevisionDraft> & { text?: unknown }) | null
    if (typeof draft?.base !== 'number') return null
    const { base, blocks, text, was, source } = draft
    if (Array.isArray(blocks) && blocks.every(isBlock))
      return {
        ...{ base, blocks },
        ...(Array.isArray(was) && was.every(isBlock) && { was }),
        ...(Array.isArray(source?.omissions) && { source }),
      }
    return typeof text === 'string' ? { base, blocks: withPlaces(keepRoles(text, revision) as IntakeBlock[]) } : null
  } catch {
    return null
  }
}

export interface BlockChanges {
  /** Parts that are new or have other words. */
  fresh: number
  gone: number
  /** Parts with the same words that are something else now. */
  relabelled: number
}

/** What of one text another does not have, by its words; of parts that say the same, as many as are more here. */
export function missingFrom(other: readonly IntakeBlock[], blocks: readonly IntakeBlock[]): IntakeBlock[] {
  const there = new Map<string, number>()
  for (const { text } of other) there.set(text, (there.get(text) ?? 0) + 1)
  return blocks.filter(({ text }) => {
    const left = there.get(text) ?? 0
    there.set(text, left - 1)
    return left <= 0
  })
}

export function changesOf(was: readonly IntakeBlock[], now: readonly IntakeBlock[]): BlockChanges {
  const roles = new Map(was.map(({ text, role }) => [text, role]))
  return {
    fresh: missingFrom(was, now).length,
    gone: missingFrom(now, was).length,
    relabelled: now.filter(({ text, role }) => roles.has(text) && roles.get(text) !== role).length,
  }
}

const parts = (count: number) => `${count} ${count === 1 ? 'part' : 'parts'}`

/** "2 parts changed, 1 part new, 1 part with another label." */
export function sayChanges({ fresh, gone, relabelled }: BlockChanges): string {
  const changed = Math.min(fresh, gone)
  const said = [
    changed > 0 && `${parts(changed)} changed`,
    fresh > changed && `${parts(fresh - changed)} new`,
    gone > changed && `${parts(gone - changed)} gone`,
    relabelled > 0 && `${parts(relabelled)} with another label`,
  ].filter(Boolean)
  return said.length === 0 ? 'The order, a table or a link changed.' : `${said.join(', ')}.`
}
