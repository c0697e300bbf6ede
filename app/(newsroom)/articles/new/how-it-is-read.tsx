'use client'

import type { BlockEditing } from '@/app/(newsroom)/articles/blocks/use-block-editing'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Found, Omission } from '@/lib/intake/intake-block'
import { hasWrappedLines, joinLines } from '@/lib/intake/wrapped-lines'
import { NotesAsSources } from '@/app/(newsroom)/articles/bring-in/notes-as-sources'
import { PageNotes } from '@/app/(newsroom)/articles/bring-in/page-notes'
import type { SharedText } from '@/lib/domain/articles/shared-text-view'
import { partHead } from './part-head'
import { ReadAs } from './read-as'
import { SharedNote } from './shared-note'
import type { KeptArticle } from './typed-article'

interface HowItIsReadProps {
  kept: KeptArticle | null
  blocks: EditedBlock[] | undefined
  omissions: readonly Omission[]
  editing: Pick<BlockEditing, 'replaceAll'>
  onRestore: (found: Found) => void
  onTurn: (which: readonly Found[], asItWas: boolean) => void
  /** Articles here that share most sentences with it. */
  shared: readonly SharedText[]
  onRevise: (article: SharedText) => void
}

/** What was given, how it was read into parts, and what of it is in none. */
export function HowItIsRead(props: HowItIsReadProps) {
  const { kept, blocks, omissions, editing, onRestore, onTurn, shared, onRevise } = props
  const { page, file } = kept ?? {}
  const isGiven = page !== undefined || file !== undefined
  const join = (lines: EditedBlock[]) => () => {
    editing.replaceAll(joinLines(lines).map((block, index) => ({ ...block, id: lines[index]?.id ?? '' })))
  }
  return (
    <>
      <header className={partHead}>
        <h2 className="font-semibold">{isGiven ? 'As it is read' : blocks ? 'As it is pasted' : 'Details'}</h2>
        <span className="text-small text-muted">
          {isGiven ? 'on this device, the desk has kept nothing' : 'on this device, nothing sent yet'}
        </span>
      </header>
      {blocks && <SharedNote shared={shared} onRevise={onRevise} />}
      {blocks && <NotesAsSources annotations={kept?.annotations ?? []} />}
      {blocks && page && <PageNotes page={page} blocks={blocks} />}
      {blocks && (
        <ReadAs
          blocks={blocks}
          omissions={omissions}
          from={page ? 'page' : file ? 'file' : 'paste'}
          onRestore={onRestore}
          onTurn={onTurn}
          onJoin={hasWrappedLines(blocks) ? join(blocks) : null}
        />
      )}
    </>
  )
}
