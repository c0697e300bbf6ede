import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { thirtyFootnotes } from './annotated-file'
import { expectNoViolation } from './axe'
import { claimOn } from './builders'
import { atDesk, read } from './people'
import { test } from './story'
import { dropFile } from './word-file'

interface Claim {
  status: string
  verdict: object | null
  evidence: { locator: string; addedBy: { name: string }; source: { title: string } }[]
}

async function bringIn(page: Page): Promise<string> {
  await page.goto('/articles/new', { waitUntil: 'networkidle' })
  await dropFile(page, 'sums.docx', await thirtyFootnotes())
  const named = page.getByRole('region', { name: 'Sources it names' })
  await expect(named).toContainText('32 notes and 1 comment are proposed as evidence')
  await page.getByRole('button', { name: 'Start checking' }).click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  return page.url().split('/').at(-1)?.split('?')[0] ?? ''
}

test('an annotated draft is brought in, its thirty footnotes are accepted by one key, and what has no place is left for a person', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia)
  await nadia.keyboard.press('Shift+S')
  await nadia.waitForURL(`/articles/${id}/proposed`)
  const main = nadia.getByRole('main')
  await expect(main).toContainText('31 ready, 3 wait for you')
  const notes = nadia.getByRole('list', { name: 'Proposed sources' }).getByRole('listitem')
  await expect(notes).toHaveCount(34)
  await expect(notes.nth(0)).toContainText('Minutes of the board, volume 1, p. 11')
  await expect(notes.nth(31)).toContainText('Names no source')
  await expect(notes.nth(31)).toContainText('At “It weighs 900 tonnes.”')
  await expectNoViolation(nadia, 'proposed sources')

  await test.step('all that are ready become Nadia’s evidence, and no verdict is given', async () => {
    await nadia.keyboard.press('Shift+A')
    await expect(main).toContainText('3 wait for you, 31 accepted')
    const { id: claimId } = await claimOn(nadia, id, '£7.5 million')
    const claim = await read<Claim>(nadia.request, `/api/v1/claims/${claimId}`)
    expect(claim).toMatchObject({ status: 'OPEN', verdict: null })
    expect(claim.evidence).toMatchObject([
      { locator: 'p. 17', addedBy: { name: 'Nadia Kessler' }, source: { title: 'Minutes of the board, volume 7' } },
    ])
    const homes = await claimOn(nadia, id, '1,140 homes').catch(() => claimOn(nadia, id, '1,140'))
    const { evidence } = await read<Claim>(nadia.request, `/api/v1/claims/${homes.id}`)
    expect(evidence).toMatchObject([{ locator: 'sheet 3', source: { title: 'Register of buildings, Ferrow' } }])
  })

  await test.step('by keys: a place is given, one is accepted, one is left out with a reason', async () => {
    await nadia.getByRole('link', { name: /^Call with Helena Brandt/ }).focus()
    await nadia.keyboard.press('e')
    await expect(nadia.getByLabel('Where in the source')).toBeFocused()
    await nadia.keyboard.type('12:30')
    await nadia.keyboard.press('Enter')
    await expect(notes.nth(30)).toContainText('Call with Helena Brandt, 10 March, 12:30')
    await nadia.getByRole('link', { name: /^Call with Helena Brandt/ }).focus()
    await nadia.keyboard.press('a')
    await expect(notes.nth(30)).toContainText('Accepted')
    await nadia.keyboard.press('j')
    await nadia.keyboard.press('d')
    await nadia.keyboard.press('1')
    await expect(notes.nth(31)).toContainText('Left out')
    await expect(notes.nth(31)).toContainText('Names no source')
    await notes.nth(31).getByRole('button', { name: 'Propose again: note 32' }).click()
    await expect(notes.nth(31)).not.toContainText('Left out')
    await nadia.getByRole('button', { name: 'Leave out: note 32' }).click()
    await nadia.keyboard.press('1')
    await expect(notes.nth(31)).toContainText('Left out')
  })
  await nadia.reload({ waitUntil: 'networkidle' })
  await expect(main).toContainText('1 waits for you, 32 accepted')
})

test('in the claim’s panel a proposed source is accepted where it is needed', async ({ browser }) => {
  const otto = await atDesk(browser, 'otto')
  const id = await bringIn(otto)
  const { number } = await claimOn(otto, id, '£3.5 million')
  await otto.goto(`/articles/${id}?claim=${number}`, { waitUntil: 'networkidle' })
  const proposed = otto.getByRole('region', { name: 'Proposed by the draft' })
  await expect(proposed).toContainText('Minutes of the board, volume 3, p. 13')
  await expectNoViolation(otto, 'a claim with a proposed source')
  await proposed.getByRole('button', { name: /^Accept/ }).click()
  await expect(otto.getByRole('heading', { name: 'Minutes of the board, volume 3' })).toBeVisible()
  await expect(proposed).toBeHidden()
})

test('on a phone the proposed sources are read and accepted with a thumb', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia)
  await nadia.setViewportSize({ width: 390, height: 844 })
  await nadia.goto(`/articles/${id}/proposed`, { waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: /^Accept.*note 1$/ }).click()
  await expect(nadia.getByRole('listitem', { name: 'Note 1', exact: true })).toContainText('Accepted')
  expect(await nadia.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
