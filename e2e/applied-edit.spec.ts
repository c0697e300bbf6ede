import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, optionOn, post } from './builders'
import { atDesk, hearsNothing, read } from './people'
import { test } from './story'

const WAS = 'The lock was opened on January 6, 2026. It cost £3.1 million.'

test('the approved edit, made word for word, settles itself; nobody has to give the verdict again', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'A lock put right', WAS)
  const claim = await claimOn(nadia, articleId, 'January 6, 2026')
  const edit = { outcome: 'NEEDS_EDIT', rationale: 'The minutes say March.', replacement: 'March 6, 2026' }
  const source = { kind: 'DOCUMENT', title: 'Minutes of the lock', visibility: 'PUBLIC' }
  const place = { stance: 'CONTRADICTS', locator: 'p. 2', excerpt: 'On March 6, 2026.' }
  await post(nadia, `/claims/${claim.id}/evidence`, { version: claim.version, source, ...place })
  const open = await claimOn(nadia, articleId, 'January 6, 2026')
  await post(nadia, `/claims/${claim.id}/verdicts`, { version: open.version, basis: 'PRIMARY_DOCUMENT', ...edit })
  const { version } = await read<{ version: number }>(otto.request, `/api/v1/claims/${claim.id}`)
  await post(otto, `/claims/${claim.id}/reviews`, { version, decision: 'APPROVE' })

  await test.step('Nadia saves the text with the edit in it; the report says that it was made', async () => {
    const text = WAS.replace('January', 'March')
    const added = await post<{ report: { stale: number; applied?: number } }>(
      nadia,
      `/articles/${articleId}/revisions`,
      { base: 1, text },
    )
    expect(added.report).toMatchObject({ stale: 0, applied: 1 })
    await nadia.goto(`/articles/${articleId}/revisions/2`)
    await expect(nadia.getByRole('main')).toContainText('applied')
  })

  await test.step('the claim is approved, and says in which revision its edit was made', async () => {
    await nadia.goto(`/articles/${articleId}?claim=${claim.number}`)
    await expect(nadia.getByText('Edit applied in revision 2.')).toBeVisible()
    const now = await claimOn(nadia, articleId, 'March 6, 2026')
    expect([now.status, now.number]).toEqual(['APPROVED', claim.number])
  })

  await test.step('half an edit is not the edit: the claim waits for a person', async () => {
    await post(nadia, `/articles/${articleId}/revisions`, { base: 2, text: WAS.replace('January 6', 'March 7') })
    const now = await claimOn(nadia, articleId, 'March 7, 2026')
    expect(now.status).toBe('STALE')
  })
})

test('a Y that is refused is announced as nothing but a refusal, and what it painted is taken back', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'A lock that two look at', WAS)
  const { id } = await claimOn(nadia, articleId, '£3.1 million')
  await foundBy(nadia, id)
  await post(nadia, `/articles/${articleId}/revisions`, { base: 1, text: WAS.replace('£3.1', '£3.2') })
  const stale = await claimOn(nadia, articleId, '£3.2 million')
  expect(stale.status).toBe('STALE')
  await hearsNothing(nadia)
  await nadia.goto(`/articles/${articleId}?claim=${stale.number}`, { waitUntil: 'networkidle' })
  const line = optionOn(nadia, '£3.2 million')
  await expect(line).toHaveAttribute('data-stage', 'stale')
  await nadia.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const region of document.querySelectorAll('[aria-live]'))
      new MutationObserver(() => heard.push(region.textContent)).observe(region, {
        ...{ childList: true, characterData: true, subtree: true },
      })
  })
  const held = Promise.withResolvers<undefined>()
  await nadia.route('**/reaffirm', async (route) => {
    await held.promise
    await route.continue()
  })
  // Otto was quicker, by a change that leaves the claim stale.
  const changed = await otto.request.patch(`/api/v1/claims/${id}`, { data: { version: stale.version, risk: 'MINOR' } })
  expect(changed.status()).toBe(200)

  await nadia.keyboard.press('y')
  await expect(line).not.toHaveAttribute('data-stage', 'stale')
  held.resolve(undefined)
  await expect(line).toHaveAttribute('data-stage', 'stale')
  await expect(nadia.getByText('was changed by someone else since you opened it').first()).toBeVisible()
  const heard = (await nadia.evaluate(() => Reflect.get(window, 'heard') as string[])).join(' | ')
  expect(heard).toContain('was changed by someone else')
  expect(heard).not.toMatch(/reaffirmed|in review/i)
  expect((await claimOn(otto, articleId, '£3.2 million')).status).toBe('STALE')
})
