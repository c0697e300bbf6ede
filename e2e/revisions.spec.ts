import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectNoViolation } from './axe'
import { post } from './builders'
import { holdScripts } from './hold-scripts'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million.\n\nIt opened on 3 May 1999.'

async function bringIn(page: Page, headline: string): Promise<string> {
  const answer = await page.request.post('/api/v1/articles', { data: { headline, text: TEXT } })
  const { article } = (await answer.json()) as { article: { id: string } }
  return article.id
}

test('Otto saves a revision while Nadia writes hers: she sees what his has before hers is saved', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const id = await bringIn(nadia, 'A bridge with two revisions')
  await nadia.goto(`/articles/${id}/revisions/new`, { waitUntil: 'networkidle' })
  await nadia.getByLabel('Body, part 2').fill('The bridge cost £5 million.')
  const his = TEXT.replace('3 May 1999', '4 May 1999')
  const data = { text: his, base: 1 }
  expect((await otto.request.post(`/api/v1/articles/${id}/revisions`, { data })).status()).toBe(201)

  await nadia.getByRole('button', { name: /Save as revision/ }).click()
  const behind = nadia.getByRole('region', { name: 'Somebody saved first' })
  await expect(behind).toContainText('It opened on 4 May 1999.')
  await expect(behind.getByRole('deletion')).toHaveText('It opened on 3 May 1999.')
  await nadia.reload()
  await expect(behind).toContainText('Revision 2 was saved while you wrote yours from revision 1.')
  await expect(nadia.getByLabel('Body, part 2')).toHaveValue(/£5 million/)
  await expect(nadia.getByLabel('Body, part 3')).toHaveValue(/3 May/)
  await expect(nadia.getByRole('button', { name: /Save as revision/ })).toHaveAttribute('aria-disabled', 'true')

  await nadia.getByLabel('Body, part 3').fill('It opened on 4 May 1999.')
  await behind.getByRole('button', { name: 'Mine has what it needs from theirs' }).click()
  await nadia.getByRole('button', { name: 'Save as revision 3' }).click()
  await nadia.waitForURL(/\/revisions\/3$/)
  const { revision } = await read<{ revision: { text: string } }>(nadia.request, `/api/v1/articles/${id}`)
  expect(revision.text).toBe('A bridge with two revisions\n\nThe bridge cost £5 million.\n\nIt opened on 4 May 1999.')
})

test('what Otto changed in other parts is taken over in one press; where both changed one, Nadia chooses', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const id = await bringIn(nadia, 'A bridge taken over')
  await nadia.goto(`/articles/${id}/revisions/new`, { waitUntil: 'networkidle' })
  await nadia.getByLabel('Body, part 2').fill('The bridge cost £5 million.')
  const blocks = [
    { role: 'HEADLINE', text: 'A bridge taken over' },
    { role: 'BODY', text: 'The bridge cost £6 million.' },
    { role: 'CAPTION', text: 'It opened on 4 May 1999.' },
    { role: 'BODY', text: 'Nobody came.' },
  ]
  const data = { blocks, base: 1 }
  expect((await otto.request.post(`/api/v1/articles/${id}/revisions`, { data })).status()).toBe(201)

  await nadia.getByRole('button', { name: /Save as revision/ }).click()
  const behind = nadia.getByRole('region', { name: 'Somebody saved first' })
  const both = behind.getByRole('group', { name: 'Both of you changed this part. Which one do you keep?' })
  await expect(both.getByRole('radio', { name: /^Yours: .*£5 million/ })).toBeChecked()
  await expectNoViolation(nadia, 'a revision that somebody else saved first')
  await both.getByRole('radio', { name: /^Theirs: .*£6 million/ }).check()
  await behind.getByRole('button', { name: 'Take theirs over, with what you chose' }).click()
  await expect(behind).toHaveCount(0)
  await expect(nadia.getByLabel('Body, part 2')).toHaveValue('The bridge cost £6 million.')
  await expect(nadia.getByLabel('Caption, part 3')).toHaveValue('It opened on 4 May 1999.')

  await test.step('what she wrote alone can be had back, and the choice with it', async () => {
    await nadia.getByRole('button', { name: 'Restore my draft' }).click()
    await expect(nadia.getByLabel('Body, part 2')).toHaveValue('The bridge cost £5 million.')
    await behind.getByRole('button', { name: 'Take theirs over, with what you chose' }).click()
  })
  await expect(nadia.getByLabel('Body, part 2')).toHaveValue('The bridge cost £5 million.')
  await nadia.getByRole('button', { name: 'Save as revision 3' }).click()
  await nadia.waitForURL(/\/revisions\/3$/)
  const { revision } = await read<{ revision: { text: string } }>(nadia.request, `/api/v1/articles/${id}`)
  expect(revision.text.split('\n\n')).toEqual([
    ...['A bridge taken over', 'The bridge cost £5 million.', 'It opened on 4 May 1999.', 'Nobody came.'],
  ])
})

