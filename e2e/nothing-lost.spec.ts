import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, post, taken } from './builders'
import { sql } from './database'
import { atDesk, PASSWORD, read } from './people'
import { test } from './story'

const TEXT = 'The pier cost £2.1 million. It was built in 1987 and has 312 planks.'
const UNREACHED = 'The desk can’t be reached. What you typed is still here; try again in a moment.'

/** The server takes no call and no form until it is back. */
async function withoutServer(page: Page, work: () => Promise<void>): Promise<void> {
  const dead = '**/*'
  await page.route(dead, (route) => (route.request().method() === 'GET' ? route.fallback() : route.abort()))
  await work()
  await page.unroute(dead)
}

/** Every session of this person ends, as it does after half a day without a call. */
async function expired(page: Page): Promise<void> {
  const { id } = await read<{ id: string }>(page.request, '/api/v1/me')
  await sql(`UPDATE sessions SET last_seen_at = now() - interval '13 hours' WHERE person_id = $1`, [id])
}

async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in again to continue' })
  await dialog.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

test('an invitation that is being typed', async ({ browser }) => {
  const ines = await atDesk(browser, 'ines')
  await ines.goto('/people')
  const [name, email] = [ines.getByLabel('Name', { exact: true }), ines.getByLabel('Email')]
  const send = () => ines.getByRole('button', { name: 'Create invitation' }).click()
  await name.fill('Lotte Lost')
  await email.fill('lotte＠galley.example')
  await send()
  await expect(ines.getByText('An email address has plain letters only.')).toBeVisible()
  await expect(email).toBeFocused()
  await expect(name).toHaveValue('Lotte Lost')
  await email.fill('lotte@galley.example')
  await ines.getByLabel('Role', { exact: true }).selectOption('Reviewer')
  await ines.reload()
  await expect(name).toHaveValue('Lotte Lost')
  await expect(email).toHaveValue('lotte@galley.example')
  await expect(ines.getByLabel('Role', { exact: true })).toHaveValue('REVIEWER')
  await withoutServer(ines, async () => {
    await send()
    await expect(ines.getByText(UNREACHED).first()).toBeVisible()
    await expect(name).toHaveValue('Lotte Lost')
  })
  await expired(ines)
  await send()
  await signInAgain(ines)
  await expect(ines.getByRole('heading', { name: 'Invitation created' })).toBeVisible()
  await expect(name).toHaveValue('')
  await ines.reload()
  await expect(name).toHaveValue('')
})

test('a source that is being written down', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/sources')
  await nadia.keyboard.press('n')
  const title = nadia.getByLabel('Title')
  await expect(title).toBeFocused()
  await title.fill('Plank count of the north pier')
  await nadia.getByLabel('URL (optional)').fill('javascript:alert(1)')
  await nadia.getByRole('button', { name: 'Add to the library' }).click()
  await expect(nadia.getByText('Please look at what is marked below.')).toBeVisible()
  await expect(title).toHaveValue('Plank count of the north pier')
  await nadia.reload()
  await nadia.keyboard.press('n')
  await expect(title).toHaveValue('Plank count of the north pier')
  await nadia.getByLabel('URL (optional)').fill('')
  await withoutServer(nadia, async () => {
    await nadia.getByRole('button', { name: 'Add to the library' }).click()
    await expect(nadia.getByText('Offline, 1 queued')).toBeVisible()
    await expect(title).toHaveValue('Plank count of the north pier')
  })
  await expect(nadia.getByRole('heading', { name: 'Plank count of the north pier' })).toBeVisible()
  const { items } = await read<{ items: { id: string }[] }>(
    nadia.request,
    '/api/v1/sources?q=Plank%20count%20of%20the%20north',
  )
  expect(items).toHaveLength(1)

  const otto = await atDesk(browser, 'otto')
  await nadia.getByRole('button', { name: /^Change/ }).click()
  await nadia.getByLabel('Note for the desk').fill('At the harbour office.')
  const data = { version: 1, note: 'Otto has it on his desk.' }
  const [source] = items
  expect((await otto.request.patch(`/api/v1/sources/${source?.id}`, { data })).status()).toBe(200)
  await nadia.getByRole('button', { name: 'Save' }).click()
  await expect(nadia.getByRole('article').getByText('was changed by someone else since you opened it')).toBeVisible()
  await expect(nadia.getByText('Otto has it on his desk.')).toBeVisible()
  await expect(nadia.getByLabel('Note for the desk', { exact: true })).toHaveValue('At the harbour office.')
  await expired(nadia)
  await nadia.getByRole('button', { name: 'Save' }).click()
  await signInAgain(nadia)
  // The form shows these words twice until the desk has them.
  await expect(nadia.getByRole('group', { name: 'Somebody saved first' })).toBeHidden()
  await expect(nadia.getByText('At the harbour office.')).toBeVisible()
})

