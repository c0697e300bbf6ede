import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, optionOn } from './builders'
import { expectNoViolation } from './axe'
import { atDesk } from './people'
import { test } from './story'

const ADDRESS = 'https://tidewick.example/minutes?item=4'

test('Nadia is told at the claim that Otto checked it before, and at the source that it is in the library', async ({
  browser,
}) => {
  const [otto, nadia] = [await atDesk(browser, 'otto'), await atDesk(browser, 'nadia')]
  const before = await articleOf(otto, 'Tidewick votes', 'The mayor is Rosa Tidewick-Lund, who was elected in May.')
  const { id } = await claimOn(otto, before, 'Rosa Tidewick-Lund')
  await foundBy(otto, id, { kind: 'WEB_PAGE', title: 'Minutes of Tidewick', url: ADDRESS, visibility: 'INTERNAL' })
  const again = await articleOf(nadia, 'Tidewick again', 'Rosa Tidewick-Lund opened the fair. Ana Ferrow came, too.')

  await test.step('the same words lead to who checked them, with which verdict', async () => {
    await claimOn(nadia, again, 'Rosa Tidewick-Lund')
    await claimOn(nadia, again, 'Ana Ferrow')
    await nadia.goto(`/articles/${again}`, { waitUntil: 'networkidle' })
    await optionOn(nadia, 'Rosa Tidewick-Lund').click()
    const known = nadia.getByRole('region', { name: 'Checked before' })
    await expect(known).toContainText('in Tidewick votes')
    await expect(known).toContainText('Confirmed, in review · Otto Varga')
    await expectNoViolation(nadia, 'a claim that was checked before')
    await expect(known.getByRole('link', { name: '“Rosa Tidewick-Lund”' })).toHaveAttribute(
      'href',
      new RegExp(`/articles/${before}\\?claim=\\d+`),
    )
  })

  await test.step('the same address, typed otherwise, leads to the source that is here already, which is taken', async () => {
    await optionOn(nadia, 'Ana Ferrow').click()
    await expect(nadia.getByRole('region', { name: 'Checked before' })).toHaveCount(0)
    await nadia.keyboard.press('s')
    await nadia.getByLabel('Find a source, or paste an address').fill('http://www.tidewick.example/minutes/?item=4')
    await nadia.keyboard.press('Enter')
    const known = nadia.getByRole('region', { name: 'Checked before' })
    await expect(known).toContainText('In the library already: Minutes of Tidewick')
    await expect(known).toContainText('rests on the same source')
    await known.getByRole('button', { name: 'Use Minutes of Tidewick from the library' }).click()
    await expect(nadia.getByRole('heading', { name: 'Minutes of Tidewick' })).toBeVisible()
    await nadia.getByLabel('Where in the source').fill('item 4')
    await nadia.getByRole('button', { name: 'Attach' }).click()
    await expect(nadia.getByRole('status').filter({ hasText: /Evidence attached to claim \d+/ })).toBeVisible()
    const { items } = (await (await nadia.request.get('/api/v1/sources?q=Minutes%20of%20Tidewick')).json()) as {
      items: object[]
    }
    expect(items).toHaveLength(1)
  })
})
