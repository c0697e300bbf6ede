import { expect } from '@playwright/test'
import { approvedIn, articleOf, claimOn, foundBy, optionOn } from './builders'
import { expectNoViolation } from './axe'
import { atDesk } from './people'
import { test } from './story'

const COUNT = { kind: 'DOCUMENT', title: 'Traffic count of Pellwick', visibility: 'PUBLIC' }

test('What was approved in another article is told at the claim, and two keys reuse what it rests on', async ({
  browser,
}) => {
  const [otto, nadia] = [await atDesk(browser, 'otto'), await atDesk(browser, 'nadia')]
  const before = await articleOf(
    nadia,
    'Pellwick counts',
    'The Pellwick bridge carries 36,200 vehicles a day, it says.',
  )
  const { id } = await claimOn(nadia, before, '36,200')
  await foundBy(nadia, id, COUNT)
  await approvedIn(otto, id)
  const text = 'The Pellwick bridge carries 36,200 vehicles a day. “We are not buying a new bridge,” said Ana Ferrow.'
  const again = await articleOf(nadia, 'Pellwick again', text)
  await nadia.goto(`/articles/${again}`, { waitUntil: 'networkidle' })

  await test.step('its row has a quiet sign, others have none', async () => {
    await expect(optionOn(nadia, '36,200')).toContainText('seen before')
    await expect(optionOn(nadia, 'Ana Ferrow')).not.toContainText('seen before')
  })

  await test.step('the panel says what was found, by whom, where, and on what', async () => {
    await optionOn(nadia, '36,200').click()
    const seen = nadia.getByRole('region', { name: 'Seen before' })
    await expect(seen).toContainText('“36,200” in Pellwick counts')
    await expect(seen).toContainText('Confirmed by Nadia Kessler, approved by Otto Varga')
    await expect(seen).toContainText('p. 2 · Traffic count of Pellwick')
    await expectNoViolation(nadia, 'a claim that was seen before')
  })

  await test.step('U and Enter make its evidence hers, and no verdict', async () => {
    await nadia.keyboard.press('u')
    await expect(nadia.getByRole('button', { name: 'Use its evidence U: “36,200” in Pellwick counts' })).toBeFocused()
    await nadia.keyboard.press('Enter')
    await expect(nadia.getByRole('status').filter({ hasText: /reused on claim \d+/ })).toBeVisible()
    await expect(nadia.getByRole('heading', { name: 'Traffic count of Pellwick' })).toBeVisible()
    await expect(nadia.getByRole('button', { name: /^Use its evidence/ })).toHaveCount(0)
    const { id: now } = await claimOn(nadia, again, '36,200')
    const claim = (await (await nadia.request.get(`/api/v1/claims/${now}`)).json()) as object
    expect(claim).toMatchObject({ status: 'OPEN', verdict: null, evidence: [{ addedBy: { name: 'Nadia Kessler' } }] })
  })

  await test.step('where nothing was seen, the key says so', async () => {
    await optionOn(nadia, 'Ana Ferrow').click()
    await nadia.keyboard.press('u')
    await expect(nadia.getByText('No approved claim elsewhere has evidence')).toBeAttached()
    await nadia.getByRole('button', { name: 'Look for similar claims' }).click()
    await expect(nadia.getByRole('region', { name: 'Similar claims' })).toContainText(
      'No approved claim elsewhere is similar',
    )
  })
})
