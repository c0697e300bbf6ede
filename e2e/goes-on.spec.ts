import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimOn, claimsIn, foundBy, post, suggestedIn } from './builders'
import { sql } from './database'
import { atDesk, read } from './people'
import { test } from './story'

/** Sentences of days of 2025, each with the weekday of the day after it: a contradiction each. */
const WRONGLY_DATED = Array.from({ length: 56 }, (_, at) => {
  const day = (of: number, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...style }).format(Date.UTC(2025, 0, of))
  const dated = day(at + 1, { day: 'numeric', month: 'long', year: 'numeric' })
  return `On ${day(at + 2, { weekday: 'long' })}, ${dated}, pier ${at + 1} was closed.`
}).join('\n\n')

test('what was said of one claim goes on to the first word, in the galley and for whoever reviews it', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'The sixty remarks', 'The weir cost £4.3 million.')
  const { id, number } = await claimOn(nadia, articleId, '£4.3 million')
  const me = await read<{ id: string }>(otto.request, '/api/v1/me')
  await sql(
    `WITH said AS (INSERT INTO comments (id, article_id, claim_id, author_id, body)
       SELECT format('01900000-0000-7000-8000-%s', lpad(n::text, 12, '0'))::uuid, $1, $2, $3, 'Remark ' || n FROM generate_series(1, 60) n)
     SELECT audit_append($3, 'comment.added', 'comment', $2::uuid::text, $1, '{"claim": 1}')`,
    [articleId, id, me.id],
  )
  const comments = nadia.getByText(/^Remark \d+$/)

  await nadia.goto(`/articles/${articleId}?claim=${number}`)
  await expect(comments).toHaveCount(50)
  await expect(comments.first()).toHaveText('Remark 11')
  await expect(nadia.getByRole('heading', { name: 'Comments 60' })).toBeVisible()
  await nadia.getByRole('button', { name: 'Earlier comments' }).focus()
  await nadia.keyboard.press('Enter')
  await expect(comments).toHaveCount(60)
  await expect(comments.first()).toHaveText('Remark 1')
  await expect(nadia.getByRole('button', { name: 'Earlier comments' })).toHaveCount(0)
  // The focus is where it was, and what came was said.
  await expect(nadia.getByText('All 60 shown')).toBeFocused()
  await expect(nadia.getByRole('status').filter({ hasText: '10 more' })).toBeAttached()
  await expectNoViolation(nadia, 'sixty comments')

  await test.step('what is said now stands below them, and nothing in between is lost', async () => {
    await post(otto, `/claims/${id}/comments`, { body: 'Remark 61' })
    await nadia.getByRole('textbox', { name: 'Comment' }).fill('Remark 62')
    await nadia.keyboard.press('ControlOrMeta+Enter')
    await expect(comments).toHaveCount(62)
    await expect(comments.nth(10)).toHaveText('Remark 11')
    await expect(comments.last()).toHaveText('Remark 62')
  })

  await test.step('Otto reviews it', async () => {
    await foundBy(nadia, id)
    await otto.goto(`/review?claim=${id}`, { waitUntil: 'networkidle' })
    const said = otto.getByText(/^Remark \d+$/)
    await expect(said).toHaveCount(50)
    await otto.getByRole('button', { name: 'Earlier comments' }).click()
    await expect(said).toHaveCount(62)
    await expect(said.first()).toHaveText('Remark 1')
  })
})

