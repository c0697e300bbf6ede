import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { addTries, forgetTries } from '@/lib/db/throttle'
import { errorReports } from '@/lib/queries/corrections/error-reports'
import { nadia, otto, vera } from '@/lib/testing/people'
import { acceptReport } from './accept-report'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { rejectReport } from './reject-report'
import { reportError, ReportError } from './report-error'

const report = {
  article: 'Council chooses ferry operator for the summer',
  words: 'A new ship with three decks will join in June.',
  truth: 'The ferry has two decks. I work at the yard.',
  email: 'reader@example.com',
  website: '',
} as const
const now = new Date('2026-03-11T13:47:00Z')

let address = 0
/** Each from another place, so that the limits of one do not touch the other. */
const sent = (changed: Partial<Record<keyof typeof report, string>> = {}) =>
  reportError(ReportError.parse({ ...report, ...changed }), `198.51.100.${++address}`, now)
const kept = (receipt: string) => db().errorReport.findUniqueOrThrow({ where: { receipt } })

test('a reader’s report is kept, on record, and its receipt can’t be guessed', async () => {
  const { receipt } = await sent()
  expect(receipt).toMatch(/^R-2026-[2-9a-z]{5}-[2-9a-z]{5}$/)
  expect(await kept(receipt)).toMatchObject({ status: 'REPORTED', message: report.truth, words: report.words })
  const { id } = await kept(receipt)
  const events = await db().auditEvent.findMany({ where: { subjectId: id } })
  expect(events).toMatchObject([{ kind: 'report.received', actorId: null, data: JSON.stringify({ receipt }) }])
})

test('the article is known by its headline or its address', async () => {
  const { articleId } = await createArticle(
    { headline: report.article, text: 'Three decks.', url: 'https://courier.example/city/ferry-summer' },
    await nadia(),
    () => [],
  )
  const { slug } = await db().article.findUniqueOrThrow({ where: { id: articleId } })
  const ways = [
    report.article.toUpperCase(),
    'courier.example/city/ferry-summer',
    `https://courier.example/x/${slug}?a=1`,
  ]
  for (const article of ways) {
    const { receipt } = await sent({ article })
    expect((await kept(receipt)).articleId).toBe(articleId)
  }
  expect((await kept((await sent({ article: 'Another ferry' })).receipt)).articleId).toBeNull()
})

test.each([
  ['article', ' ', 'Please say which article: its headline or its address.'],
  ['truth', '', 'Please say what is right. A sentence is enough.'],
  ['email', 'victim＠news.org', 'This is not an email address. Leave it empty if you want no answer.'],
  ['website', 'https://spam.example', 'Please leave this one empty.'],
  ['words', 'x'.repeat(5_001), 'At most 5,000 characters.'],
])('a report with a bad %s is refused beside that field', (field, value, sentence) => {
  const result = ReportError.safeParse({ ...report, [field]: value })
  expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, sentence]])
})

test('the seventh report of an hour from one address waits; another address does not', async () => {
  const from = (where: string) => reportError(ReportError.parse(report), where, now)
  for (let count = 0; count < 6; count++) await from('203.0.113.7')
  await expect(from('203.0.113.7')).rejects.toMatchObject({ code: 'throttled' })
  await expect(from('203.0.113.8')).resolves.toHaveProperty('receipt')
})

test('a line that floods the desk with reports shuts no reader out', async () => {
  const from = (where: string | null) => reportError(ReportError.parse(report), where, now)
  await addTries({ name: 'report', points: 0, seconds: 3_600 }, 'all', 600)
  await expect(from('192.0.2.7')).resolves.toHaveProperty('receipt')
  await expect(from('192.0.2.7')).rejects.toMatchObject({ code: 'throttled' })
  await expect(from('2001:db8:1:2::/64')).resolves.toHaveProperty('receipt')
  await expect(from(null)).rejects.toMatchObject({ code: 'throttled' })
  await forgetTries({ name: 'report', points: 0, seconds: 3_600 }, 'all')
})

test('many lines of one network are heard sixty times an hour', async () => {
  const from = (where: string) => reportError(ReportError.parse(report), where, now)
  await addTries({ name: 'report:network', points: 0, seconds: 3_600 }, '2001:db8:9::/48', 59)
  await expect(from('2001:db8:9:1::/64')).resolves.toHaveProperty('receipt')
  await expect(from('2001:db8:9:2::/64')).rejects.toMatchObject({ code: 'throttled' })
})

test('Nadia accepts a report and a draft with the reader’s words begins, once', async () => {
  const { receipt } = await sent()
  const { id: reportId, version } = await kept(receipt)
  const { correctionId } = await acceptReport({ reportId, version }, await nadia())
  expect(await db().correction.findUniqueOrThrow({ where: { id: correctionId } })).toMatchObject({
    status: 'DRAFT',
    wrong: report.words,
  })
  expect(await kept(receipt)).toMatchObject({ status: 'ACCEPTED', correctionId })
  await expect(acceptReport({ reportId, version }, await otto())).rejects.toMatchObject({ code: 'conflict' })
  const drafts = await db().correction.count({ where: { wrong: report.words } })
  expect(drafts).toBe(1)
})

test('a report that names no article of ours is accepted only with one', async () => {
  const { receipt } = await sent({ article: 'Something about a ferry' })
  const { id: reportId, version } = await kept(receipt)
  await expect(acceptReport({ reportId, version }, await nadia())).rejects.toMatchObject({ code: 'unacceptable' })
})

test('Vera reads the reports without the readers’ addresses, and decides nothing', async () => {
  const { receipt } = await sent()
  const { id: reportId, version } = await kept(receipt)
  const { items } = await errorReports({ limit: 200 }, await vera())
  expect(items.every(({ email }) => email === null)).toBe(true)
  const { items: full } = await errorReports({ limit: 200 }, await nadia())
  expect(full.find((one) => one.receipt === receipt)?.email).toBe('reader@example.com')
  await expect(rejectReport({ reportId, version, reason: 'No.' }, await vera())).rejects.toMatchObject({
    code: 'forbidden',
  })
})
