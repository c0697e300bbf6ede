import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

/** Words that stand only in the source and in its evidence. */
const CANARY = 'Quillhaven'
const SOURCE = {
  kind: 'INTERVIEW',
  title: `A clerk at ${CANARY}`,
  url: `https://${CANARY.toLowerCase()}.example/clerk`,
  note: `Ask for the ${CANARY} file`,
  visibility: 'CONFIDENTIAL',
}

const leaks = (text: string) => text.toLowerCase().includes(CANARY.toLowerCase())

interface Found {
  claimId: string
  sourceId: string
  articleId: string
}

/** Everything that somebody at the desk can ask for which might speak of the source. */
const ANSWERS = ({ claimId, articleId }: Found) => [
  '/api/v1/sources',
  `/api/v1/sources?q=${CANARY}`,
  '/api/v1/sources?visibility=CONFIDENTIAL',
  `/api/v1/claims/${claimId}`,
  `/api/v1/articles/${articleId}/history`,
  '/api/v1/reviews',
  `/api/v1/audit?q=${CANARY}`,
  '/audit/export',
  `/audit/export?q=${CANARY}`,
  '/sources',
  '/audit',
  '/review',
  `/review?claim=${claimId}`,
  `/articles/${articleId}`,
  `/articles/${articleId}/history`,
]

/** The log, read to its end page by page; the address of each page with what it says. */
async function wholeLog(somebody: Page): Promise<[path: string, text: string][]> {
  const pages: [string, string][] = []
  let next: string | null = ''
  while (next !== null) {
    const path: string = `/api/v1/audit?limit=500${next && `&cursor=${next}`}`
    const page: { items: object[]; next: string | null } = await read(somebody.request, path)
    pages.push([path, JSON.stringify(page)])
    next = page.next
  }
  return pages
}

async function expectNothingOf(found: Found, somebody: Page, name: string) {
  for (const path of ANSWERS(found)) {
    const answer = await somebody.request.get(path)
    expect(answer.status(), `${name}, ${path}`).toBe(200)
    // What was asked for comes back in the page's own filter field.
    const text = (await answer.text()).replaceAll(`q=${CANARY}`, '')
    expect(leaks(text), `${name} reads it in ${path}`).toBe(false)
  }
  for (const [path, text] of await wholeLog(somebody)) expect(leaks(text), `${name} reads it in ${path}`).toBe(false)
  const detail = await read<{ evidence: object[] }>(somebody.request, `/api/v1/claims/${found.claimId}`)
  expect(detail.evidence.map((piece) => Object.keys(piece).sort())).toEqual([
    ['addedBy', 'createdAt', 'hidden', 'id', 'stance'],
  ])
  const own = await somebody.request.get(`/api/v1/sources/${found.sourceId}`)
  const missing = await somebody.request.get('/api/v1/sources/00000000-0000-7000-8000-000000000000')
  expect([own.status(), await own.text()], name).toEqual([404, await missing.text()])
  expect((await somebody.goto(`/sources?source=${found.sourceId}`))?.status(), name).toBe(404)
}

test('Nadia’s confidential source is seen by those she names; others, the admin too, see its stance alone', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const [nadia, otto, ines, vera] = [
    await atDesk(browser, 'nadia'),
    await atDesk(browser, 'otto'),
    await atDesk(browser, 'ines'),
    await atDesk(browser, 'vera'),
  ]
  const articleId = await articleOf(nadia, 'Ferry landing to move', 'The landing cost £7.2 million in 2019.')
  const claim = await claimOn(nadia, articleId, '£7.2 million')
  await foundBy(nadia, claim.id, SOURCE)
  const { items } = await read<{ items: { id: string; version: number }[] }>(
    nadia.request,
    `/api/v1/sources?q=${CANARY}`,
  )
  const [source] = items
  const found = { claimId: claim.id, articleId, sourceId: source?.id ?? '' }

  for (const [name, somebody] of Object.entries({ otto, ines, vera })) await expectNothingOf(found, somebody, name)

  await test.step('Otto is told that there is one, whom to ask, and nothing of it by what is refused', async () => {
    await otto.goto(`/review?claim=${claim.id}`)
    const theCase = otto.getByRole('article', { name: `Claim ${claim.number}`, exact: true })
    await expect(theCase.getByText('A confidential source')).toBeVisible()
    await expect(theCase.getByText('Added by Nadia Kessler. You are not named on it')).toBeVisible()
    for (const data of [
      { version: 1, title: 'Mine' },
      { version: 99, visibility: 'PUBLIC' },
    ]) {
      const refused = await otto.request.patch(`/api/v1/sources/${found.sourceId}`, { data })
      expect(refused.status()).toBe(404)
      expect(leaks(await refused.text())).toBe(false)
    }
    const { version } = await claimOn(otto, articleId, '£7.2 million')
    const body = { version, sourceId: found.sourceId, stance: 'CONTEXT', locator: 'p. 1' }
    const attach = await otto.request.post(`/api/v1/claims/${claim.id}/evidence`, { data: body })
    expect(leaks(await attach.text())).toBe(false)
    expect(attach.status()).toBe(404)
  })

  await test.step('Nadia names Ines on it in the library; Ines sees it then, in the log too; Otto and Vera still do not', async () => {
    await nadia.goto(`/sources?source=${found.sourceId}`)
    await nadia.getByRole('button', { name: /^Change/ }).click()
    await nadia.getByRole('checkbox', { name: 'Ines Moreau' }).check()
    await nadia.getByRole('button', { name: 'Save' }).click()
    await expect(nadia.getByText('Only Nadia Kessler, Ines Moreau.')).toBeVisible()
    const seen = await read<{ title: string }>(ines.request, `/api/v1/sources/${found.sourceId}`)
    expect(seen.title).toBe(SOURCE.title)
    await ines.goto('/sources')
    await expect(ines.getByRole('option', { name: SOURCE.title })).toBeVisible()
    for (const somebody of [otto, vera]) {
      expect((await somebody.request.get(`/api/v1/sources/${found.sourceId}`)).status()).toBe(404)
      expect(await read(somebody.request, `/api/v1/sources?q=${CANARY}`)).toEqual({ items: [], next: null })
    }
    expect((await wholeLog(ines)).some(([, text]) => leaks(text))).toBe(true)
    for (const [name, somebody] of Object.entries({ otto, vera }))
      for (const [path, text] of await wholeLog(somebody))
        expect(leaks(text), `${name} reads it in ${path}`).toBe(false)
    // A file goes from hand to hand: nobody’s names it.
    for (const somebody of [nadia, ines, otto, vera])
      expect(leaks(await (await somebody.request.get('/audit/export')).text())).toBe(false)
  })
})
