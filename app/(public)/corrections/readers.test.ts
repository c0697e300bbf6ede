import { expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto } from '@/lib/testing/people'
import { approveCorrection } from '@/lib/use-cases/corrections/approve-correction'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { publishCorrection } from '@/lib/use-cases/corrections/publish-correction'
import { submitCorrection } from '@/lib/use-cases/corrections/submit-correction'
import { withdrawn } from '@/lib/testing/corrections'
import { GET as anywhere } from './[...elsewhere]/route'
import { GET as entry } from './[entry]/route'
import { GET as atom } from './atom.xml/route'
import { GET as json } from './feed.json/route'
import { GET as rss } from './feed.xml/route'
import { GET as policy } from './policy/route'
import { GET as receiptAt } from './report/[receipt]/route'
import { GET as report, POST as sendReport } from './report/route'
import { GET as list } from './route'

const ORIGIN = 'http://127.0.0.1:3000'
const HELD = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30'
const asked = (path: string, headers = {}) => new Request(`${ORIGIN}/corrections${path}`, { headers })
const entryAt = async (segment: string) => entry(asked(`/${segment}`), { params: Promise.resolve({ entry: segment }) })

const form = {
  article: 'The ferry',
  words: 'Nine.',
  truth: 'Six: “the timetable” says so & more.',
  email: '',
  website: '',
}
const sent = (fields: Record<string, string>, headers: Record<string, string> = { origin: ORIGIN }) =>
  sendReport(
    new Request(`${ORIGIN}/corrections/report`, { method: 'POST', body: new URLSearchParams(fields), headers }),
    {},
  )

async function published(headline: string, mark = '') {
  const { articleId } = await createArticle({ headline, text: 'It runs for nine years.' }, await nadia(), () => [])
  const told = {
    type: 'CORRECTION',
    wrong: `nine${mark}`,
    right: `six${mark}`,
    note: `It runs for six.${mark}`,
  } as const
  const { correctionId } = await draftCorrection({ articleId, ...told }, await nadia())
  await submitCorrection({ correctionId, version: 1 }, await nadia())
  await approveCorrection({ correctionId, version: 2 }, await otto())
  const { number } = await publishCorrection({ correctionId, version: 3 }, await nadia())
  return { correctionId, number, version: 4 }
}

test('a reader’s page runs no script: it has none, only data, and its policy allows none', async () => {
  const { number } = await published('</script><script>alert(1)</script>')
  const address = (await entryAt(`${number}`)).headers.get('location') ?? ''
  for (const answer of [
    await list(asked(''), {}),
    await entryAt(address.replace('/corrections/', '')),
    await policy(asked('/policy'), {}),
    await report(asked('/report'), {}),
    await anywhere(asked('/a/b'), {}),
  ]) {
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';(?!.*script)/)
    const page = await answer.text()
    expect(page).toMatch(/^<!doctype html><html lang="en">/)
    const scripts = page.match(/<script[^>]*>/g) ?? []
    expect(scripts.filter((tag) => tag !== '<script type="application/ld+json">')).toEqual([])
  }
})

test('shared caches hold what is for everybody for a minute at most, and what is one reader’s not at all', async () => {
  const { number } = await published('The ferry')
  const open = [list, rss, atom, json, policy, anywhere]
  for (const get of open) expect((await get(asked(''), {})).headers.get('cache-control')).toBe(HELD)
  for (const at of [`${number}-the-ferry`, `${number}-other-words`, '999-x'])
    expect((await entryAt(at)).headers.get('cache-control'), at).toBe(HELD)
  const own = [await report(asked('/report'), {}), await sent(form), await sent({ ...form, truth: '' })]
  for (const answer of own) expect(answer.headers.get('cache-control')).toBe('private, no-store')
})

test('who asks again gets an answer only when something has changed', async () => {
  const { correctionId, number } = await published('The bridge')
  const etag = (await entryAt(`${number}-the-bridge`)).headers.get('etag') ?? ''
  const again = async () =>
    entry(asked('', { 'if-none-match': `"other", W/${etag}` }), {
      params: Promise.resolve({ entry: `${number}-the-bridge` }),
    })
  const unchanged = await again()
  expect(unchanged.status).toBe(304)
  expect(unchanged.headers.get('cache-control')).toBe(HELD)
  await withdrawn(correctionId, 'Nine was right.')
  const changed = await again()
  expect(changed.status).toBe(200)
  expect(await changed.text()).toContain('Nine was right.')
})

test('the head of an entry says its one address, its words and where the feeds are; a withdrawn one is not to be indexed', async () => {
  const { correctionId, number } = await published('The “best” <pie>')
  const path = `${number}-the-best-pie`
  const page = await (await entryAt(path)).text()
  expect(page).toContain(`<link rel="canonical" href="${ORIGIN}/corrections/${path}"/>`)
  expect(page).toContain('<meta property="og:title" content="The “best” &lt;pie&gt;: correction"/>')
  expect(page).toContain('<meta property="og:description" content="It runs for six."/>')
  for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) expect(page).toContain(`href="/corrections/${feed}"`)
  expect(page).not.toContain('noindex')
  await withdrawn(correctionId, 'Not so.')
  expect(await (await entryAt(path)).text()).toContain('<meta name="robots" content="noindex"/>')
})

