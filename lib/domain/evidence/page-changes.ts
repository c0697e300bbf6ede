import { diffArrays } from 'diff'

/** One place where a page says something else: what stood there, and what stands there now; empty where nothing did, or does. */
export interface PageChange {
  was: string
  now: string
}

/** Two very different pages are told as one change rather than waited for; milliseconds. */
const LONGEST = 200

const paragraphs = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== '')

/** Where one text of a page differs from another, paragraph by paragraph, in the order of the page. */
export function pageChanges(was: string, now: string): PageChange[] {
  const parts = diffArrays<string>(paragraphs(was), paragraphs(now), { timeout: LONGEST })
  if (!parts) return [{ was, now }]
  const changes: PageChange[] = []
  let open: PageChange | null = null
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      open = null
      continue
    }
    if (!open) changes.push((open = { was: '', now: '' }))
    open[added ? 'now' : 'was'] = value.join('\n')
  }
  return changes
}
