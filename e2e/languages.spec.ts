import { expect } from '@playwright/test'
import { post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const HEADLINE = 'Місто будує новий мол'
const TEXT =
  'Мерка Олена Коваль оголосила в понеділок у Миколаєві, що роботи почнуться вже навесні. Міська рада підтримала її план.'

test('a Ukrainian article is never called covered, and is cleared by whoever says that they checked it', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { headline: HEADLINE, text: TEXT })
  await nadia.goto(`/articles/${article.id}`)
  const strip = nadia.getByRole('region', { name: 'Article', exact: true })

  await test.step('the meter says what is not read', async () => {
    await expect(strip).toContainText(/Statements in Ukrainian are not read: [1-9]\d* of [1-9]\d* of what is read/)
    await expect(strip).not.toContainText('all covered')
  })

  await test.step('Nadia confirms the language that was recognised', async () => {
    await strip.getByRole('button', { name: /Coverage/ }).click()
    const panel = nadia.getByRole('region', { name: 'Not covered' })
    await expect(panel).toContainText('Recognised as Ukrainian.')
    await panel.getByRole('button', { name: 'Confirm Ukrainian' }).click()
    await expect(panel).toContainText('Recognised as Ukrainian, confirmed by Nadia Kessler.')
    await expect(panel.getByRole('button', { name: 'Confirm Ukrainian' })).toHaveCount(0)
  })

  await test.step('the article’s details say so too', async () => {
    await strip.getByRole('button', { name: 'Details' }).click()
    await expect(nadia.getByRole('dialog')).toContainText('Recognised as Ukrainian, confirmed by Nadia Kessler.')
    await nadia.keyboard.press('Escape')
  })

  await test.step('it is cleared only with the tick, and the history keeps it', async () => {
    await strip.getByRole('button', { name: 'Clear article' }).click()
    await nadia.keyboard.press('Enter')
    await expect(strip.getByRole('button', { name: 'Clear article' })).toHaveAttribute('aria-disabled', 'true')
    await nadia.keyboard.press('Space')
    await expect(nadia.getByLabel('Statements in Ukrainian are not read. I checked them myself.')).toBeChecked()
    await nadia.keyboard.press('Enter')
    await expect(strip).toContainText('Cleared by Nadia Kessler')
    await expect(strip).not.toContainText('all covered')
    await nadia.goto(`/articles/${article.id}/history`)
    await expect(nadia.getByRole('main')).toContainText('having checked what is not read')
  })
})
