import type { SourceKind, Visibility } from '@/lib/domain/evidence/source'
import { SOURCE_KINDS, VISIBILITIES } from '@/lib/domain/evidence/source'

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

/** The filter that an address of the library asks for; what means nothing is left out. */
export function filterIn(address: { get: (name: string) => string | null }): SourceFilter {
  return {
    tab: (Object.keys(TABS) as Tab[]).find((tab) => tab === address.get('show')) ?? 'all',
    words: (address.get('q') ?? '').slice(0, 200),
    kind: SOURCE_KINDS.find((kind) => kind === address.get('kind')) ?? null,
    visibility: VISIBILITIES.find((one) => one === address.get('visibility')) ?? null,
  }
}

/** The same as names of an address; null for what it leaves out. */
export function inAddress({ tab, words, kind, visibility }: SourceFilter): Record<string, string | null> {
  return { show: tab === 'all' ? null : tab, q: words.trim() || null, kind, visibility }
}
