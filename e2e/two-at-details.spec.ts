import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { post } from './builders'
import { atDesk, hearsNothing, read } from './people'
import { test } from './story'

interface Article {
  id: string
  version: number
  headline: string
  byline: string
  section: string
  language: string
}

test('two people change the details of one article, and each sees what the other wrote before it is written over', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const { article } = await post<{ article: Article }>(nadia, '/articles', {
    headline: 'A bridge in two sets of details',
    text: 'Ada Winterbourne opened the bridge.',
    byline: 'Marit Oake',
    section: 'City',
  })
  const path = `/api/v1/articles/${article.id}`
  const ottoChanges = async (data: object) => {
    const { version } = await read<Article>(otto.request, path)
    const answer = await otto.request.patch(path, { data: { version, ...data } })
    expect(answer.status(), await answer.text()).toBe(200)
  }

  await hearsNothing(nadia)
  await nadia.goto(`/articles/${article.id}`, { waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: 'Details' }).click()
  const details = nadia.getByRole('dialog', { name: 'Article details' })
  await details.getByRole('textbox', { name: 'Byline' }).fill('Marit Oake and Ada Lund')
  await ottoChanges({ byline: 'Ada Lund', section: 'Transport' })

  const save = details.getByRole('button', { name: /^Save/ })
  await save.click()
  const met = details.getByRole('group', { name: 'Somebody saved first' })
  await expect(met.getByRole('listitem').filter({ hasText: 'Byline' })).toContainText(
    'WasMarit OakeTheirsAda LundYoursMarit Oake and Ada Lund',
  )
  await expect(met.getByRole('listitem').filter({ hasText: 'Section' })).toContainText('WasCityTheirsTransport')
  await expect(details.getByRole('textbox', { name: 'Section' })).toHaveValue('Transport')
  await expectNoViolation(nadia, 'the details that somebody else changed')

  const which = met.getByRole('radiogroup', { name: 'Byline: which one' })
  await which.getByText('Take theirs').click()
  await expect(details.getByRole('textbox', { name: 'Byline' })).toHaveValue('Ada Lund')
  await which.getByText('Keep yours').click()
  await expect(details.getByRole('textbox', { name: 'Byline' })).toHaveValue('Marit Oake and Ada Lund')

  await save.click()
  await expect(details).toHaveCount(0)
  const after = await read<Article>(nadia.request, path)
  expect([after.byline, after.section]).toEqual(['Marit Oake and Ada Lund', 'Transport'])
})

test('two people change one source, and nothing that the other wrote is written over unseen', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const { id } = await post<{ id: string }>(nadia, '/sources', {
    kind: 'DOCUMENT',
    title: 'Committee paper WC 26/014',
    note: 'Ask the clerk.',
  })
  await nadia.goto(`/sources?source=${id}`, { waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: 'Change' }).click()
  const title = nadia.getByRole('textbox', { name: 'Title' })
  await title.fill('Committee paper WC 26/014, second edition')
  const data = { version: 1, title: 'Committee paper of 3 March', note: 'The clerk has it.' }
  expect((await otto.request.patch(`/api/v1/sources/${id}`, { data })).status()).toBe(200)

  await nadia.getByRole('button', { name: /^Save/ }).click()
  const met = nadia.getByRole('group', { name: 'Somebody saved first' })
  await expect(met.getByRole('listitem').filter({ hasText: 'Title' })).toContainText(
    'TheirsCommittee paper of 3 MarchYoursCommittee paper WC 26/014, second edition',
  )
  await expect(met.getByRole('listitem').filter({ hasText: 'Note' })).toContainText('TheirsThe clerk has it.')
  await expect(nadia.getByRole('textbox', { name: 'Note for the desk' })).toHaveValue('The clerk has it.')
  await expectNoViolation(nadia, 'a source that somebody else changed')
  await nadia.getByRole('button', { name: /^Save/ }).click()
  await expect(met).toHaveCount(0)
  const after = await read<{ title: string; note: string }>(nadia.request, `/api/v1/sources/${id}`)
  expect([after.title, after.note]).toEqual(['Committee paper WC 26/014, second edition', 'The clerk has it.'])
})
