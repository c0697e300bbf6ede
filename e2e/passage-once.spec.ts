import { expect } from '@playwright/test'
import { claimsIn, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT =
  'The city will pay £18.6 million, the county £9.5 million. Work starts in 2027 and will close one lane for 18 months.'

test('a passage is sent once, however it is pressed: a key held, two presses of the button, and Back sends nothing again', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', {
    headline: 'A passage pressed twice',
    text: TEXT,
  })
  const title = `Funding agreement ${article.id}`
  await post(nadia, '/sources', { kind: 'DOCUMENT', title })
  const wanted = ['£18.6 million', '£9.5 million', '2027', '18 months']
  const others = (await claimsIn(nadia, article.id)).filter(({ text }) => !wanted.includes(text))
  const claims = others.map(({ id, version }) => ({ id, version }))
  if (claims.length > 0) await post(nadia, `/articles/${article.id}/claims/dismiss`, { claims, reason: 'Not a claim' })
  const stateOf = async (words: string) =>
    (await claimsIn(nadia, article.id)).find(({ text }) => text === words)?.status ?? ''
  const sent: string[] = []
  nadia.on('request', (request) => {
    if (request.url().endsWith('/claims/batch')) sent.push((request.postDataJSON() as { act: string }).act)
  })
  const held = async (key: string) => {
    for (let turn = 0; turn < 12; turn++) await nadia.keyboard.down(key)
    await nadia.keyboard.up(key)
  }
  const settled = async () => {
    await nadia.waitForLoadState('networkidle')
    await expect(nadia.getByRole('banner').getByRole('status')).toHaveText(/^(All saved|Saved )/)
  }

  await test.step('A held takes in the sentence, and nothing besides', async () => {
    const number = (await claimsIn(nadia, article.id)).find(({ text }) => text === '£9.5 million')?.number ?? 0
    await nadia.goto(`/articles/${article.id}?claim=${number}`, { waitUntil: 'networkidle' })
    await nadia.keyboard.press('.')
    await held('a')
    await expect.poll(() => stateOf('£18.6 million')).toBe('OPEN')
    await settled()
    expect(sent).toEqual(['accept'])
    expect(await stateOf('2027')).toBe('SUGGESTED')
  })

  await test.step('Enter held sends the verdicts once, and goes on to nothing of the next claim', async () => {
    await nadia.keyboard.press('1')
    await nadia.keyboard.press('s')
    await expect(nadia.getByRole('option', { name: title })).toBeVisible()
    await nadia.keyboard.press('1')
    await expect(nadia.getByLabel('Where in the source')).toBeFocused()
    await nadia.keyboard.type('p. 3')
    await nadia.keyboard.press('Enter')
    await expect(nadia.getByRole('button', { name: 'Send 2 for review' })).not.toHaveAttribute('aria-disabled', 'true')
    await held('Enter')
    await expect.poll(() => stateOf('£9.5 million')).toBe('IN_REVIEW')
    await settled()
    expect(sent).toEqual(['accept', 'verdict'])
    expect(await stateOf('2027')).toBe('SUGGESTED')
  })

  await test.step('two presses of the button send the next sentence once', async () => {
    await expect(nadia.getByRole('option', { name: '2027', selected: true })).toBeVisible()
    await nadia.keyboard.press('.')
    await nadia.keyboard.press('1')
    await nadia.keyboard.press('s')
    await expect(nadia.getByLabel('Where in the source')).toBeFocused()
    await nadia.keyboard.type('p. 4')
    await nadia.keyboard.press('Enter')
    await nadia.getByRole('button', { name: 'Send 2 for review' }).dblclick()
    await expect.poll(() => stateOf('18 months')).toBe('IN_REVIEW')
    await settled()
    expect(sent).toEqual(['accept', 'verdict', 'verdict'])
  })

  await test.step('Back sends nothing again', async () => {
    await nadia.goto('/articles', { waitUntil: 'networkidle' })
    await nadia.goBack({ waitUntil: 'networkidle' })
    await expect(nadia.getByRole('banner').getByRole('status')).toHaveText(/^(All saved|Saved )/)
    expect(sent).toEqual(['accept', 'verdict', 'verdict'])
    expect(await stateOf('18 months')).toBe('IN_REVIEW')
  })
})
