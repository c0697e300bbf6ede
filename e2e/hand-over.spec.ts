import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, post } from './builders'
import { sql } from './database'
import { atDesk, choose, invited, joinBy, opened, read, rowOf } from './people'
import { test } from './story'

const SECRET_SOURCE = { kind: 'INTERVIEW', title: 'A clerk at Quillhaven', visibility: 'CONFIDENTIAL' }

test('Lena leaves: she is asked who looks after her sources, answers for one, and Ines hands over the rest unseen', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const email = 'lena.brandt@galley.example'
  const ines = await atDesk(browser, 'ines')
  const lena = await opened(browser, await invited(ines, 'Lena Brandt', email))
  await joinBy(lena)
  await lena.waitForURL('**/desk')
  const { id } = await read<{ id: string }>(lena.request, '/api/v1/me')
  const articleId = await articleOf(lena, 'The ring road', 'The road cost £2 million in 2024.')
  const { version } = await read<{ version: number }>(lena.request, `/api/v1/articles/${articleId}`)
  await post(lena, '/articles/assign', { articles: [{ id: articleId, version }], assigneeId: id })
  const first = await post<{ id: string }>(lena, '/sources', SECRET_SOURCE)
  const second = await post<{ id: string }>(lena, '/sources', { ...SECRET_SOURCE, title: 'Site foreman, Ferrow' })

  await test.step('Ines sees how much Lena holds, and not what her sources are', async () => {
    await ines.goto('/people')
    await expect(rowOf(ines, 'Lena Brandt')).toContainText('Holds 1 article and 2 confidential sources.')
    await ines.getByRole('link', { name: 'Deactivate Lena Brandt' }).click()
    await expect(ines.getByRole('heading', { name: 'Lena Brandt leaves' })).toBeVisible()
    await expect(ines.getByText('The ring road')).toBeVisible()
    await expect(ines.getByText('Only Lena Brandt sees them')).toBeVisible()
    expect(await ines.content()).not.toContain('Quillhaven')
    await expectNoViolation(ines, 'handing over')
  })

  await test.step('what is not named is asked for, and Lena has to be asked first', async () => {
    await ines.getByRole('button', { name: 'Confirm' }).click()
    await expect(ines.getByText('Say what is to become of 1 article and 2 confidential sources.')).toBeVisible()
    await choose(ines.getByLabel('Everything goes to'), 'Nadia Kessler')
    await expect(ines.getByLabel('Articles go to')).toHaveText('Nadia Kessler')
    await ines.getByLabel('Confidential sources go to').click()
    const offered = ines.getByRole('dialog', { name: 'Confidential sources go to' }).getByRole('option')
    await expect(offered).toHaveText(['Nobody yet'])
    await ines.keyboard.press('Escape')
    await ines.keyboard.press('Escape')
    await ines.keyboard.press('a')
    await expect(ines.getByText('Asked by Ines Moreau,', { exact: false })).toBeVisible()
  })

  await test.step('Lena chooses for one of them, on her desk', async () => {
    await lena.goto('/desk')
    const asked = lena.getByRole('region', { name: 'Sources to hand over' })
    await expect(asked).toContainText('Ines Moreau asks')
    await expectNoViolation(lena, 'being asked')
    await choose(asked.getByLabel('Who looks after A clerk at Quillhaven'), 'Otto Varga')
    await asked.getByRole('button', { name: 'Hand over A clerk at Quillhaven' }).click()
    await expect(asked.getByText('A clerk at Quillhaven')).toHaveCount(0)
    await expect(asked.getByText('Site foreman, Ferrow', { exact: true })).toBeVisible()
  })

  await test.step('without her other answer Ines names somebody, with a reason, by keyboard only', async () => {
    await ines.reload()
    await ines.getByLabel('Everything goes to').focus()
    await ines.keyboard.type('Nadia')
    await ines.keyboard.press('Enter')
    await expect(ines.getByLabel('Confidential sources go to')).toHaveText('Nadia Kessler')
    await ines.getByLabel('Why you name somebody without their answer').focus()
    await ines.keyboard.type('She is ill and can’t be reached.')
    await ines.getByRole('button', { name: 'Confirm' }).focus()
    await ines.keyboard.press('Enter')
    await expect(ines.getByText('Lena Brandt has 24 hours to answer: wait', { exact: false })).toBeVisible()
    await ines.getByLabel('It can’t wait for an answer').focus()
    await ines.keyboard.press('Space')
    await expectNoViolation(ines, 'not waiting for an answer')
    await ines.getByRole('button', { name: 'Confirm' }).focus()
    await ines.keyboard.press('Enter')
    await expect(
      ines.getByText('Lena Brandt is deactivated. Handed over: 1 article and 1 confidential source.'),
    ).toBeVisible()
    expect((await lena.request.get('/api/v1/me')).status()).toBe(401)
  })

  await test.step('Otto and Nadia each see what was handed to them, Ines nothing; the log tells it', async () => {
    const [otto, nadia] = [await atDesk(browser, 'otto'), await atDesk(browser, 'nadia')]
    const status = async (page: typeof otto, source: string) =>
      (await page.request.get(`/api/v1/sources/${source}`)).status()
    expect([await status(otto, first.id), await status(nadia, first.id), await status(ines, first.id)]).toEqual([
      200, 404, 404,
    ])
    expect([await status(otto, second.id), await status(nadia, second.id), await status(ines, second.id)]).toEqual([
      404, 200, 404,
    ])
    await nadia.goto('/desk')
    const handed = nadia.getByRole('region', { name: 'From Lena Brandt' })
    await expect(handed).toContainText('handed over by Ines Moreau')
    await expect(handed.getByRole('link', { name: 'The ring road' })).toBeVisible()
    await expect(handed).toContainText('the article')
    await expect(handed.getByRole('link', { name: 'Site foreman, Ferrow' })).toBeVisible()
    await expectNoViolation(nadia, 'being handed something')
    await handed.getByRole('button', { name: 'Seen: what came from Lena Brandt' }).click()
    await expect(handed).toHaveCount(0)
    await otto.goto('/desk')
    await expect(otto.getByRole('region', { name: 'From Lena Brandt' })).toContainText('A clerk at Quillhaven')
    const [row] = await sql<{ assignee: string }>(
      'SELECT p.name AS assignee FROM articles a JOIN people p ON p.id = a.assignee_id WHERE a.id = $1',
      [articleId],
    )
    expect(row?.assignee).toBe('Nadia Kessler')
    await ines.goto('/audit')
    await expect(
      ines.getByText('handed a confidential source over to Nadia Kessler, unseen', { exact: false }).first(),
    ).toBeVisible()
  })
})

