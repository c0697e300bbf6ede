'use client'

import { useMemo } from 'react'
import { useBlockEditing } from '@/app/(newsroom)/articles/blocks/use-block-editing'
import { clearDraft, readDraft, useDraft } from '@/components/use-draft'
import type { Composed } from '@/lib/domain/articles/compose-blocks'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { toldNow } from '@/app/(newsroom)/articles/bring-in/turn-in'
import type { RevisionSource } from './revision-draft'
import { draftOf, editedBlocks, formerOf, readRevisionDraft } from './revision-draft'

/** The draft of an article that is brought in, of which a revision was made instead. */
const NEW_ARTICLE = 'new-article'

const sourceOf = (blocks: readonly EditedBlock[], source: RevisionSource | undefined) =>
  source && { ...source, omissions: toldNow(blocks, source.omissions, source.file) }

/** The text that is being written, kept in this browser with the revision it was made from and where it came from. */
export function useRevisionDraft(articleId: string, base: number, revision: Composed) {
  const [kept, setKept] = useDraft(draftOf(articleId))
  /** What was written before it was begun anew. */
  const [former, setFormer] = useDraft(formerOf(articleId))
  const theirs = useMemo(() => editedBlocks(revision), [revision])
  const draft = useMemo(() => readRevisionDraft(kept, revision), [kept, revision])
  const blocks = draft?.blocks ?? theirs
  const before = () => readRevisionDraft(readDraft(draftOf(articleId)), revision)

  const write = (next: EditedBlock[], seen?: number) => {
    const now = before()
    const from = seen ?? now?.base ?? base
    const isSame = from === base && JSON.stringify(next) === JSON.stringify(theirs)
    // What this was made from, so that somebody else's changes can be told from this person's.
    const was = from === base ? theirs : now?.was
    setKept(isSame ? '' : JSON.stringify({ base: from, blocks: next, was, source: sourceOf(next, now?.source) }))
  }
  const editing = useBlockEditing(blocks, write)

  /** Where the text came from, and what of that is not in it. */
  const keepSource = (source: RevisionSource) => {
    const now = before()
    if (now) setKept(JSON.stringify({ ...now, source }))
  }
  /** A file or a page takes the place of the text; what was written before can be had back. */
  const replace = (next: EditedBlock[], source: RevisionSource) => {
    if (kept !== '') setFormer(kept)
    editing.replaceAll(next)
    keepSource(source)
  }
  /** Begins anew, or takes what was written before again: each is kept while the other is at hand. */
  const exchange = () => {
    setFormer(kept)
    setKept(former)
    editing.forget()
  }
  /** What is undone letter by letter would take the others' changes out again; what was written alone can be had back whole. */
  const takeOver = (next: EditedBlock[]) => {
    setFormer(kept)
    write(next, base)
    editing.forget()
  }
  const clear = () => {
    if (draft?.source?.isNewArticle === true) clearDraft(NEW_ARTICLE)
    setKept('')
    setFormer('')
  }
  return {
    ...{ draft, blocks, theirs, from: draft?.base ?? base, hasFormer: former !== '', editing },
    ...{ write, keepSource, replace, exchange, takeOver, clear },
  }
}
