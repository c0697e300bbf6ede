import { expect } from '@playwright/test'
import { articleOf, claimsIn, options, post } from './builders'
import { sql } from './database'
import { atDesk, read } from './people'
import { test } from './story'

const HEADLINE = 'Quernmore mill'
const YEARS = Array.from({ length: 24 }, (_, number) => `In ${1901 + number} the mill stood still.`).join(' ')

test('whatever a list ends at, Nadia comes to the rest: by ⌘K, on her desk, and where she chooses a source, a claim or an article', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const nadia = await atDesk(browser, 'nadia')
  const articleId = await articleOf(nadia, HEADLINE, YEARS)

  await test.step('⌘K shows five of each kind, and goes on by key', async () => {
    for (let number = 2; number <= 7; number++)
      await post(nadia, '/articles', { headline: `${HEADLINE} ${number}`, text: 'It stood still.' })
    await nadia.goto('/desk')
    await nadia.keyboard.press('ControlOrMeta+k')
    await nadia.getByRole('combobox', { name: 'Find or do anything' }).fill('quernmore')
    const articles = nadia.getByRole('dialog').getByRole('group', { name: 'Articles' })
    await expect(articles.getByRole('option')).toHaveCount(6)
    const more = articles.getByRole('option', { name: /^Show more/ })
    while ((await more.getAttribute('aria-selected')) !== 'true') await nadia.keyboard.press('ArrowDown')
    await nadia.keyboard.press('Enter')
    await expect(articles.getByRole('option')).toHaveCount(7)
    await expect(more).toHaveCount(0)
    // The first of the new ones is at hand.
    await expect(articles.getByRole('option', { selected: true })).toContainText(`${HEADLINE} 2`)
    await nadia.keyboard.press('Escape')
  })

  await test.step('her desk shows twenty of her open claims, and the others on a page of their own', async () => {
    const { id } = await read<{ id: string }>(nadia.request, '/api/v1/me')
    await sql(`UPDATE claims SET assignee_id = $1 WHERE article_id = $2 AND status = 'OPEN'`, [id, articleId])
    await nadia.goto('/desk')
    const mine = nadia.locator('section').filter({ has: nadia.getByRole('heading', { name: /^My open claims/ }) })
    await expect(mine.getByRole('listitem')).toHaveCount(20)
    await mine.getByRole('link', { name: /my open claims$/ }).click()
    await nadia.waitForURL(/desk\?open=/)
    await expect(mine.getByRole('listitem').first()).toBeVisible()
    await mine.getByRole('link', { name: 'Back to the first' }).click()
    await nadia.waitForURL(/desk$/)
    await expect(mine.getByRole('listitem')).toHaveCount(20)
  })

  await test.step('nine claims to merge into, then all', async () => {
    const [first] = await claimsIn(nadia, articleId)
    await nadia.goto(`/articles/${articleId}?claim=${first?.number}`)
    await expect(options(nadia).first()).toBeVisible()
    await nadia.keyboard.press('m')
    const into = nadia.getByRole('listbox', { name: 'Claims to merge into' })
    await expect(into.getByRole('option')).toHaveCount(9)
    await nadia.getByRole('button', { name: 'Show more' }).click()
    await expect(into.getByRole('option')).toHaveCount(18)
    await nadia.keyboard.press('Escape')
  })

  await test.step('nine sources by digit, then the others', async () => {
    for (let number = 1; number <= 11; number++)
      await post(nadia, '/sources', { kind: 'DOCUMENT', title: `Quernmore ledger ${number}`, visibility: 'INTERNAL' })
    await nadia.keyboard.press('s')
    await nadia.getByRole('textbox', { name: 'Find a source, or paste an address' }).fill('quernmore')
    const sources = nadia.getByRole('listbox', { name: 'Sources' })
    await expect(sources.getByRole('option')).toHaveCount(9)
    await nadia.getByRole('button', { name: 'Show more' }).click()
    await expect(sources.getByRole('option')).toHaveCount(11)
    await sources.getByRole('option', { name: 'Quernmore ledger 1', exact: false }).last().click()
    await expect(
      nadia.getByRole('textbox', { name: 'Where in the source' }).or(nadia.getByLabel(/^Locator/)),
    ).toBeVisible()
  })

  await test.step('an article that a correction is about is found by words that the list does not show', async () => {
    await post(nadia, '/articles', { headline: 'The old weir', byline: 'By Quilla Ashworth', text: 'It broke.' })
    await nadia.goto('/corrections-desk?new=1', { waitUntil: 'networkidle' })
    const about = nadia.getByRole('combobox', { name: /^Article/ })
    await about.press('Enter')
    await nadia.keyboard.type('ashworth')
    await expect(nadia.getByRole('dialog', { name: 'Article' }).getByRole('option')).toHaveText(['The old weir'])
    await nadia.keyboard.press('Enter')
    await expect(about).toHaveText('The old weir')
    await expect(nadia.getByRole('heading', { name: 'The old weir', level: 1 })).toBeVisible()
  })
})