test('Lars is only away for a while: Otto sees his article until he is back, and it all stays his', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const ines = await atDesk(browser, 'ines')
  const lars = await opened(browser, await invited(ines, 'Lars Holm', 'lars.holm@galley.example'))
  await joinBy(lars)
  await lars.waitForURL('**/desk')
  const { id } = await read<{ id: string }>(lars.request, '/api/v1/me')
  const articleId = await articleOf(lars, 'The lock gates', 'The gates cost £3 million in 2023.')
  const { version } = await read<{ version: number }>(lars.request, `/api/v1/articles/${articleId}`)
  await post(lars, '/articles/assign', { articles: [{ id: articleId, version }], assigneeId: id })
  const secret = await post<{ id: string }>(lars, '/sources', { ...SECRET_SOURCE, title: 'A lock keeper' })
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]

  await test.step('Ines says so by keys, and nobody takes anything over', async () => {
    await ines.goto(`/people/${id}/hand-over`, { waitUntil: 'networkidle' })
    await ines.locator('body').press('w')
    await expect(ines.getByRole('heading', { name: 'Lars Holm is away for a while' })).toBeVisible()
    await ines.getByRole('button', { name: 'Say that they are away' }).click()
    await expect(ines.getByText('Give the last day of the absence.')).toBeVisible()
    await choose(ines.getByLabel('Articles are seen by'), 'Otto Varga')
    const day = ines.getByRole('group', { name: 'Last day away' }).getByRole('spinbutton')
    await day.first().focus()
    await ines.keyboard.type('31122199')
    await expectNoViolation(ines, 'being away')
    await ines.getByRole('button', { name: 'Say that they are away' }).click()
    await expect(ines.getByText('Lars Holm is away. Nothing was handed over, and it ends by itself.')).toBeVisible()
    await ines.goto('/people')
    await expect(rowOf(ines, 'Lars Holm')).toContainText('Away until 31 Dec 2199.')
  })

  await test.step('Otto sees the article on his desk, and not the source; Nadia sees nothing of it', async () => {
    await otto.goto('/desk')
    const kept = otto.getByRole('region', { name: 'For Lars Holm' })
    await expect(kept.getByRole('link', { name: 'The lock gates' })).toBeVisible()
    await expect(kept).toContainText('It stays with Lars Holm')
    expect((await otto.request.get(`/api/v1/sources/${secret.id}`)).status()).toBe(404)
    await nadia.goto('/desk')
    await expect(nadia.getByRole('region', { name: 'For Lars Holm' })).toHaveCount(0)
    const [row] = await sql<{ assignee: string }>('SELECT assignee_id AS assignee FROM articles WHERE id = $1', [
      articleId,
    ])
    expect(row?.assignee).toBe(id)
  })

  await test.step('Lars is back, says so, and Otto’s desk has nothing of his any more', async () => {
    await lars.goto('/desk', { waitUntil: 'networkidle' })
    const away = lars.getByRole('region', { name: 'You are away' })
    await expect(away).toContainText('Meanwhile Otto Varga sees your articles')
    await away.getByRole('button', { name: 'I’m back' }).click()
    await expect(away).toHaveCount(0)
    await otto.reload()
    await expect(otto.getByRole('region', { name: 'For Lars Holm' })).toHaveCount(0)
  })
})
