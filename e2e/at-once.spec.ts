import type { APIResponse, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, post, taken } from './builders'
import { sql } from './database'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = 'The quay cost £7.1 million. It was built in 1931 and has 276 lamps.'

const versionOf = async (page: Page, path: string) =>
  (await read<{ version: number }>(page.request, `/api/v1${path}`)).version

/** What came of calls that were made at once: one was done, and every other was told that it was late. */
async function oneOf(answers: Promise<APIResponse>[]): Promise<void> {
  const said = (await Promise.all(answers)).map((answer) => answer.status()).sort()
  expect(said[0]).toBeLessThan(300)
  expect(said.slice(1)).toEqual(said.slice(1).map(() => 409))
}

test('of what two people do to one thing at once, one counts and the other is told', async ({ browser }) => {
  test.setTimeout(120_000)
  const [nadia, otto, ines] = [
    await atDesk(browser, 'nadia'),
    await atDesk(browser, 'otto'),
    await atDesk(browser, 'ines'),
  ]
  const articleId = await articleOf(nadia, 'A quay at once', TEXT)
  const [cost, year, lamps] = [
    await claimOn(nadia, articleId, '£7.1 million'),
    await claimOn(nadia, articleId, '1931'),
    await claimOn(nadia, articleId, '276'),
  ]
  const both = (path: string, data: object, people: Page[]) =>
    people.flatMap((page) => [page, page, page].map(() => page.request.post(`/api/v1${path}`, { data })))

  await test.step('a verdict', async () => {
    const source = { kind: 'DOCUMENT', title: 'Quay ledger', visibility: 'PUBLIC' }
    const evidence = {
      version: await versionOf(nadia, `/claims/${cost.id}`),
      source,
      stance: 'SUPPORTS',
      locator: 'p. 1',
    }
    await post(nadia, `/claims/${cost.id}/evidence`, evidence)
    const version = await versionOf(nadia, `/claims/${cost.id}`)
    const data = { version, outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'It says so.' }
    await oneOf(both(`/claims/${cost.id}/verdicts`, data, [nadia]))
    const live = 'SELECT FROM verdicts WHERE claim_id = $1 AND ended_at IS NULL'
    expect(await sql(live, [cost.id])).toHaveLength(1)
  })

  await test.step('an approval, pressed by two reviewers in their browsers', async () => {
    for (const page of [otto, ines]) {
      await page.goto(`/review?claim=${cost.id}`, { waitUntil: 'networkidle' })
      await expect(page.getByRole('button', { name: /^Approve and next/ })).not.toHaveAttribute('aria-disabled', 'true')
    }
    await Promise.all([otto, ines].map((page) => page.keyboard.press('a')))
    const reviews = 'SELECT reviewer_id FROM reviews WHERE claim_id = $1'
    await expect.poll(async () => (await sql(reviews, [cost.id])).length).toBe(1)
    const late = (page: Page) =>
      page
        .getByRole('region', { name: /^Notifications/ })
        .getByText(/^Claim \d+ of .* approved this \d+ s ago/)
        .count()
    await expect.poll(async () => (await late(otto)) + (await late(ines))).toBe(1)
    expect(await sql(reviews, [cost.id])).toHaveLength(1)
    expect((await claimOn(nadia, articleId, '£7.1 million')).status).toBe('APPROVED')
  })

  await test.step('a merge each way, and a dismissal', async () => {
    const [one, other] = [await versionOf(nadia, `/claims/${year.id}`), await versionOf(nadia, `/claims/${lamps.id}`)]
    await oneOf([
      ...both(`/claims/${year.id}/merge`, { version: one, into: lamps.id, intoVersion: other }, [nadia]),
      ...both(`/claims/${lamps.id}/merge`, { version: other, into: year.id, intoVersion: one }, [otto]),
    ])
    const [left] = await sql<{ id: string; version: number }>(
      `SELECT id, version FROM claims WHERE id IN ($1, $2) AND status = 'OPEN'`,
      [year.id, lamps.id],
    )
    expect(left).toBeDefined()
    const data = { version: left?.version, reason: 'Not a claim' }
    await oneOf(both(`/claims/${left?.id ?? ''}/dismiss`, data, [nadia, otto]))
  })

  await test.step('a source, and the text', async () => {
    const { items } = await read<{ items: { id: string; version: number }[] }>(
      nadia.request,
      '/api/v1/sources?q=Quay+ledger',
    )
    const [source] = items
    await oneOf(
      [nadia, otto].map((page, turn) =>
        page.request.patch(`/api/v1/sources/${source?.id}`, {
          data: { version: source?.version, title: `Quay ledger ${turn}` },
        }),
      ),
    )
    await oneOf(
      [nadia, otto].map((page, turn) =>
        page.request.post(`/api/v1/articles/${articleId}/revisions`, {
          data: { base: 1, text: `${TEXT} It is ${turn + 2} miles long.` },
        }),
      ),
    )
  })
})

