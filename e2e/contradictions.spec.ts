import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { approvedIn, articleOf, claimOn, foundBy, optionOn } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = [
  'The harbour board met on Tuesday, 18 November 2026, to hear what the pier will cost.',
  'Ada Winterbourne said the pier would cost £9 million. Two members left the room.',
  'The ferry opened on Monday, 5 May 2026, and nobody came.',
].join('\n\n')

const panel = (page: Page) => page.getByRole('region', { name: 'Contradictions' })
const side = (page: Page, words: string) => panel(page).getByRole('heading', { level: 4, name: words })
const sides = async (page: Page) => {
  const boxes = await Promise.all(
    (await panel(page).locator('article > div > section').all()).map((side) => side.boundingBox()),
  )
  return boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 })
}

test('Nadia sees both sides of a contradiction beside each other, and goes through them by key', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'What the pier will cost', TEXT)
  await nadia.setViewportSize({ width: 1440, height: 900 })
  await nadia.goto(`/articles/${id}`)
  await nadia.getByRole('button', { name: /2 contradictions/ }).click()

  await test.step('beside each other, each with its words, its sentence and its claim', async () => {
    await expect(panel(nadia).locator('article > div > section')).toHaveCount(2)
    const [left, right] = await sides(nadia)
    expect(left?.y).toBe(right?.y)
    expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0))
    expect(left?.width).toBeGreaterThan(240)
    await expect(side(nadia, 'Tuesday')).toBeVisible()
    await expect(side(nadia, '18 November 2026')).toBeVisible()
    await expectNoViolation(nadia, 'two sides beside each other')
  })

  await test.step('J and K go through them, as the buttons say', async () => {
    await nadia.keyboard.press('j')
    await expect(side(nadia, 'Monday')).toBeVisible()
    await nadia.keyboard.press('k')
    await expect(side(nadia, 'Tuesday')).toBeVisible()
    await panel(nadia)
      .getByRole('button', { name: /^Next\s+J/ })
      .click()
    await expect(side(nadia, 'Monday')).toBeVisible()
  })

  await test.step('Enter goes to the claim; from there Compare comes back to this one, not to the first', async () => {
    await panel(nadia).getByRole('listbox').focus()
    await nadia.keyboard.press('Enter')
    await expect(panel(nadia)).toHaveCount(0)
    await nadia.getByRole('button', { name: 'Compare' }).click()
    await expect(side(nadia, 'Monday')).toBeVisible()
  })

  await test.step('on a narrow page one stands below the other, with “vs.” between them', async () => {
    await nadia.setViewportSize({ width: 390, height: 844 })
    const [first, second] = await sides(nadia)
    const between = await panel(nadia).getByText('vs.', { exact: true }).boundingBox()
    expect(second?.x).toBe(first?.x)
    expect(between?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0))
    expect(second?.y).toBeGreaterThanOrEqual((between?.y ?? 0) + (between?.height ?? 0))
    await expectNoViolation(nadia, 'two sides one below the other')
  })
})

test('where nothing differs Nadia reads what was compared, and where nothing can be compared that', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const told = async (headline: string, text: string, chip: string) => {
    const id = await articleOf(nadia, headline, text)
    await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
    await nadia.getByRole('button', { name: chip }).click()
  }
  await told(
    'A pier for Aske',
    'The pier will cost £9 million. It opens in Aske on 4 May 2027.',
    'No contradictions found',
  )
  await expect(panel(nadia).getByText(/were compared with each other, and the headline with the body/)).toBeVisible()
  await expectNoViolation(nadia, 'what was compared')
  await told('What is a pier for?', 'Nobody here can say what it is for. It is old and wet.', 'Nothing to compare')
  await expect(panel(nadia).getByText(/there was nothing to compare/)).toBeVisible()
})

test('What was approved in another article is held against this one, says when, and leads there', async ({
  browser,
}) => {
  const [otto, nadia, vera] = await Promise.all(
    (['otto', 'nadia', 'vera'] as const).map(async (name) => atDesk(browser, name)),
  )
  if (!otto || !nadia || !vera) throw new Error('Somebody is missing.')
  const said = (count: string) => `In Pellwick the lantern parade drew ${count} visitors over three nights.`
  const before = await articleOf(nadia, 'Lanterns last year', said('4,210'))
  const { id } = await claimOn(nadia, before, '4,210')
  await foundBy(nadia, id)
  await approvedIn(otto, id)
  const again = await articleOf(nadia, 'Lanterns this year', said('4,120'))

  await test.step('for a viewer as for an editor', async () => {
    await vera.goto(`/articles/${again}?claim=${(await claimOn(nadia, again, '4,120')).number}`)
    await expect(
      vera.getByText(/^The text says 4,120; ‘Lanterns last year’, approved on \d+ \w+, says 4,210$/),
    ).toBeVisible()
  })

  await test.step('its row has the flag, the panel both sides', async () => {
    await nadia.goto(`/articles/${again}`, { waitUntil: 'networkidle' })
    await expect(optionOn(nadia, '4,120')).toContainText('Another figure was approved')
    await optionOn(nadia, '4,120').click()
    await nadia.getByRole('button', { name: 'Compare' }).click()
    await expect(panel(nadia).locator('article > div > section')).toHaveCount(2)
    await expect(side(nadia, '4,210')).toBeVisible()
    await expectNoViolation(nadia, 'what was approved elsewhere')
  })

  await test.step('it is dismissed with a reason, by keys', async () => {
    await panel(nadia).getByRole('listbox').focus()
    await nadia.keyboard.press('d')
    await nadia.keyboard.type('Another year.')
    await nadia.keyboard.press('Enter')
    await expect(nadia.getByRole('tab', { name: /Dismissed\s*1/ })).toBeVisible()
  })

  await test.step('the link leads to the claim that was approved', async () => {
    await nadia.getByRole('tab', { name: /Dismissed/ }).click()
    await panel(nadia).getByRole('link', { name: 'Lanterns last year' }).click()
    await expect(nadia).toHaveURL(new RegExp(`/articles/${before}\\?claim=`))
  })
})
