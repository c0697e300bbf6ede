import { expect, test } from 'vitest'
import { receiptOf } from '@/lib/publishing/receipt'
import { errorReports } from '@/lib/queries/corrections/error-reports'
import { nadia } from '@/lib/testing/people'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { rejectReport } from '@/lib/use-cases/reports/reject-report'
import { reportError } from '@/lib/use-cases/reports/report-error'

const report = {
  article: 'The ferry',
  words: 'Nine.',
  truth: 'Six.',
  email: 'reader@example.com',
  website: '',
} as const
const now = new Date('2026-03-11T13:47:00Z')

test('a receipt shows the reader’s own words, and not their address', async () => {
  const { receipt } = await reportError(report, null, now)
  const shown = await receiptOf(receipt)
  expect(shown).toMatchObject({ words: 'Nine.', message: 'Six.', gaveEmail: true, status: 'REPORTED', entry: null })
  expect(JSON.stringify(shown)).not.toContain('reader@example.com')
})

test('a rejected report says so to the reader, and never why', async () => {
  const { receipt } = await reportError(report, null, now)
  const { items } = await errorReports({ limit: 1 }, await nadia())
  const [{ id: reportId, version } = { id: '', version: 0 }] = items
  await rejectReport({ reportId, version, reason: 'The yard counts differently.' }, await nadia())
  const shown = await receiptOf(receipt)
  expect(shown?.status).toBe('REJECTED')
  expect(JSON.stringify(shown)).not.toContain('yard counts')
})

test('a receipt says the same whether the desk knows the article or not', async () => {
  const before = await reportError(report, null, now)
  await createArticle({ headline: report.article, text: 'Nine.' }, await nadia(), () => [])
  const after = await reportError(report, null, now)
  const [one, other] = [await receiptOf(before.receipt), await receiptOf(after.receipt)]
  expect({ ...one, receipt: '', createdAt: '' }).toEqual({ ...other, receipt: '', createdAt: '' })
})

test.each(['R-2026-aaaaa-bbbbb', 'R-2026', '../x', "' OR 1=1"])('there is no receipt %s', async (receipt) => {
  expect(await receiptOf(receipt)).toBeNull()
})