test('what was found on one claim before, and its history, go on to the first', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const articleId = await articleOf(nadia, 'The often judged sum', 'The weir cost £4.3 million.')
  const { id, number } = await claimOn(nadia, articleId, '£4.3 million')
  await foundBy(nadia, id)
  let { version } = await read<{ version: number }>(nadia.request, `/api/v1/claims/${id}`)
  for (let given = 2; given <= 53; given++) {
    ;({ version } = await post<{ version: number }>(nadia, `/claims/${id}/withdraw`, { version }))
    const finding = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: `As was said, ${given}.` }
    ;({ version } = await post<{ version: number }>(nadia, `/claims/${id}/verdicts`, { version, ...finding }))
  }
  await nadia.goto(`/articles/${articleId}?claim=${number}`)
  const part = (name: string) =>
    nadia
      .locator('section')
      .filter({ has: nadia.getByRole('heading', { name, exact: true }) })
      .last()

  await test.step('the verdicts', async () => {
    const before = part('Earlier verdicts')
    await before.getByText('The newest 49').click()
    await expect(before.getByRole('listitem')).toHaveCount(49)
    await expect(before.getByRole('listitem').first()).toContainText('As was said, 52.')
    await before.getByRole('button', { name: 'Earlier verdicts' }).press('Enter')
    await expect(before.getByRole('listitem')).toHaveCount(52)
    await expect(before.getByRole('listitem').last()).toContainText('The paper says so.')
    await expect(before.getByText('All 52 shown')).toBeFocused()
  })

  await test.step('the history', async () => {
    const history = part('History')
    const earlier = history.getByRole('button', { name: 'Earlier' })
    // Accepted, sourced, 53 times judged and 52 times withdrawn.
    for (const shown of [50, 100, 107]) {
      await expect(history.getByRole('listitem')).toHaveCount(shown)
      if (shown < 107) await earlier.press('Enter')
      if (shown === 50) await expect(earlier).toBeFocused()
    }
    await expect(history.getByRole('listitem').last()).toContainText('Nadia Kessler accepted “£4.3 million”')
    await expect(history.getByText('All 107 shown')).toBeFocused()
    await expectNoViolation(nadia, 'all verdicts and all history')
  })

  await test.step('the history of the article, page after page: the next one begins in view', async () => {
    await nadia.goto(`/articles/${articleId}/history`, { waitUntil: 'networkidle' })
    await nadia.getByRole('link', { name: 'Earlier' }).press('Enter')
    await nadia.waitForURL(/before=/)
    await expect(nadia.getByRole('main')).toBeFocused()
    await expect(nadia.getByRole('heading', { name: /^History of/ })).toBeInViewport()
    await expect(nadia.getByRole('status').filter({ hasText: 'Next page' })).toBeAttached()
  })
})

test('a revision of more than a hundred parts, and more than fifty claims in one of them, is gone through to its end', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const sums = Array.from({ length: 30 }, (_, at) => `It cost £${at + 101} million.`).join(' ')
  // Nothing to check in them, and each another one.
  const rest = Array.from(
    { length: 110 },
    (_, at) => `Why so${', so'.repeat(at % 11)} often${', often'.repeat(at / 11)}?`,
  )
  const text = [sums, ...rest].join('\n\n')
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { headline: 'The piers', text })
  const claims = (await claimsIn(nadia, article.id)).map(({ id, version }) => ({ id, version }))
  await post(nadia, `/articles/${article.id}/claims/accept`, { claims })
  const next = text.replaceAll('million', 'billion').replaceAll('Why', 'How')
  await post(nadia, `/articles/${article.id}/revisions`, { text: next, base: 1 })
  await nadia.goto(`/articles/${article.id}/revisions/2`, { waitUntil: 'networkidle' })

  await test.step('part by part', async () => {
    const parts = nadia.getByRole('region', { name: 'Revision 2 and the one before it' })
    await expect(parts.getByText('1–100 of 111')).toBeVisible()
    await expect(parts.getByText(/^How so/)).toHaveCount(99)
    await parts.getByRole('link', { name: 'More parts' }).press('Enter')
    await expect(parts.getByText('101–111 of 111')).toBeVisible()
    await expect(parts.getByText(/^How so/)).toHaveCount(11)
    await expect(parts.getByRole('link', { name: 'More parts' })).toHaveCount(0)
    await parts.getByRole('link', { name: 'Earlier parts' }).press('Enter')
    await expect(parts.getByText('1–100 of 111')).toBeVisible()
  })

  await test.step('what became of the claims, to the last one', async () => {
    const report = nadia.getByRole('complementary', { name: 'Report of the revision' })
    const cards = report.getByRole('article')
    await expect(cards).toHaveCount(50)
    const more = report.getByRole('button', { name: 'Show more' })
    await more.press('Enter')
    await expect(report.getByText(/^All \d+ shown$/)).toBeFocused()
    await expect(more).toHaveCount(0)
    expect(await cards.count()).toBeGreaterThan(50)
  })

  await test.step('of the claims beside one part the first fifty, and the galley from there on', async () => {
    const here = nadia.getByRole('list').filter({ has: nadia.getByText(/^and \d+ more$/) })
    await expect(here.getByRole('listitem')).toHaveCount(51)
    const last = await here.getByRole('listitem').nth(49).textContent()
    await here.getByRole('link', { name: /^and \d+ more$/ }).click()
    await expect(nadia.getByRole('heading', { name: `Claim ${parseInt(last ?? '', 10)}` })).toBeVisible()
  })
})

