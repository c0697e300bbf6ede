import { expect, test } from 'vitest'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { changedDetails, saySaved } from './typed-details'

const SAVED = { headline: 'Buses', byline: '', section: '', language: 'en', publishedAt: '2026-03-06', dueAt: '' }

test('only what was changed is sent', () => {
  expect(changedDetails(SAVED, { ...SAVED, publishedAt: '', byline: 'Marit Oake' })).toEqual({
    publishedAt: '',
    byline: 'Marit Oake',
  })
  expect(changedDetails(SAVED, SAVED)).toEqual({})
})

test('after saving it says what became stale, and that a cleared article is open again', () => {
  const progress = (STALE: number) => ({ total: 3, settled: 0, wrong: 0, byStatus: { STALE } })
  const after = { status: 'CHECKING', progress: progress(3) } as unknown as ArticleDetail
  expect(saySaved({ status: 'CLEARED', progress: progress(1) }, after)).toBe(
    'Saved. 2 claims became stale. The article is open for checking again.',
  )
  expect(saySaved({ status: 'CHECKING', progress: progress(3) }, after)).toBe('Saved.')
})
