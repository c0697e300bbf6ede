'use client'

import { chooseIn, mergedOver, metFields, readTypedOver, typeOver } from '@/components/typed-over'
import type { TypedOver } from '@/components/typed-over'
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

export const SOURCE_LABELS = {
  kind: 'Kind',
  title: 'Title',
  url: 'URL',
  note: 'Note for the desk',
  visibility: 'Who may see it',
  readerIds: 'Who is named on it',
} satisfies Record<keyof SourceDraft, string>

export type SourceField = keyof SourceDraft
type Texts = Record<SourceField, string>

export function draftOf({ kind, title, url, note, visibility, readers }: SourceDetail): SourceDraft {
  return { kind, title, url: url ?? '', note, visibility, readerIds: readers.map(({ id }) => id) }
}

/** As the API takes it: people are named on a confidential source only. */
export function bodyOf({ readerIds, ...fields }: SourceDraft) {
  return { ...fields, ...(fields.visibility === 'CONFIDENTIAL' && { readerIds }) }
}

/** The people named, whatever order they were ticked in. */
const asTexts = ({ readerIds, ...fields }: SourceDraft): Texts => ({
  ...fields,
  readerIds: readerIds.toSorted().join(' '),
})

/** The ids in the text of the field of people. */
export const idsIn = (text: string): string[] => text.split(' ').filter((id) => id !== '')

const asDraft = ({ kind, visibility, readerIds, ...texts }: Texts, base: SourceDraft): SourceDraft => ({
  ...texts,
  kind: SOURCE_KINDS.find((one) => one === kind) ?? base.kind,
  visibility: VISIBILITIES.find((one) => one === visibility) ?? base.visibility,
  readerIds: idsIn(readerIds),
})

/**
 * A source's fields, what was typed in them kept in the browser until the desk has it, field by field over what stands on the desk.
 * `id` is that of the source, or "new".
 */
export function useSourceDraft(id: string, base: SourceDraft) {
  const name = `source:${id}`
  const [kept, setKept] = useDraft(name)
  const saved = asTexts(base)
  const over = readTypedOver(kept, saved)
  const keep = (next: TypedOver<SourceField>) => {
    setKept(JSON.stringify(next))
  }
  const draft = asDraft(mergedOver(saved, over), base)
  return {
    draft,
    /** What somebody else changed since this person began. */
    met: metFields(saved, over),
    choose: (field: SourceField, takes: 'mine' | 'theirs') => {
      keep(chooseIn(over, field, takes))
    },
    set: (change: Partial<SourceDraft>) => {
      const next = asTexts({ ...draft, ...change })
      const fields = Object.keys(change) as SourceField[]
      keep(fields.reduce((typed, field) => typeOver(saved, typed, field, next[field]), over))
    },
    forget: () => {
      clearDraft(name)
    },
  }
}
