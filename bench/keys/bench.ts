import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { openNewsroom } from '@/bench/faults/newsroom'
import { signIn } from '@/e2e/people'
import { findChromium } from '@/scripts/checks/chromium.mjs'
import { builtApp } from '@/scripts/commands/build.mjs'
import { approveAll, checkAll, claimsOf, practice } from '@/e2e/keys/check-article'
import type { CountedKeys } from '@/e2e/keys/counted-keys'

/** How many keys an article takes from brought in to approved, by what they are for. */
const newsroom = await openNewsroom(await builtApp())
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const atDesk = async (who: 'nadia' | 'otto'): Promise<Page> => {
  const page = await browser.newPage({ baseURL: newsroom.origin, viewport: { width: 1440, height: 900 } })
  await signIn(page, who)
  return page
}
try {
  const nadia = await atDesk('nadia')
  const article = await practice(nadia)
  const checked = await checkAll(nadia, article)
  const approved = await approveAll(await atDesk('otto'), article.articleId)
  const { length } = await claimsOf(nadia, article.articleId)
  console.log(`${length} claims`)
  console.table({ ...table('editor', checked, length), ...table('reviewer', approved, length) })
} finally {
  await browser.close()
  await newsroom.close()
}

function table(who: string, counted: CountedKeys, claims: number) {
  const row = (keys: number, letters: number) => ({
    keys,
    letters,
    'keys a claim': Math.round((keys / claims) * 100) / 100,
  })
  const each = [...counted.tasks].map(([task, { keys, letters }]) => [`${who}: ${task}`, row(keys, letters)] as const)
  const letters = [...counted.tasks.values()].reduce((sum, task) => sum + task.letters, 0)
  return Object.fromEntries([...each, [`${who}: all of it`, row(counted.keys, letters)]])
}
