import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { nadia } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { createArticle, CreateArticle } from '@/lib/use-cases/articles/create-article'
import { AddComment } from '@/lib/use-cases/comments/add-comment'
import { Line, Prose, Reason } from '@/lib/use-cases/fields'
import { ReportError } from '@/lib/use-cases/reports/report-error'

const NOTHING = ['\u200b', '\u00ad\u2060', '\u2800', '\u3164 \u3164', '\ufeff\n', '\ufff9\ufffa \ufffb']

test.each(NOTHING)('%j is no line, no reason, no comment and no headline', (nothing) => {
  expect(Line.safeParse(nothing).success).toBe(false)
  expect(Reason.safeParse(nothing).error?.issues).toMatchObject([{ message: 'Give a reason.' }])
  expect(AddComment.shape.body.safeParse(nothing).success).toBe(false)
  expect(CreateArticle.shape.headline.safeParse(nothing).success).toBe(false)
  expect(ReportError.shape.truth.safeParse(nothing).success).toBe(false)
  expect(Prose.parse(nothing)).toBe('')
})

test.each([
  ['The bridge cost £\u202e41\u202c million.', 'U+202E'],
  ['The bridge \u202bcost\u202c £41.', 'U+202B'],
  ['Marlow won \u20673–1\u2069 on Saturday.', 'U+2067'],
  ['Marlow won \u200f3–1\u200f on Saturday.', 'U+200F'],
  ['Marlow won \u061c3–1\u061c on Saturday.', 'U+061C'],
  ['Marlow won 3\u200e–1, and שלום is far from it.', 'U+200E'],
  ['שלום was said.\nMarlow won \u20683–1\u2069 on Saturday.', 'U+2068'],
  ['The bridge cost £41.\u001b[2J', 'U+001B'],
  ['The bridge\uffff cost £41.', 'U+FFFF'],
])('%j, which is shown as something else, is refused wherever it is typed', async (text, named) => {
  expect(Line.safeParse(text).error?.issues[0]?.message).toContain(named)
  const nadias = await nadia()
  const given = [
    { headline: 'Bridge', text },
    {
      blocks: [
        { role: 'HEADLINE', text: 'Bridge' },
        { role: 'BODY', text },
      ],
    },
  ] as const
  for (const article of given)
    await expect(createArticle(CreateArticle.parse(article), nadias)).rejects.toMatchObject({ code: 'malformed' })
  const { articleId } = await createArticle(CreateArticle.parse({ headline: 'Bridge', text: 'It cost £41.' }), nadias)
  await expect(addRevision({ articleId, base: 1, text: `It cost £41.\n\n${text}` }, nadias)).rejects.toThrow(named)
})

test('letters that join, marks of direction and isolates of right-to-left text are kept', () => {
  for (const text of ['می\u200cروم', '\u200fא 5', '\u2068Hull\u2069 في', 'a\tb\nc'])
    expect(Prose.parse(text)).toBe(text)
})

test.each([
  'ניצחנו \u200f3–1 ביום שבת',
  'He said \u2067שלום\u2069 to Ann.',
  'She wrote سلام\u200f!',
  '\u2068Hull City\u2069 في',
  '\u061cفاز الفريق \u20663–1\u2069',
])('%j keeps its marks of direction: right-to-left letters stand beside them', async (text) => {
  expect(Line.parse(text)).toBe(text)
  const { articleId } = await createArticle(CreateArticle.parse({ headline: 'Won', text }), await nadia())
  expect((await articleDetail(articleId, await nadia())).revision.text).toContain(text)
})
