'use client'

import { LeftOut } from '@/app/(newsroom)/articles/blocks/left-out'
import { newBlockId, putCaret } from '@/app/(newsroom)/articles/blocks/use-block-editing'
import { NotesAsSources } from '@/app/(newsroom)/articles/bring-in/notes-as-sources'
import { PageNotes } from '@/app/(newsroom)/articles/bring-in/page-notes'
import { withoutFound, withPart } from '@/app/(newsroom)/articles/bring-in/restore-part'
import { turnIn } from '@/app/(newsroom)/articles/bring-in/turn-in'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/shell/live-region'
import type { Found, Omission } from '@/lib/intake/intake-block'
import { hasWrappedLines, joinLines } from '@/lib/intake/wrapped-lines'
import type { useRevisionDraft } from './use-revision-draft'

interface SourceReportProps {
  text: ReturnType<typeof useRevisionDraft>
  /** What pasting changed. */
  pasted: readonly Omission[]
}

/** What the file, the page or the paste held that is not in the text of the revision. */
export function SourceReport({ text, pasted }: SourceReportProps) {
  const { source } = text.draft ?? {}
  const restore = (found: Found) => {
    if (!source) return
    const id = newBlockId()
    text.editing.replaceAll(withPart(text.blocks, found, source.page?.read ?? source.file?.read ?? [], id))
    text.keepSource({ ...source, omissions: withoutFound(source.omissions, found) })
    announce('Restored. It stands where it stood.')
    requestAnimationFrame(() => {
      putCaret(id, 0)
    })
  }
  const turn = (which: readonly Found[], asItWas: boolean) => {
    if (!source) return
    const now = { blocks: text.blocks, omissions: source.omissions, parts: source.file?.changed }
    const { blocks, omissions } = turnIn(now, which, asItWas)
    text.editing.replaceAll(blocks)
    text.keepSource({ ...source, omissions })
  }
  const join = () => {
    const lines = text.blocks
    text.editing.replaceAll(joinLines(lines).map((block, at) => ({ ...block, id: lines[at]?.id ?? '' })))
  }
  return (
    <>
      {source && <NotesAsSources annotations={source.annotations ?? []} onPage />}
      {source?.page && <PageNotes page={source.page} blocks={text.blocks} />}
      {source && hasWrappedLines(text.blocks) && (
        <p className="flex items-center justify-between gap-3 border-t border-hairline py-3">
          <span className="text-muted">Some paragraphs are broken into short lines.</span>
          <Button onClick={join}>Join the lines</Button>
        </p>
      )}
      {source && (
        <LeftOut
          omissions={source.omissions}
          from={source.page ? 'page' : 'file'}
          onRestore={restore}
          onTurn={turn}
          onPage
        />
      )}
      <LeftOut omissions={pasted} from="paste" onPage />
    </>
  )
}
