'use client'

import { clearDraft, useDraft } from '@/components/use-draft'
import type { SourceKind, Visibility } from '@/lib/domain/evidence/source'
import { SOURCE_KINDS, VISIBILITIES } from '@/lib/domain/evidence/source'
import type { SourceDetail } from '@/lib/domain/evidence/source-view'

export interface SourceDraft {
  kind: SourceKind
  title: string
  url: string
  note: string
  visibility: Visibility
  readerIds: string[]
}

export const NEW_SOURCE: SourceDraft = {
  kind: 'DOCUMENT',
  title: '',
  url: '',
  note: '',
  visibility: 'INTERNAL',
  readerIds: [],
}

export function draftOf({ kind, title, url, note, visibility, readers }: SourceDetail): SourceDraft {
  return { kind, title, url: url ?? '', note, visibility, readerIds: readers.map(({ id }) => id) }
}

/** What the browser kept, as far as it makes sense; the rest as it is on the desk. */
function kept(text: string, base: SourceDraft): SourceDraft {
  if (text === '') return base
  try {
    const { kind, title, url, note, visibility, readerIds } = JSON.parse(text) as Partial<Record<string, unknown>>
    return {
      kind: SOURCE_KINDS.find((one) => one === kind) ?? base.kind,
      title: typeof title === 'string' ? title : base.title,
      url: typeof url === 'string' ? url : base.url,
      note: typeof note === 'string' ? note : base.note,
      visibility: VISIBILITIES.find((one) => one === visibility) ?? base.visibility,
      readerIds: Array.isArray(readerIds) ? readerIds.filter((id) => typeof id === 'string') : base.readerIds,
    }
  } catch {
    return base
  }
}

/** A form's fields, kept in the browser until the desk has them. `id` is that of the source, or "new". */
export function useSourceDraft(id: string, base: SourceDraft) {
  const name = `source:${id}`
  const [text, setText] = useDraft(name)
  const draft = kept(text, base)
  return {
    draft,
    changed: JSON.stringify(draft) !== JSON.stringify(base),
    set: (change: Partial<SourceDraft>) => {
      setText(JSON.stringify({ ...draft, ...change }))
    },
    forget: () => {
      clearDraft(name)
    },
  }
}
