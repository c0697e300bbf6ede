import { expect } from '@playwright/test'
import { post } from './builders'
import { expectNoViolation } from './axe'
import { atDesk } from './people'
import { test } from './story'

const HEADLINE = 'Градът строи нов вълнолом'
const TEXT =
  'Кметицата Елена Ковачева съобщи в понеделник във Варна, че работата ще започне още през пролетта. Общинският съвет подкрепи нейния план.'

test('a Bulgarian article is never called covered, and is cleared by whoever says that they checked it', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { headline: HEADLINE, text: TEXT })
  await nadia.goto(`/articles/${article.id}`)
  const strip = nadia.getByRole('region', { name: 'Article', exact: true })

  await test.step('the meter says what is not read', async () => {
    await expect(strip).toContainText('Names and dates in Bulgarian are not read · 0 of 0 found are covered')
    await expect(strip).not.toContainText('all covered')
    await expectNoViolation(nadia, 'an unread language')
  })

  await test.step('on a phone that is the first thing in the strip, whole', async () => {
    const wide = nadia.viewportSize() ?? { width: 1440, height: 900 }
    await nadia.setViewportSize({ width: 390, height: 844 })
    await expect(strip.getByRole('button', { name: /are not read/ })).toBeInViewport({ ratio: 1 })
    await nadia.setViewportSize(wide)
  })

  await test.step('Nadia confirms the language that was recognised', async () => {
    await strip.getByRole('button', { name: /Coverage/ }).click()
    const panel = nadia.getByRole('region', { name: 'Not covered' })
    await expect(panel).toContainText('Recognised as Bulgarian.')
    await panel.getByRole('button', { name: 'Confirm Bulgarian' }).click()
    await expect(panel).toContainText('Recognised as Bulgarian, confirmed by Nadia Kessler.')
    await expect(panel.getByRole('button', { name: 'Confirm Bulgarian' })).toHaveCount(0)
  })

  await test.step('the article’s details say so too', async () => {
    await strip.getByRole('button', { name: 'Details' }).click()
    await expect(nadia.getByRole('dialog')).toContainText('Recognised as Bulgarian, confirmed by Nadia Kessler.')
    await nadia.keyboard.press('Escape')
  })

  await test.step('it is cleared only with the tick, and the history keeps it', async () => {
    await strip.getByRole('button', { name: 'Clear article' }).click()
    await nadia.keyboard.press('Enter')
    await expect(strip.getByRole('button', { name: 'Clear article' })).toHaveAttribute('aria-disabled', 'true')
    await nadia.keyboard.press('Space')
    await expect(nadia.getByLabel('Names and dates in Bulgarian are not read. I checked them myself.')).toBeChecked()
    await nadia.keyboard.press('Enter')
    await expect(strip).toContainText('Cleared by Nadia Kessler')
    await expect(strip).not.toContainText('all covered')
    await nadia.goto(`/articles/${article.id}/history`)
    await expect(nadia.getByRole('main')).toContainText('having checked what is not read')
  })
})
