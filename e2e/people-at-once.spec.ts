import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { post } from './builders'
import { sql } from './database'
import { atDesk, choose, gone, invited, joinBy, opened, read, rowOf, secondAdmin } from './people'
import { test } from './story'

const NAME = 'Tom Twine'

/** Answers of these browsers that were no answers. */
function broken(pages: readonly Page[]): string[] {
  const found: string[] = []
  for (const page of pages)
    page.on('response', (response) => {
      if (response.status() >= 500) found.push(`${response.status()} ${response.url()}`)
    })
  return found
}

async function giveRole(page: Page, role: string): Promise<void> {
  await page.getByLabel(`Role of ${NAME}`, { exact: true }).selectOption(role)
  await page.getByRole('button', { name: `Change the role of ${NAME}` }).click()
}

test.afterAll(async () => {
  await gone('ada.brook@galley.example', 'tom.twine@galley.example')
})

test('two admins at one person: what the one did the other is told, and neither overwrites the other unseen', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const ines = await atDesk(browser, 'ines')
  const ada = await secondAdmin(browser, 'ada.brook', 'Ada Brook')
  const tom = await opened(browser, await invited(ines, NAME, 'tom.twine@galley.example'))
  await joinBy(tom)
  await tom.waitForURL('**/desk')
  const { id } = await read<{ id: string }>(tom.request, '/api/v1/me')
  const failures = broken([ines, ada, tom])
  const changed = (page: Page) => rowOf(page, NAME).getByText(/^Tom Twine is|changed by someone else/)

  await test.step('a role that Ines gave meanwhile is told to Ada, and shown', async () => {
    for (const page of [ines, ada]) await page.goto('/people', { waitUntil: 'networkidle' })
    await giveRole(ines, 'Reviewer')
    await expect(changed(ines)).toHaveText(`${NAME} is reviewer now.`)
    await giveRole(ada, 'Viewer')
    await expect(changed(ada)).toHaveText(`${NAME} is reviewer now: somebody changed it since you opened this page.`)
    await expect(ada.getByLabel(`Role of ${NAME}`, { exact: true })).toHaveValue('REVIEWER')
  })

  await test.step('of two at the same moment one counts', async () => {
    for (const page of [ines, ada]) await page.goto('/people', { waitUntil: 'networkidle' })
    await Promise.all([giveRole(ines, 'Editor'), giveRole(ada, 'Admin')])
    await expect(changed(ines)).toBeVisible()
    await expect(changed(ada)).toBeVisible()
    const said = [await changed(ines).innerText(), await changed(ada).innerText()]
    expect(said.filter((one) => /is (editor|admin) now\.$/.test(one))).toHaveLength(1)
    await sql(`UPDATE people SET role = 'EDITOR' WHERE id = $1`, [id])
  })

  await test.step('Tom answers for his source while Ines hands it over: it has one keeper', async () => {
    const given = { kind: 'INTERVIEW', title: 'A clerk at Twine Street', visibility: 'CONFIDENTIAL' }
    const source = await post<{ id: string }>(tom, '/sources', given)
    await ines.goto(`/people/${id}/hand-over`, { waitUntil: 'networkidle' })
    await ines.locator('body').press('a')
    await expect(ines.getByText('Asked by Ines Moreau,', { exact: false })).toBeVisible()
    await tom.goto('/desk', { waitUntil: 'networkidle' })
    const asked = tom.getByRole('region', { name: 'Sources to hand over' })
    await choose(asked.getByLabel(`Who looks after ${given.title}`), 'Otto Varga')
    await ines.reload({ waitUntil: 'networkidle' })
    await choose(ines.getByLabel('Everything goes to'), 'Nadia Kessler')
    await ines.getByLabel('Why you name somebody without their answer').fill('It is late.')
    await Promise.all([
      asked.getByRole('button', { name: `Hand over ${given.title}` }).click(),
      ines.getByRole('button', { name: 'Confirm' }).click(),
    ])
    await expect
      .poll(async () => {
        const kept = 'SELECT p.name FROM sources s JOIN people p ON p.id = s.keeper_id WHERE s.id = $1'
        const rows = await sql(kept, [source.id])
        return rows.filter(({ name }) => name === 'Otto Varga' || name === 'Nadia Kessler').length
      })
      .toBe(1)
  })

  expect(failures).toEqual([])
})
