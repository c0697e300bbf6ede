import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimOn, claimsIn, foundBy, post } from './builders'
import { paste } from './paste'
import { atDesk } from './people'
import { test } from './story'

const PAGE = `<h1>إصلاح الجسر سيكلف 31.4 مليون جنيه</h1><figure><img alt=""><figcaption>كابلات الجسر في 10 مارس 2026</figcaption></figure>
<p>صوت المجلس يوم الثلاثاء على إنفاق 31.4 مليون جنيه على الجسر القديم في المدينة.</p>
<h2>من يدفع</h2><p>ستدفع المدينة 18.6 مليون جنيه من ميزانية هذا العام.</p>
<table><tr><th>الدافع</th><th>المبلغ</th></tr><tr><th>المدينة</th><td>18.6 مليون</td></tr></table><blockquote>سننفق 40 مليون جنيه على الجسر</blockquote>`

test('an Arabic article goes its own way from the paste to the review', async ({ browser }) => {
  test.setTimeout(180_000)
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await paste(nadia, 'Text', PAGE, 'not this')

  await test.step('its parts are set from right to left', async () => {
    const headline = nadia.getByLabel('Headline, part 1')
    await expect(headline).toHaveAttribute('dir', 'rtl')
    await expect(headline).toHaveAttribute('lang', 'ar')
    await expect(nadia.getByRole('group', { name: 'Parts of the text' })).toHaveAttribute('dir', 'rtl')
    await expectNoViolation(nadia, 'an Arabic paste, part by part')
  })
  await nadia.getByRole('button', { name: 'Start checking' }).click()
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  const id = new URL(nadia.url()).pathname.split('/')[2] ?? ''

  await test.step('the galley has its structure, and says truly what is read of it', async () => {
    const text = nadia.getByRole('region', { name: 'Text, revision 1' })
    await expect(text.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'rtl')
    await expect(text.getByRole('heading', { level: 2 })).toHaveText('من يدفع')
    await expect(text.getByRole('figure')).toContainText('10 مارس 2026')
    await expect(text.getByRole('columnheader')).toHaveText(['الدافع', 'المبلغ'])
    await expect(text.getByRole('table')).toHaveCSS('direction', 'rtl')
    await expect(nadia.getByRole('region', { name: 'Article', exact: true })).toContainText(
      'Statements in Arabic are read only as whole sentences',
    )
    await expectNoViolation(nadia, 'an Arabic galley')
    // How the pull quote differs stands beside its name, and the note on the language takes one line of a phone.
    await expect(text.locator('[data-note]')).toHaveCSS('display', 'flex')
    const wide = nadia.viewportSize() ?? { width: 1440, height: 900 }
    await nadia.setViewportSize({ width: 390, height: 844 })
    const coverage = nadia
      .getByRole('region', { name: 'Article', exact: true })
      .getByRole('button', { name: 'Coverage' })
    await expect(coverage).toContainText(/Read in part · 0 of \d+ found are covered/)
    expect((await coverage.boundingBox())?.height).toBeLessThan(40)
    await nadia.setViewportSize(wide)
    // Where the headline is too long for the bar, it is its end that is cut.
    const crumb = nadia.getByRole('list', { name: 'Breadcrumb' }).locator('[aria-current=page] bdi')
    await expect(crumb).toHaveCSS('direction', 'rtl')
    await expect(crumb).toHaveCSS('text-overflow', 'ellipsis')
  })

  await test.step('the arrows of a split go the way that the words are read', async () => {
    const claim = await claimOn(nadia, id, '31.4 مليون جنيه')
    await post(nadia, `/claims/${claim.id}/accept`, { version: claim.version })
    await nadia.goto(`/articles/${id}?claim=${claim.number}`, { waitUntil: 'networkidle' })
    await nadia.keyboard.press('q')
    const cut = nadia.getByRole('slider', { name: 'Where the new claim begins' })
    await expect(cut).toHaveAttribute('aria-valuetext', '“31.4 مليون” stays, “جنيه” is new')
    await nadia.keyboard.press('ArrowRight')
    await expect(cut).toHaveAttribute('aria-valuetext', '“31.4” stays, “مليون جنيه” is new')
    await nadia.keyboard.press('Escape')
    await expect(cut).toHaveCount(0)
  })

  await test.step('Otto reviews a figure in its sentence, which is set as it is in print', async () => {
    const claim = await claimOn(nadia, id, '18.6 مليون جنيه')
    await post(nadia, `/claims/${claim.id}/accept`, { version: claim.version })
    await foundBy(nadia, claim.id)
    await otto.goto('/review', { waitUntil: 'networkidle' })
    await otto.getByRole('option').filter({ hasText: '18.6 مليون جنيه' }).first().click()
    const leaf = otto.getByRole('article').getByText('ستدفع المدينة')
    await expect(leaf).toHaveAttribute('dir', 'rtl')
    await expect(leaf).toHaveAttribute('lang', 'ar')
    await expectNoViolation(otto, 'an Arabic verdict in review')
  })

  await test.step('a part is relabelled by key, taken back, and relabelled for good', async () => {
    await nadia.goto(`/articles/${id}/revisions/new`, { waitUntil: 'networkidle' })
    const subhead = nadia.getByLabel('Subhead, part 4')
    await subhead.press('Alt+Digit3')
    await expect(nadia.getByLabel('Body, part 4')).toBeFocused()
    await nadia.keyboard.press('ControlOrMeta+z')
    await expect(subhead).toBeVisible()
    await expect(nadia.getByRole('status').filter({ hasText: 'Nothing changed yet.' })).toBeVisible()
    await subhead.press('Alt+Digit3')
    await nadia
      .getByLabel('Body, part 3')
      .fill('صوت المجلس يوم الأربعاء على إنفاق 31.4 مليون جنيه على الجسر القديم في المدينة.')
    await expectNoViolation(nadia, 'an Arabic revision being written')
    await nadia.getByRole('button', { name: 'Save as revision 2' }).click()
    await nadia.waitForURL(/\/revisions\/2$/)
  })

  await test.step('the comparison puts labels and words where the text begins', async () => {
    const sides = nadia.getByRole('region', { name: 'Revision 2 and the one before it' })
    await expect(sides.locator('[dir="rtl"]').filter({ hasText: 'Body, was subhead' })).toContainText('من يدفع')
    await expect(sides.locator('ins')).toHaveText('الأربعاء')
    await expectNoViolation(nadia, 'an Arabic comparison')
    const labels = nadia.getByRole('complementary', { name: 'Report of the revision' })
    await expect(labels).toContainText('Subhead → Body')
    expect((await claimsIn(nadia, id)).length).toBeGreaterThan(0)
  })
})

test('a table in Arabic that a revision changed has its first column at the right', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const table = (price: string) => [
    { role: 'HEADLINE', text: 'أسعار الجسور' },
    ...['المدينة', 'السعر', 'مارلو', price].map((text, at) => ({
      ...{ role: 'TABLE_CELL', text, row: Math.floor(at / 2), column: at % 2, head: at < 2 },
    })),
  ]
  const made = await nadia.request.post('/api/v1/articles', { data: { blocks: table('4') } })
  const { article } = (await made.json()) as { article: { id: string } }
  const revised = await nadia.request.post(`/api/v1/articles/${article.id}/revisions`, {
    data: { base: 1, blocks: table('5') },
  })
  expect(revised.status()).toBe(201)
  await nadia.goto(`/articles/${article.id}/revisions/2`)
  const head = async (name: string) => {
    const box = await nadia.getByRole('columnheader', { name, exact: true }).last().boundingBox()
    return box?.x ?? Number.NaN
  }
  expect(await head('المدينة')).toBeGreaterThan(await head('السعر'))
})