test('what is pressed twice is sent once', async ({ browser }) => {
  test.setTimeout(120_000)
  const [nadia, ines] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'ines')]
  const counted = async (table: string, column: string, value: string) =>
    (await sql(`SELECT FROM ${table} WHERE ${column} = $1`, [value])).length

  await test.step('a new article', async () => {
    await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
    await nadia.getByRole('textbox', { name: 'Text' }).fill(`A quay pressed twice\n\n${TEXT}`)
    await nadia.getByRole('button', { name: 'Show the parts' }).click()
    await nadia.getByRole('button', { name: 'Start checking' }).dblclick()
    await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
    expect(await counted('articles', 'headline', 'A quay pressed twice')).toBe(1)
  })

  await test.step('a source, with Enter held down', async () => {
    await nadia.goto('/sources', { waitUntil: 'networkidle' })
    await nadia.keyboard.press('n')
    await nadia.getByLabel('Title').fill('Quay rolls pressed twice')
    for (let turn = 0; turn < 12; turn++) await nadia.keyboard.down('Enter')
    await nadia.keyboard.up('Enter')
    await expect.poll(() => counted('sources', 'title', 'Quay rolls pressed twice')).toBe(1)
    await nadia.waitForLoadState('networkidle')
    expect(await counted('sources', 'title', 'Quay rolls pressed twice')).toBe(1)
  })

  await test.step('a remark', async () => {
    const articleId = await articleOf(nadia, 'A quay remarked on', TEXT)
    await nadia.goto(`/articles/${articleId}`, { waitUntil: 'networkidle' })
    await nadia.getByLabel('Comment', { exact: true }).fill('Said once on the quay.')
    await nadia.keyboard.press('ControlOrMeta+Enter')
    await nadia.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => counted('comments', 'body', 'Said once on the quay.')).toBe(1)
    await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
    expect(await counted('comments', 'body', 'Said once on the quay.')).toBe(1)
  })

  await test.step('a draft of a correction', async () => {
    await nadia.goto('/corrections-desk?new=1', { waitUntil: 'networkidle' })
    await taken(nadia, 'Article', 'A quay remarked on')
    await nadia.getByLabel('Note to readers').fill('Drafted once on the quay.')
    await nadia.getByRole('button', { name: 'Save draft' }).dblclick()
    await nadia.waitForURL(/entry=/)
    expect(await counted('corrections', 'note', 'Drafted once on the quay.')).toBe(1)
  })

  await test.step('an invitation', async () => {
    await ines.goto('/people', { waitUntil: 'networkidle' })
    await ines.getByLabel('Name', { exact: true }).fill('Tova Lund')
    await ines.getByLabel('Email').fill('tova.lund@galley.example')
    await ines.getByRole('button', { name: 'Create invitation' }).dblclick()
    await expect(ines.getByRole('heading', { name: 'Invitation created' })).toBeVisible()
    expect(await counted('invitations', 'email', 'tova.lund@galley.example')).toBe(1)
    await expect(ines.getByText('already', { exact: false })).toHaveCount(0)
  })
})