test('a correction that two people write at once', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  await articleOf(nadia, 'A pier written twice', TEXT)
  await nadia.goto('/corrections-desk?new=1')
  await taken(nadia, 'Article', 'A pier written twice')
  await nadia.getByLabel('Note to readers').fill('Nadia’s first words.')
  await nadia.reload()
  await expect(nadia.getByLabel('Note to readers')).toHaveValue('Nadia’s first words.')
  await expect(nadia.getByLabel('Article', { exact: true })).toHaveText('A pier written twice')
  await withoutServer(nadia, async () => {
    await nadia.getByRole('button', { name: 'Save draft' }).click()
    await expect(nadia.getByRole('banner').getByRole('status')).toHaveText('Offline, 1 queued')
    await expired(nadia)
  })
  // It goes out by itself once the desk answers, and somebody is signed in.
  await signInAgain(nadia)
  await nadia.waitForURL(/entry=/)
  const id = new URL(nadia.url()).searchParams.get('entry') ?? ''
  await nadia.getByLabel('Note to readers').fill('Nadia’s second words.')
  const data = { version: 1, note: 'Otto’s words.' }
  expect((await otto.request.patch(`/api/v1/corrections/${id}`, { data })).status()).toBe(200)
  await nadia.getByRole('button', { name: 'Save draft' }).click()
  await expect(nadia.getByText('Someone else changed this draft while you wrote.')).toBeVisible()
  await expect(nadia.getByText('Otto’s words.')).toBeVisible()
  await expect(nadia.getByLabel('Note to readers')).toHaveValue('Nadia’s second words.')
  await nadia.getByRole('button', { name: 'Continue with mine' }).click()
  await nadia.getByRole('button', { name: 'Save draft' }).click()
  await expect(nadia.getByText('Saved.', { exact: true })).toBeVisible()
  expect((await read<{ note: string }>(nadia.request, `/api/v1/corrections/${id}`)).note).toBe('Nadia’s second words.')
})

test('the reason for which a report is rejected', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const [report] = await sql<{ id: string }>(
    `INSERT INTO error_reports (id, receipt, place, message)
     VALUES (gen_random_uuid(), 'R-LOST', 'A pier', 'It has no planks.') RETURNING id`,
  )
  await nadia.goto(`/corrections-desk?report=${report?.id}`)
  await nadia.keyboard.press('b')
  await nadia.getByLabel('Reason').fill('It has 312; we counted.')
  await nadia.reload()
  await nadia.getByRole('button', { name: /^Reject/ }).click()
  await expect(nadia.getByLabel('Reason')).toHaveValue('It has 312; we counted.')
  await withoutServer(nadia, async () => {
    await nadia.getByRole('button', { name: 'Reject' }).click()
    await expect(nadia.getByRole('banner').getByRole('status')).toHaveText('Offline, 1 queued')
    await expect(nadia.getByLabel('Reason')).toHaveValue('It has 312; we counted.')
  })
  // It goes out by itself once the desk answers.
  await expect(nadia.getByText('“It has 312; we counted.”')).toBeVisible()
})

test('the reason for which a verdict is returned, also when somebody was faster', async ({ browser }) => {
  const [nadia, otto, ines] = [
    await atDesk(browser, 'nadia'),
    await atDesk(browser, 'otto'),
    await atDesk(browser, 'ines'),
  ]
  const articleId = await articleOf(nadia, 'A pier returned', TEXT)
  const { id } = await claimOn(nadia, articleId, '312')
  await foundBy(nadia, id)
  await otto.goto(`/review?claim=${id}`)
  const reason = otto.getByLabel('Reason, if you return it')
  await reason.fill('Which planks?')
  await otto.reload()
  await expect(reason).toHaveValue('Which planks?')
  const { version } = await claimOn(ines, articleId, '312')
  await post(ines, `/claims/${id}/comments`, { body: 'Looking at it now.' })
  await post(nadia, `/claims/${id}/withdraw`, { version })
  await foundBy(nadia, id)
  // Between her two verdicts it waits for nobody, which the page may hear first; then the one that he opened is another.
  await expect(async () => {
    await reason.press('Enter')
    const changed = otto.getByText(/was changed by someone else since you opened it/).first()
    await expect(changed).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(reason).toHaveValue('Which planks?')
  // The case as it stands now has to be there before it can be decided on.
  await expect(async () => {
    await reason.press('Enter')
    expect((await claimOn(otto, articleId, '312')).status).toBe('RETURNED')
  }).toPass()
})
