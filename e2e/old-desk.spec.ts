import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { read, signIn } from './people'
import { test } from './story'

/** Filled when an article had a headline beside its text, and no parts. */
const BEFORE_PARTS = 'prisma/upgrade/desk-at-merged-words.jsonl.gz'

/** The desk, brought up to date and served at an address of its own while `work` is done. */
async function withOldDesk(file: string, work: (address: string) => Promise<void>): Promise<void> {
  const desk = spawn(process.execPath, ['--import', 'tsx', 'prisma/upgrade/serve-old-desk.ts', file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(desk, 'exit')
  try {
    const lines = createInterface({ input: desk.stdout })
    const [address] = (await Promise.race([
      once(lines, 'line'),
      ended.then(([code]) => Promise.reject(new Error(`It ended with ${code} before it was served.`))),
    ])) as string[]
    await work(address ?? '')
  } finally {
    desk.stdin.end()
    await ended
  }
}

interface Listed {
  items: { id: string; headline: string }[]
}
interface Detail {
  revision: { number: number; blocks: { role: string }[] }
}

test('a desk from before there were parts is brought up to date: Nadia opens her articles, and goes on', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  await withOldDesk(BEFORE_PARTS, async (baseURL) => {
    const nadia = await (await browser.newContext({ baseURL })).newPage()
    await signIn(nadia, 'nadia')
    const { items } = await read<Listed>(nadia.request, '/api/v1/articles?limit=50')
    expect(items.length).toBeGreaterThan(3)

    await test.step('each opens with its headline as a part of the text', async () => {
      for (const { id, headline } of items) {
        const { revision } = await read<Detail>(nadia.request, `/api/v1/articles/${id}`)
        expect(revision.blocks[0]?.role).toBe('HEADLINE')
        await nadia.goto(`/articles/${id}`)
        const text = nadia.getByRole('region', { name: `Text, revision ${revision.number}` })
        await expect(text.getByRole('heading', { name: headline }).first()).toBeVisible()
      }
    })

    await test.step('the history says that Galley made that revision', async () => {
      await nadia.goto(`/articles/${items[0]?.id}/history`)
      await expect(nadia.getByText('Galley', { exact: true }).first()).toBeVisible()
    })

    await test.step('she goes on by key: a claim is at hand with its words in the text', async () => {
      await nadia.goto(`/articles/${items[0]?.id}`)
      await nadia.keyboard.press('j')
      await expect(nadia.locator('[data-claim]').first()).toBeVisible()
      await expectNoViolation(nadia, 'an article of an earlier state')
    })
  })
})
