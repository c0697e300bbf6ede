import type { Page, Route } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimsIn, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = 'The pier was opened in 1987. It was mended in 1994. It was closed in 2003.'

/** An article of these three years, with a claim on each of them and no other. */
async function threeYears(page: Page, headline: string): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(page, '/articles', { headline, text: TEXT })
  for (const { id, version, text } of await claimsIn(page, article.id))
    if (/^\d{4}$/.test(text)) await post(page, `/claims/${id}/accept`, { version })
    else
      await post(page, `/articles/${article.id}/claims/dismiss`, { claims: [{ id, version }], reason: 'Not a claim' })
  return article.id
}

const atHand = (page: Page, words: string) => page.getByRole('option', { name: words, selected: true })

/** A letter of a word that is being composed, as an input method sends it. */
const compose = (page: Page, key: string) =>
  page.evaluate((letter) => {
    const event = { key: letter, isComposing: true, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', event))
  }, key)

test('a single key is Nadia’s only while she neither types nor composes, and only while she wants such keys', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await threeYears(nadia, 'A pier with three years')
  await nadia.goto(`/articles/${id}`)
  await expect(atHand(nadia, '1987')).toBeVisible()

  await test.step('J alone goes to the next claim', async () => {
    await nadia.keyboard.press('j')
    await expect(atHand(nadia, '1994')).toBeVisible()
  })

  await test.step('a J of a word being composed goes nowhere, the plain one after it does', async () => {
    await compose(nadia, 'j')
    await nadia.keyboard.press('j')
    await expect(atHand(nadia, '2003')).toBeVisible()
    await compose(nadia, 'k')
    await nadia.keyboard.press('k')
    await expect(atHand(nadia, '1994')).toBeVisible()
  })

  await test.step('typed into a comment it is a letter', async () => {
    await nadia.keyboard.press('c')
    await nadia.keyboard.type('jk')
    await expect(nadia.getByLabel('Comment')).toHaveValue('jk')
    await expect(atHand(nadia, '1994')).toBeVisible()
    await nadia.keyboard.press('Escape')
    await nadia.keyboard.press('j')
    await expect(atHand(nadia, '2003')).toBeVisible()
  })

  await test.step('the keys are the same on a Cyrillic layout, and Escape in the help leads back to the list', async () => {
    await nadia.evaluate(() => {
      const press = { key: 'л', code: 'KeyK', bubbles: true, cancelable: true }
      document.body.dispatchEvent(new KeyboardEvent('keydown', press))
    })
    await expect(atHand(nadia, '1994')).toBeVisible()
    await nadia.getByRole('listbox', { name: 'Claims', exact: true }).focus()
    await nadia.keyboard.press('?')
    await expect(nadia.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await nadia.keyboard.press('Escape')
    await expect(nadia.getByRole('listbox', { name: 'Claims', exact: true })).toBeFocused()
    await nadia.keyboard.press('j')
    await expect(atHand(nadia, '2003')).toBeVisible()
  })

  await test.step('Ctrl K and G D are the same on Greek, Arabic and Cyrillic layouts', async () => {
    const press = (key: string, code: string, more: { ctrlKey?: boolean; metaKey?: boolean } = {}) =>
      nadia.evaluate(
        (init) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
          ),
        { key, code, ...more },
      )
    const mac = await nadia.evaluate(() => navigator.userAgent.includes('Mac'))
    const palette = nadia.getByRole('dialog', { name: 'Find or do anything' })
    for (const key of ['κ', 'ن', 'л']) {
      await press(key, 'KeyK', { ctrlKey: !mac, metaKey: mac })
      await expect(palette).toBeVisible()
      await nadia.keyboard.press('Escape')
      await expect(palette).toHaveCount(0)
    }
    for (const [go, desk, articles] of [
      ['γ', 'δ', 'α'],
      ['ل', 'ي', 'ش'],
      ['п', 'в', 'ф'],
    ] as const) {
      await press(go, 'KeyG')
      await press(articles, 'KeyA')
      await expect(nadia).toHaveURL(/\/articles$/)
      await press(go, 'KeyG')
      await press(desk, 'KeyD')
      await expect(nadia).toHaveURL(/\/desk$/)
    }
    await nadia.goto(`/articles/${id}`)
    await expect(atHand(nadia, '1987')).toBeVisible()
    for (const year of ['1994', '2003']) {
      await nadia.keyboard.press('j')
      await expect(atHand(nadia, year)).toBeVisible()
    }
  })

  await test.step('with ⌘ or Ctrl it is the browser’s, and over a dialog the dialog’s', async () => {
    await nadia.keyboard.press('Alt+k')
    await nadia.keyboard.press('?')
    await expect(nadia.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await nadia.keyboard.press('k')
    await nadia.keyboard.press('Escape')
    await expect(nadia.getByRole('dialog')).toHaveCount(0)
    await expect(atHand(nadia, '2003')).toBeVisible()
  })

  await test.step('turned off it does nothing, on this screen and on others', async () => {
    await nadia.evaluate(() => {
      window.localStorage.setItem('galley:single-keys', 'off')
    })
    await nadia.keyboard.press('k')
    await expect(atHand(nadia, '2003')).toBeVisible()
    await nadia.goto('/articles')
    await nadia.keyboard.press('/')
    await expect(nadia.getByRole('searchbox').first()).not.toBeFocused()
  })
})

test('the help names the keys as the key bar prints them', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A pier with one year', 'It was built in 1987.')
  await nadia.goto(`/articles/${id}`)
  await nadia.keyboard.press('?')
  const help = nadia.getByRole('dialog', { name: 'Keys' })
  const line = (does: string) => help.locator('dl > div').filter({ has: nadia.getByText(does, { exact: true }) })
  await expect(line('Confirmed, sent at once').locator('dt')).toHaveText('1')
  await expect(line('Unverifiable, sent at once').locator('dt')).toHaveText('6')
  for (const does of ['Reaffirm', 'Copy a link to the claim', 'Undo', 'Previous unresolved claim'])
    await expect(line(does)).toHaveCount(1)
})