test('two others saved meanwhile: what they moved, added twice and took out is taken over with what Nadia wrote', async ({
  browser,
}) => {
  const [nadia, otto, ines] = [
    await atDesk(browser, 'nadia'),
    await atDesk(browser, 'otto'),
    await atDesk(browser, 'ines'),
  ]
  const item = (text: string) => ({ role: 'LIST_ITEM', text })
  const head = { role: 'HEADLINE', text: 'A bridge of three hands' }
  const [cost, opened] = TEXT.split('\n\n').map((text) => ({ role: 'BODY', text }))
  const first = [head, cost, item('Half a million'), opened]
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { blocks: first })
  await nadia.goto(`/articles/${article.id}/revisions/new`, { waitUntil: 'networkidle' })
  await nadia.getByLabel('Body, part 2').fill('The bridge cost £5 million.')

  // Otto puts the opening in front; Ines adds an item that says what another says.
  const moved = [head, opened, cost, item('Half a million')]
  await post(otto, `/articles/${article.id}/revisions`, { blocks: moved, base: 1 })
  await post(ines, `/articles/${article.id}/revisions`, { blocks: [...moved, item('Half a million')], base: 2 })

  await nadia.getByRole('button', { name: /Save as revision/ }).click()
  const behind = nadia.getByRole('region', { name: 'Somebody saved first' })
  await expect(behind).toContainText('Revision 3 was saved while you wrote yours from revision 1.')
  await expect(behind).toContainText('They wrote, and yours lacks:List item: Half a million')
  await behind.getByRole('button', { name: 'Take theirs over' }).click()
  await expect(behind).toHaveCount(0)
  await nadia.getByRole('button', { name: 'Save as revision 4' }).click()
  await nadia.waitForURL(/\/revisions\/4$/)
  const { revision } = await read<{ revision: { text: string } }>(nadia.request, `/api/v1/articles/${article.id}`)
  expect(revision.text.split('\n\n')).toEqual([
    ...[head.text, opened?.text, 'The bridge cost £5 million.', 'Half a million', 'Half a million'],
  ])
})

test('Y reaffirms what a revision made stale, one after the other, in its report', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge reaffirmed')
  const { items } = await read<{ items: { id: string; version: number }[] }>(
    nadia.request,
    `/api/v1/articles/${id}/claims`,
  )
  for (const claim of items) {
    await nadia.request.post(`/api/v1/claims/${claim.id}/accept`, { data: { version: claim.version } })
    const data = { version: claim.version + 1, outcome: 'UNVERIFIABLE', basis: 'ON_AUTHOR', rationale: 'The author.' }
    expect((await nadia.request.post(`/api/v1/claims/${claim.id}/verdicts`, { data })).status()).toBe(201)
  }
  const data = { text: TEXT.replace('cost £4', 'cost £5').replace('3 May', '4 May'), base: 1 }
  await nadia.request.post(`/api/v1/articles/${id}/revisions`, { data })
  await nadia.goto(`/articles/${id}/revisions/2`)
  // The claim in the headline is what it was.
  const stale = items.length - 1
  await expect(nadia.getByRole('heading', { name: `1 kept · ${stale} stale · 0 orphaned` })).toBeVisible()
  for (let left = stale; left > 0; left--) {
    await expect(nadia.getByRole('button', { name: /^Reaffirm/ })).toHaveCount(left)
    await nadia.keyboard.press('y')
  }
  await expect(nadia.getByRole('button', { name: /^Reaffirm/ })).toHaveCount(0)
})

