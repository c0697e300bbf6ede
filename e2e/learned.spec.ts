import { expect } from '@playwright/test'
import { articleOf, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

/** Of the newsroom's calendar, so many days ago: year, month and day. */
function daysAgo(days: number): { day: string; typed: string } {
  const [year = '', month = '', day = ''] = new Date(Date.now() - days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return { day: `${year}-${month}-${day}`, typed: `${day}${month}${year}` }
}

test('Nadia enters the day a reader called; after thirty days a reason is asked for', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'A pier somebody called about', 'It was built in 1987 and has 312 planks.')
  const told = { type: 'CORRECTION', wrong: 'built in 1987', right: 'built in 1978', note: 'It was 1978.' }
  const { id } = await post<{ id: string }>(nadia, '/corrections', { articleId, ...told })
  await nadia.goto(`/corrections-desk?entry=${id}`, { waitUntil: 'networkidle' })
  const field = nadia.getByRole('group', { name: 'Reported to us on' })
  const type = async (typed: string) => {
    await field.getByRole('spinbutton').first().focus()
    await nadia.keyboard.type(typed)
    await nadia.getByRole('button', { name: 'Save draft' }).click()
  }

  await test.step('a day to come is refused, in words', async () => {
    await field.getByRole('spinbutton').first().focus()
    await nadia.keyboard.type(daysAgo(-2).typed)
    await expect(nadia.getByText('It can’t have been reported to us in the future.')).toBeVisible()
  })

  await test.step('the day of the call is kept as a day', async () => {
    const { day, typed } = daysAgo(40)
    await type(typed)
    await expect(nadia.getByText('40 days have passed.')).toBeVisible()
    const entry = await read<{ learnedAt: string }>(nadia.request, `/api/v1/corrections/${id}`)
    expect(entry.learnedAt).toBe(day)
  })

  await test.step('⌘↵ in the day sends the draft for review, as it does in any other field', async () => {
    await field.getByRole('spinbutton').last().focus()
    await nadia.keyboard.press('Control+Enter')
    await expect
      .poll(async () => (await read<{ status: string }>(nadia.request, `/api/v1/corrections/${id}`)).status)
      .toBe('IN_REVIEW')
  })

  await test.step('it is published only with a reason for the delay', async () => {
    const sent = await read<{ version: number }>(otto.request, `/api/v1/corrections/${id}`)
    await post(otto, `/corrections/${id}/approve`, { version: sent.version })
    const ready = await read<{ version: number }>(nadia.request, `/api/v1/corrections/${id}`)
    const early = await nadia.request.post(`/api/v1/corrections/${id}/publish`, { data: { version: ready.version } })
    expect(early.status()).toBe(422)
    expect(await early.text()).toContain('reason')
    await nadia.goto(`/corrections-desk?entry=${id}`, { waitUntil: 'networkidle' })
    await expect(nadia.getByText('40 days have passed, so a reason is required.')).toBeVisible()
  })
})