test('contradictions that were dismissed go on, by the button and by J', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', {
    headline: 'The piers of a winter',
    text: WRONGLY_DATED,
  })
  const { id } = await read<{ id: string }>(nadia.request, '/api/v1/me')
  const { items } = await read<{ items: { key: string; rule: string }[] }>(
    nadia.request,
    `/api/v1/articles/${article.id}/conflicts`,
  )
  expect(items).toHaveLength(56)
  await sql(
    `INSERT INTO conflict_dismissals (id, article_id, key, rule, reason, dismissed_by_id)
     SELECT gen_random_uuid(), $1, u.key, u.rule, 'So it was.', $2 FROM unnest($3::text[], $4::text[]) AS u (key, rule)`,
    [article.id, id, items.slice(1).map(({ key }) => key), items.slice(1).map(({ rule }) => rule)],
  )
  await nadia.goto(`/articles/${article.id}`)
  await nadia.getByRole('button', { name: /1 contradiction/ }).click()
  const panel = nadia.getByRole('region', { name: 'Contradictions' })
  await panel.getByRole('tab', { name: /^Dismissed/ }).click()
  await expect(panel.getByRole('tab', { name: /^Dismissed/ })).toContainText('55')
  const list = panel.getByRole('listbox', { name: 'Dismissed' })
  await expect(list.getByRole('option')).toHaveCount(50)
  await list.getByRole('option').nth(49).click()
  await list.focus()
  await nadia.keyboard.press('j')
  await expect(list.getByRole('option')).toHaveCount(55)
  await expect(list.getByRole('option').nth(50)).toHaveAttribute('aria-selected', 'true')
  await expect(panel.getByRole('button', { name: 'Show more' })).toHaveCount(0)
  await expectNoViolation(nadia, 'dismissed contradictions')

  await test.step('one of the later ones is restored, and is among those that stand', async () => {
    await nadia.keyboard.press('r')
    await expect(list.getByRole('option')).toHaveCount(54)
    await expect(panel.getByRole('tab', { name: /^Open/ })).toContainText('2')
    await expect(panel.getByRole('tab', { name: /^Dismissed/ })).toContainText('54')
  })
})

test('the history of a correction goes on to its beginning', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const articleId = await articleOf(nadia, 'The long correction', 'The weir cost £4.3 million.')
  let entry = await post<{ id: string; version: number }>(nadia, '/corrections', {
    ...{ articleId, type: 'CORRECTION', wrong: 'four', right: 'five', note: 'It is five.' },
  })
  for (let number = 1; number <= 52; number++) {
    const data = { version: entry.version, note: `It is five, ${number}.` }
    entry = (await (await nadia.request.patch(`/api/v1/corrections/${entry.id}`, { data })).json()) as typeof entry
  }
  await post(nadia, `/corrections/${entry.id}/submit`, { version: entry.version })
  await nadia.goto(`/corrections-desk?entry=${entry.id}`)
  const history = nadia
    .locator('section')
    .filter({ has: nadia.getByRole('heading', { name: 'History' }) })
    .last()
  await expect(history.getByRole('listitem')).toHaveCount(50)
  await history.getByRole('button', { name: 'Earlier' }).click()
  await expect(history.getByRole('listitem')).toHaveCount(54)
  await expect(history.getByRole('button', { name: 'Earlier' })).toHaveCount(0)
})

