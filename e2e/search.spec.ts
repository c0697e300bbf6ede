import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const HEADLINE = 'Ørsted quay reopens'
const TEXT = 'The harbour master, Søren Kjærgaard, met O’Dowd in 24‑25. The quay cost £7.7 million.'

/** Types words into ⌘K and opens what is found under a heading. */
async function openFound(page: Page, words: string, kind: string, title: string | RegExp): Promise<void> {
  await page.goto('/desk')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill(words)
  const group = page.getByRole('dialog').getByRole('group', { name: kind })
  await group.getByRole('option').filter({ hasText: title }).first().click()
}

test('one search finds people, sources, corrections, claims and text, however they are typed, and opens there', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const [nadia, vera] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'vera')]
  const articleId = await articleOf(nadia, HEADLINE, TEXT)
  const sum = await claimOn(nadia, articleId, '£7.7 million')
  await foundBy(nadia, sum.id, { kind: 'DOCUMENT', title: 'Łódź shipyard ledger', visibility: 'PUBLIC' })
  const place = { stance: 'SUPPORTS', locator: 'on the phone', excerpt: 'It was dearer.' }
  const other = await claimOn(nadia, articleId, 'Søren Kjærgaard')
  const secret = { kind: 'INTERVIEW', title: 'Zeppelin mechanic', visibility: 'CONFIDENTIAL' }
  await post(nadia, `/claims/${other.id}/evidence`, { version: other.version, source: secret, ...place })
  const told = { type: 'CORRECTION', wrong: 'met O’Dowd', right: 'met Odell', note: 'It was Señor Odell.' }
  await post(nadia, '/corrections', { articleId, ...told })

  await test.step('a headline without its accent', async () => {
    await openFound(nadia, 'orsted', 'Articles', HEADLINE)
    await nadia.waitForURL(`**/articles/${articleId}`)
  })
  await test.step('words in a text, with another apostrophe and an everyday hyphen; it opens there', async () => {
    await openFound(nadia, "o'dowd 24-25", 'In texts', HEADLINE)
    await nadia.waitForURL(new RegExp(`/articles/${articleId}\\?words=`))
    await expect(nadia.locator('.story')).toBeVisible()
  })
  await test.step('a claim', async () => {
    await openFound(nadia, 'kjaergaard', 'Claims', /^\s*Søren Kjærgaard/)
    await nadia.waitForURL(`**/articles/${articleId}?claim=${other.number}`)
  })
  await test.step('a source', async () => {
    await openFound(nadia, 'lodz ledger', 'Sources', 'Łódź shipyard ledger')
    await expect(nadia.getByRole('heading', { name: 'Łódź shipyard ledger' })).toBeVisible()
  })
  await test.step('a correction', async () => {
    await openFound(nadia, 'senor odell', 'Corrections', HEADLINE)
    await nadia.waitForURL(/corrections-desk\?entry=/)
    await expect(nadia.getByRole('main')).toContainText('Señor Odell')
  })
  await test.step('a person, whose articles it opens', async () => {
    await openFound(nadia, 'NADIA kess', 'People', 'Nadia Kessler')
    await nadia.waitForURL(/articles\?owner=/)
    await expect(nadia.getByRole('main')).toContainText(HEADLINE)
  })
  await test.step('what nobody may see is not found, whatever is typed', async () => {
    for (const words of ['zeppelin', '%', '_', 'zeppelin%', '"zeppelin"', 'z'.repeat(200)]) {
      const found = await vera.request.get(`/api/v1/search?q=${encodeURIComponent(words)}`)
      expect(found.status(), words).toBe(200)
      expect(await found.text(), words).not.toContain('Zeppelin')
    }
    expect((await vera.request.get(`/api/v1/search?q=${'z'.repeat(500)}`)).status()).toBe(400)
    expect(await (await nadia.request.get('/api/v1/search?q=zeppelin')).text()).toContain('Zeppelin mechanic')
  })
})
