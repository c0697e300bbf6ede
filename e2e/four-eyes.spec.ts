import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const approve = (page: Page, claimId: string, version: number) =>
  page.request.post(`/api/v1/claims/${claimId}/reviews`, { data: { version, decision: 'APPROVE' } })

test('Otto is told what a change of a source does before he makes it; the claim goes back, and he does not approve it', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'Pier repairs agreed', 'The repairs of the pier cost £8.6 million in 2021.')
  const claim = await claimOn(nadia, articleId, '£8.6 million')
  await foundBy(nadia, claim.id, { kind: 'DOCUMENT', title: 'Pier estimates', visibility: 'PUBLIC' })
  const { items } = await read<{ items: { id: string }[] }>(otto.request, '/api/v1/sources?q=Pier%20estimates')
  await otto.goto(`/sources?source=${items[0]?.id ?? ''}`)
  await otto.getByRole('button', { name: /^Change/ }).click()
  await expect(otto.getByText('Changing this sends 1 claim back to review.')).toBeVisible()
  const save = otto.getByRole('button', { name: 'Save' })
  await expect(save).toHaveAccessibleDescription('Changing this sends 1 claim back to review.')
  await otto.getByLabel('Title').fill('Pier estimates, swapped')
  await save.click()
  await expect(otto.getByRole('heading', { name: 'Pier estimates, swapped' })).toBeVisible()

  const stale = await claimOn(nadia, articleId, '£8.6 million')
  expect(stale.status).toBe('STALE')
  await post(nadia, `/claims/${claim.id}/reaffirm`, { version: stale.version })
  await otto.goto(`/review?claim=${claim.id}`)
  await expect(
    otto
      .getByText('You changed the evidence for this claim, or its source, so someone else has to approve it.')
      .first(),
  ).toBeVisible()
  expect((await approve(otto, claim.id, stale.version + 1)).status()).toBe(409)
})

test('Otto is told whom to ask for evidence that he can’t see, and approves once he is named on it', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'Lido to open late', 'The lido will cost £5.1 million in 2022.')
  const claim = await claimOn(nadia, articleId, '£5.1 million')
  const source = { kind: 'INTERVIEW', title: 'A lifeguard', visibility: 'CONFIDENTIAL' }
  await foundBy(nadia, claim.id, source)
  await otto.goto(`/review?claim=${claim.id}`)
  const sentence = 'You can’t see this evidence. Ask Nadia Kessler to add you, or leave it to somebody who can see it.'
  await expect(otto.getByText(sentence).first()).toBeVisible()
  const { version } = await claimOn(otto, articleId, '£5.1 million')
  const refused = await approve(otto, claim.id, version)
  expect([refused.status(), ((await refused.json()) as { detail: string }).detail]).toEqual([409, sentence])

  const { items } = await read<{ items: { id: string; version: number }[] }>(
    nadia.request,
    '/api/v1/sources?q=lifeguard',
  )
  const me = await read<{ id: string }>(otto.request, '/api/v1/me')
  const named = { version: items[0]?.version, readerIds: [me.id] }
  await nadia.request.patch(`/api/v1/sources/${items[0]?.id ?? ''}`, { data: named })
  await otto.reload()
  await expect(otto.getByText(sentence)).toHaveCount(0)
  expect((await approve(otto, claim.id, version)).status()).toBe(201)
})
