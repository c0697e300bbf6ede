import { expect, test } from 'vitest'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { changedDetails, daysIn, saySaved } from './typed-details'

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

test('a day that there is not, or half of one, is said at its field; what nobody changed is left alone', () => {
  const at = { timeZone: 'Europe/London', now: new Date('2026-01-10T12:00:00Z') }
  expect(daysIn({ dueAt: '2026-02-31T01:30', publishedAt: '????-02-15' }, at)).toEqual({
    due: null,
    wrong: { dueAt: 'There is no 31 February 2026.', publishedAt: 'This date isn’t complete.' },
  })
  expect(daysIn({ dueAt: '2201-01-01T01:30' }, at).wrong).toEqual({ dueAt: 'Give a date between 1500 and 2200.' })
  expect(daysIn({ dueAt: '2026-03-29T01:30' }, at).wrong['dueAt']).toContain('the clocks go forward')
  expect(daysIn({ dueAt: '2026-07-01T10:00' }, at)).toEqual({ due: new Date('2026-07-01T09:00:00Z'), wrong: {} })
  expect(daysIn({ dueAt: '', publishedAt: '' }, at)).toEqual({ due: null, wrong: {} })
  expect(daysIn({ byline: 'Ada Lund' }, at)).toEqual({ due: null, wrong: {} })
})
