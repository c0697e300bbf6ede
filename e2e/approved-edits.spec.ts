import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimOn, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = 'The lock was opened on January 6, 2026. It cost £3.1 million. The gate weighs 40 tonnes.'

/** Nadia asks for other words for a claim; Otto approves. */
async function approvedEdit(nadia: Page, otto: Page, articleId: string, words: string, replacement: string) {
  const { id, version } = await claimOn(nadia, articleId, words)
  const source = { kind: 'DOCUMENT', title: 'Minutes of the lock', visibility: 'PUBLIC' }
  await post(nadia, `/claims/${id}/evidence`, { version, source, stance: 'CONTRADICTS', locator: 'p. 2' })
  const open = await claimOn(nadia, articleId, words)
  const verdict = { outcome: 'WRONG', basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes say so.', replacement }
  await post(nadia, `/claims/${id}/verdicts`, { version: open.version, ...verdict })
  const judged = await read<{ version: number }>(otto.request, `/api/v1/claims/${id}`)
  await post(otto, `/claims/${id}/reviews`, { version: judged.version, decision: 'APPROVE' })
}

test('what was approved is brought into the text by one key, after a look at each edit', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'A lock with three edits', TEXT)
  await approvedEdit(nadia, otto, articleId, 'January 6, 2026', 'March 6, 2026')
  await approvedEdit(nadia, otto, articleId, '£3.1 million', '£3.4 million')
  await approvedEdit(nadia, otto, articleId, '40 tonnes', '44 tonnes')
  const edits = nadia.getByRole('list', { name: 'Approved edits' })

  await test.step('the galley says how many there are, and a key leads to them', async () => {
    await nadia.goto(`/articles/${articleId}`, { waitUntil: 'networkidle' })
    await expect(nadia.getByRole('link', { name: /^3 approved edits/ })).toBeVisible()
    await nadia.keyboard.press('Shift+E')
    await nadia.waitForURL(`/articles/${articleId}/edits`)
    await expect(nadia.getByRole('main').getByRole('status').first()).toContainText(
      '3 approved edits are not in the text yet.',
    )
    await expect(edits.getByRole('listitem')).toHaveCount(3)
    await expect(edits.getByRole('listitem').first()).toContainText('approved by Otto Varga')
    await expectNoViolation(nadia, 'approved edits')
  })

  await test.step('by J and X one is taken out; L copies the changes, and ⇧L the text as it would read', async () => {
    await nadia.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await nadia.keyboard.press('j')
    await nadia.keyboard.press('j')
    await nadia.keyboard.press('x')
    await expect(nadia.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await expect(nadia.getByRole('button', { name: /^Apply 2 approved edits/ })).toBeVisible()
    await nadia.keyboard.press('Shift+L')
    await expect
      .poll(async () => nadia.evaluate(async () => navigator.clipboard.readText()))
      .toBe(
        'A lock with three edits\n\nThe lock was opened on March 6, 2026. It cost £3.1 million. The gate weighs 44 tonnes.',
      )
    await nadia.keyboard.press('l')
    await expect
      .poll(async () => nadia.evaluate(async () => navigator.clipboard.readText()))
      .toContain('The gate weighs 40 tonnes.\n→ The gate weighs 44 tonnes.')
  })

  await test.step('A makes the next revision, which says what became of each claim', async () => {
    await nadia.keyboard.press('a')
    await nadia.waitForURL(`/articles/${articleId}/revisions/2`)
    await expect(nadia.getByRole('main')).toContainText('March 6, 2026')
    const now = await claimOn(nadia, articleId, 'March 6, 2026')
    expect(now.status).toBe('APPROVED')
  })

  await test.step('the one that was left out waits; Otto, who saw the list before, is told when he is late', async () => {
    await otto.goto(`/articles/${articleId}/edits`, { waitUntil: 'networkidle' })
    await expect(otto.getByRole('list', { name: 'Approved edits' }).getByRole('listitem')).toHaveCount(1)
    const { revision } = await read<{ revision: { text: string } }>(nadia.request, `/api/v1/articles/${articleId}`)
    await post(nadia, `/articles/${articleId}/revisions`, {
      ...{ base: 2, headline: 'A lock with three edits' },
      text: `${revision.text.split('\n\n').slice(1).join('\n\n')} It is grey.`,
    })
    await otto.keyboard.press('a')
    await expect(otto.getByText(/changed by someone else/).first()).toBeVisible()
    await expect(otto).toHaveURL(`/articles/${articleId}/edits`)
  })
})