test('Nadia reads one notice with one way back, and what she goes on to begins at its top without a pressed button', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await threeYears(nadia, 'A pier with one notice')
  await nadia.goto(`/articles/${id}`)
  await expect(atHand(nadia, '1987')).toBeVisible()

  await test.step('two verdicts in a row leave one notice, and its button takes the last one back, whichever was answered first', async () => {
    const answered = nadia.waitForResponse('**/verdicts')
    const afterTheOther = async (route: Route) => {
      await answered
      await route.continue()
    }
    await nadia.route('**/verdicts', afterTheOther, { times: 1 })
    await nadia.keyboard.press('6')
    await expect(atHand(nadia, '1994')).toBeVisible()
    await nadia.keyboard.press('6')
    await expect(atHand(nadia, '2003')).toBeVisible()
    const rows = nadia.getByRole('listbox', { name: 'Claims' }).getByRole('option')
    await expect(rows.nth(1).locator('[data-finding]')).not.toContainText('Open')
    await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
    await expect(nadia.getByRole('button', { name: /^Undo/ })).toHaveCount(1)
    await nadia.getByRole('button', { name: /^Undo/ }).click()
    await expect(rows.nth(1).locator('[data-finding]')).toHaveText('Open')
    await expect(rows.first().locator('[data-finding]')).not.toContainText('Open')
    // Taking back leads to where it was done.
    await expect(atHand(nadia, '1994')).toBeVisible()
  })

  await test.step('a button of the claim before has the focus no longer', async () => {
    await nadia.getByRole('button', { name: 'Suggest an edit' }).focus()
    await nadia.keyboard.press('j')
    await expect(atHand(nadia, '2003')).toBeVisible()
    await expect(nadia.getByRole('button', { name: 'Suggest an edit' })).not.toBeFocused()
  })
})

test('Nadia withdraws her verdict from the palette, which says why it can’t be done before there is one', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await threeYears(nadia, 'A pier whose verdict is withdrawn')
  await nadia.goto(`/articles/${id}`)
  await expect(atHand(nadia, '1987')).toBeVisible()
  const palette = nadia.getByRole('dialog', { name: 'Find or do anything' })
  const withdraw = palette.getByRole('option', { name: /^Withdraw/ })
  await nadia.keyboard.press('ControlOrMeta+k')
  await palette.getByRole('combobox').fill('withdraw')
  await expect(withdraw).toContainText(/\.$/)
  await nadia.keyboard.press('Escape')
  await nadia.keyboard.press('6')
  await expect(atHand(nadia, '1994')).toBeVisible()
  await nadia.keyboard.press('k')
  await expect(nadia.getByRole('button', { name: 'Withdraw', exact: true })).not.toHaveAttribute('aria-disabled')
  await nadia.keyboard.press('ControlOrMeta+k')
  await palette.getByRole('combobox').fill('withdraw')
  await withdraw.click()
  await expect(atHand(nadia, '1987').locator('[data-finding]')).toHaveText('Open')
})

test('what Nadia types for ⌘K before it is there stands in it, and ran no key of the page', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await threeYears(nadia, 'A pier that is looked for at once')
  // The page never rests, so what opens over it is not fetched until it is let through.
  await nadia.addInitScript(() => {
    const waiting: IdleRequestCallback[] = []
    window.requestIdleCallback = (work) => waiting.push(work)
    window.addEventListener('let-through', () => {
      for (const work of waiting.splice(0)) work({ didTimeout: true, timeRemaining: () => 50 })
    })
  })
  await nadia.goto(`/articles/${id}`)
  await nadia.keyboard.press('j')
  await expect(atHand(nadia, '1994')).toBeVisible()
  await nadia.keyboard.press('ControlOrMeta+k')
  await nadia.keyboard.type('reviex')
  await nadia.keyboard.press('Backspace')
  await nadia.keyboard.type('w')
  await expect(nadia.getByRole('dialog')).toBeHidden()
  await nadia.evaluate(() => window.dispatchEvent(new Event('let-through')))
  const field = nadia.getByRole('combobox', { name: 'Find or do anything' })
  await expect(field).toHaveValue('review')
  await nadia.keyboard.press('Enter')
  await expect(nadia).toHaveURL(/\/review$/)
})
