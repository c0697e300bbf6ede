import type { SourceKind, Visibility } from '@/lib/domain/evidence/source'

export const TABS = { all: 'All', mine: 'Mine', unused: 'Unused' } as const
export type Tab = keyof typeof TABS

export interface SourceFilter {
  tab: Tab
  words: string
  kind: SourceKind | null
  visibility: Visibility | null
}

export const EVERYTHING: SourceFilter = { tab: 'all', words: '', kind: null, visibility: null }

export const isFiltered = ({ tab, words, kind, visibility }: SourceFilter): boolean =>
  tab !== 'all' || words.trim() !== '' || kind !== null || visibility !== null

/** The query of GET /api/v1/sources that asks for these. */
export function queryOf({ tab, words, kind, visibility }: SourceFilter, cursor: string | null): string {
  const query = new URLSearchParams({
    ...(words.trim() && { q: words.trim().slice(0, 200) }),
    ...(tab !== 'all' && { [tab]: 'true' }),
    ...(kind && { kind }),
    ...(visibility && { visibility }),
    ...(cursor && { cursor }),
  }).toString()
  return query && `?${query}`
}