test('words are taken in only when the page listens, and none is lost or doubled', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge on a slow line')
  const letThrough = await holdScripts(nadia)
  await nadia.goto(`/articles/${id}/revisions/new`, { waitUntil: 'domcontentloaded' })
  const body = nadia.getByLabel('Body, part 2')
  await expect(body).toHaveValue('The bridge cost £4 million.')
  const filled = body.fill('The bridge cost £5 million.')
  await body.press('End')
  await nadia.keyboard.type(' Too early.')
  await expect(body).not.toBeEditable()
  letThrough()
  await filled
  await expect(body).toHaveValue('The bridge cost £5 million.')
  await nadia.reload()
  await expect(body).toHaveValue('The bridge cost £5 million.')
})

test('the first text can be read in full once there is a second, on a phone too', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge whose first text is looked up')
  await post(nadia, `/articles/${id}/revisions`, { text: TEXT.replace('£4', '£5'), base: 1 })
  await nadia.goto(`/articles/${id}/revisions/1`)
  const text = nadia.getByRole('region', { name: 'Revision 1', exact: true })
  for (const words of [
    'A bridge whose first text is looked up',
    'The bridge cost £4 million.',
    'It opened on 3 May 1999.',
  ])
    await expect(text.getByText(words, { exact: true }).last()).toBeVisible()
  await expect(nadia.getByText('are the same')).toHaveCount(0)
  await expectNoViolation(nadia, 'the first text of an article')
  await nadia.setViewportSize({ width: 390, height: 844 })
  await expect(text.getByText('The bridge cost £4 million.')).toBeVisible()
  expect(await nadia.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('on a phone the menu of a part’s roles stays on the screen, and scrolls', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge on a phone')
  for (const size of [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ]) {
    await nadia.setViewportSize(size)
    await nadia.goto(`/articles/${id}/revisions/new`, { waitUntil: 'networkidle' })
    for (const part of ['Part 1, headline: change', 'Part 3, body: change']) {
      await nadia.getByRole('button', { name: part }).click()
      const menu = nadia.getByRole('menu')
      const box = await menu.boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height)
      for (const name of [/^Headline/, /^Remove/]) {
        const item = menu.getByRole(name.source.includes('Head') ? 'menuitemradio' : 'menuitem', { name })
        await item.scrollIntoViewIfNeeded()
        await expect(item).toBeInViewport({ ratio: 1 })
      }
      await nadia.keyboard.press('Escape')
      await expect(menu).toHaveCount(0)
    }
  }
})

test('the newest text is compared with any earlier one, and every part of it can be looked at', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in three texts')
  for (const [base, sum] of [
    [1, '£5 million'],
    [2, '£6 million'],
  ] as const)
    await post(nadia, `/articles/${id}/revisions`, { base, text: TEXT.replace('£4 million', sum) })
  await nadia.goto(`/articles/${id}/revisions/3`, { waitUntil: 'networkidle' })
  await expect(nadia.getByRole('region', { name: 'Revision 3 and the one before it' })).toContainText('£5')
  await nadia.getByRole('button', { name: 'All revisions' }).click()
  await nadia.getByRole('link', { name: 'Compare revision 3 with revision 1' }).click()
  const both = nadia.getByRole('region', { name: 'Revision 3 and revision 1' })
  await expect(both.getByRole('deletion')).toHaveText('£4')
  await expect(both.getByRole('insertion')).toHaveText('£6')
  await expect(both).not.toContainText('3 May 1999')
  await nadia.getByRole('link', { name: 'Show every part' }).click()
  await expect(both).toContainText('3 May 1999')
  await expectNoViolation(nadia, 'two revisions that are not next to each other')
})