test('of more than fifty revisions Nadia comes to the first', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const articleId = await articleOf(nadia, 'The often revised', 'It rained.')
  for (let base = 1; base < 53; base++)
    await post(nadia, `/articles/${articleId}/revisions`, { text: `It rained ${base} times.`, base })
  await nadia.goto(`/articles/${articleId}/revisions/53`, { waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: 'All revisions' }).press('Enter')
  const all = nadia.getByRole('dialog', { name: 'All revisions' })
  await expect(all.getByRole('listitem')).toHaveCount(50)
  await expect(all.getByRole('link', { name: /^Revision 53/ })).toHaveAttribute('aria-current', 'page')
  await all.getByRole('button', { name: 'Earlier revisions' }).press('Enter')
  await expect(all.getByRole('listitem')).toHaveCount(53)
  await expect(all.getByText('All 53 shown')).toBeFocused()
  await expectNoViolation(nadia, 'all revisions')
  await all.getByRole('link', { name: /^Revision 1 / }).press('Enter')
  await nadia.waitForURL(/\/revisions\/1$/)
  await expect(nadia.getByRole('region', { name: 'Revision 1' }).getByText('It rained.')).toBeVisible()
})

test('of two lists on one page the next page of one begins in view, and the focus with it', async ({ browser }) => {
  const ines = await atDesk(browser, 'ines')
  await ines.goto('/settings/reference', { waitUntil: 'networkidle' })
  await ines.getByRole('link', { name: 'Show more' }).first().press('Enter')
  await ines.waitForURL(/terms=/)
  const heading = ines.getByRole('heading', { name: 'Office holders' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
})

test('a name that stands three thousand times comes with its first places, and all of them are marked in the browser', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const articleId = await suggestedIn(nadia, 'One name', 'Ann Bell and '.repeat(3_000))
  const page = await (await nadia.request.get(`/articles/${articleId}`)).text()
  expect(page.split('<mark').length).toBeLessThan(1_600)
  await nadia.goto(`/articles/${articleId}`)
  const marks = nadia.getByRole('article').locator('mark')
  await expect.poll(() => marks.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(3_000)
})

test('a text of twelve hundred paragraphs comes with the first of them, and all of them are drawn in the browser', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const articleId = await suggestedIn(nadia, 'Many paragraphs', 'It rained in Hull.\n\n'.repeat(1_200).trim())
  const page = await (await nadia.request.get(`/articles/${articleId}`)).text()
  expect(page.split(' data-part=').length).toBeLessThan(1_100)
  await nadia.goto(`/articles/${articleId}`)
  await expect.poll(() => nadia.locator('#story [data-part]').count(), { timeout: 20_000 }).toBeGreaterThan(1_199)
})

test('a link to a claim behind the first five hundred opens at it', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const sums = Array.from({ length: 640 }, (_, n) => `The wall of lot ${n + 1000} cost £${n + 2000}.`)
  const articleId = await suggestedIn(nadia, 'Many walls', sums.join(' '))
  const { items } = await read<{ items: { number: number; text: string }[] }>(
    nadia.request,
    `/api/v1/articles/${articleId}/claims?limit=500`,
  )
  const number = Math.max(...items.map((claim) => claim.number)) + 60
  await nadia.goto(`/articles/${articleId}?claim=${number}`)
  await expect(nadia.getByRole('region', { name: `Claim ${number}`, exact: true })).toBeVisible({
    timeout: 20_000,
  })
  await expect(nadia).toHaveURL(new RegExp(`claim=${number}$`))
})
