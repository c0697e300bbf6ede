import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, post } from './builders'
import { sql } from './database'
import { atDesk, invited, joinBy, opened, read, rowOf } from './people'
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
    await ines.getByLabel('Everything goes to').selectOption('Nadia Kessler')
    await expect(ines.getByLabel('Articles go to')).toHaveValue(/.+/)
    await expect(ines.getByLabel('Confidential sources go to').locator('option', { hasText: 'Nadia' })).toHaveCount(0)
    await ines.locator('body').press('a')
    await expect(ines.getByText('asked on', { exact: false })).toBeVisible()
  })

  await test.step('Lena chooses for one of them, on her desk', async () => {
    await lena.goto('/desk')
    const asked = lena.getByRole('region', { name: 'Sources to hand over' })
    await expect(asked).toContainText('Ines Moreau asks')
    await expectNoViolation(lena, 'being asked')
    await asked.getByLabel('Who looks after A clerk at Quillhaven').selectOption('Otto Varga')
    await asked.getByRole('button', { name: 'Hand over A clerk at Quillhaven' }).click()
    await expect(asked.getByText('A clerk at Quillhaven')).toHaveCount(0)
    await expect(asked.getByText('Site foreman, Ferrow')).toBeVisible()
  })

  await test.step('without her other answer Ines names somebody, with a reason, by keyboard only', async () => {
    await ines.reload()
    await ines.getByLabel('Everything goes to').focus()
    await ines.keyboard.type('Nadia')
    await expect(ines.getByLabel('Confidential sources go to')).toHaveValue(/.+/)
    await ines.getByLabel('Why you name somebody without their answer').focus()
    await ines.keyboard.type('She is ill and can’t be reached.')
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