test('a character that turns text around is named wherever readers see typed words, and turns nothing', async () => {
  const [mark, named] = ['\u202e', /<bdi class="turns" data-code="202E">\u202e<\/bdi>/g]
  const { correctionId, number } = await published(`The pier${mark}`, mark)
  const alone = async () => (await entryAt(`${number}-the-pier`)).text()
  const receipt = ((await sent(form)).headers.get('location') ?? '').split('/').at(-1) ?? ''
  // No form takes one any more; what was sent before that has it still.
  await connectedAs('owner', (owner) =>
    owner.query('UPDATE error_reports SET place = $2, words = $2, message = $2 WHERE receipt = $1', [
      receipt,
      `The pier${mark}`,
    ]),
  )
  expect((await sent({ ...form, words: `Nine.${mark}` })).status).toBe(400)
  const pages = [
    await alone(),
    await (await list(asked('?q=pier'), {})).text(),
    await (await receiptAt(asked('/report'), { params: Promise.resolve({ receipt }) })).text(),
  ]
  await withdrawn(correctionId, `Not so.${mark}`)
  pages.push(await alone())
  for (const page of pages) {
    const [main = ''] = /<main.*<\/main>/s.exec(page) ?? []
    expect(main.match(named)?.length).toBeGreaterThan(2)
    expect(main.replace(named, '')).not.toContain(mark)
  }
})

test('a month says how many entries it has, also where a page shows only some of them', async () => {
  for (let made = 0; made < 21; made++) await published(`Story ${made}`)
  const { rows } = await connectedAs('app', (app) =>
    app.query<{ count: string }>("SELECT count(*) FROM corrections WHERE status IN ('PUBLISHED', 'WITHDRAWN')"),
  )
  const count = `>${rows[0]?.count} entries</span>`
  const first = await (await list(asked(''), {})).text()
  const [, older = ''] = /<a href="\/corrections(\?before=\d+)" rel="next">/.exec(first) ?? []
  const second = await (await list(asked(older), {})).text()
  for (const page of [first, second]) {
    expect(page).toContain(count)
    expect(page).toMatch(/<a [^>]*href="\/corrections" aria-current="page">/)
  }
})

test('a reader goes back and forth through the entries, and one that comes in between moves none of them', async () => {
  for (let made = 0; made < 42; made++) await published(`Piece ${made} of the harbour`)
  const page = async (query: string) => (await list(asked(query), {})).text()
  const headlines = (text: string) =>
    [...text.matchAll(/Piece (\d+) of the harbour<\/a>/g)].map(([, made]) => Number(made))
  const link = (text: string, rel: string) =>
    new RegExp(`<a href="/corrections([^"]*)" rel="${rel}">`).exec(text)?.[1]?.replaceAll('&amp;', '&')
  const first = await page('?q=harbour')
  await published('Piece 99 of the harbour')
  const second = await page(link(first, 'next') ?? '')
  const third = await page(link(second, 'next') ?? '')
  const down = (from: number, count: number) => Array.from({ length: count }, (_, place) => from - place)
  expect(headlines(first)).toEqual(down(41, 20))
  expect(headlines(second)).toEqual(down(21, 20))
  expect(headlines(third)).toEqual([1, 0])
  expect(link(third, 'next')).toBeUndefined()
  expect(link(first, 'prev')).toBeUndefined()
  expect(headlines(await page(link(third, 'prev') ?? ''))).toEqual(headlines(second))
  expect(headlines(await page(link(second, 'prev') ?? ''))).toEqual(headlines(first))
})

test('a form from another site, too long a body and another kind of body are refused', async () => {
  expect((await sent(form, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await sent({ ...form, words: 'x'.repeat(200_001) })).status).toBe(413)
  const body = JSON.stringify(form)
  const headers = { 'content-type': 'application/json', origin: ORIGIN }
  const other = new Request(`${ORIGIN}/corrections/report`, { method: 'POST', body, headers })
  expect((await sendReport(other, {})).status).toBe(415)
})

test('a report leads to its receipt; a refused one keeps what was typed and says what is missing', async () => {
  const refused = await sent({ ...form, truth: ' ', words: 'He said "no" <b>' })
  expect(refused.status).toBe(400)
  const page = await refused.text()
  expect(page).toContain('He said &quot;no&quot; &lt;b&gt;')
  expect(page).toContain('Please say what is right. A sentence is enough.')
  expect(page.match(/<[^>]*autofocus[^>]*>/gi)).toEqual([expect.stringContaining('name="truth"')])
  const taken = await sent(form)
  expect(taken.status).toBe(303)
  expect(taken.headers.get('location')).toMatch(/^\/corrections\/report\/R-/)
})

test('the seventh report from one address in an hour has to wait, and keeps what was typed', async () => {
  const headers = { origin: ORIGIN, 'x-forwarded-for': '203.0.113.7' }
  for (let tried = 0; tried < 6; tried++) expect((await sent(form, headers)).status).toBe(303)
  const refused = await sent(form, headers)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.text()).toContain('Nine.')
})

test('when the database is broken readers are told in words, with no trace of why, and no cache keeps it', async () => {
  await connectedAs('owner', (owner) => owner.query('ALTER TABLE newsroom RENAME TO elsewhere'))
  try {
    const answer = await list(asked(''), {})
    expect(answer.status).toBe(500)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const page = await answer.text()
    expect(page).toContain('We can’t show this page')
    expect(page).not.toMatch(/newsroom|prisma|relation/i)
  } finally {
    await connectedAs('owner', (owner) => owner.query('ALTER TABLE elsewhere RENAME TO newsroom'))
  }
})
