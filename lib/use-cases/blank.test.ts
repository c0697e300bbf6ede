import { expect, test } from 'vitest'
import { CreateArticle } from '@/lib/use-cases/articles/create-article'
import { AddComment } from '@/lib/use-cases/claims/add-comment'
import { Line, Prose, Reason } from '@/lib/use-cases/fields'
import { ReportError } from '@/lib/use-cases/reports/report-error'

const NOTHING = ['\u200b', '\u00ad\u2060', '\u2800', '\u3164 \u3164', '\ufeff\n']

test.each(NOTHING)('%j is no line, no reason, no comment and no headline', (nothing) => {
  expect(Line.safeParse(nothing).success).toBe(false)
  expect(Reason.safeParse(nothing).error?.issues).toMatchObject([{ message: 'Give a reason.' }])
  expect(AddComment.shape.body.safeParse(nothing).success).toBe(false)
  expect(CreateArticle.shape.headline.safeParse(nothing).success).toBe(false)
  expect(ReportError.shape.truth.safeParse(nothing).success).toBe(false)
  expect(Prose.parse(nothing)).toBe('')
})
