import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy, HARBOUR_TEXT, suggesting } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { claimsOf } from '@/lib/queries/claims/claims'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { changeArticle } from '@/lib/use-cases/articles/change-article'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { addSource, AddSource } from '@/lib/use-cases/evidence/add-source'
import { checkPassage } from '@/lib/use-cases/passages/check-passage'
import { withdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'
import { acceptClaim } from './accept-claim'
import { addClaim } from './add-claim'
import { changeClaim } from './change-claim'
import { decideDismissal } from './decide-dismissal'
import { dismissClaim } from './dismiss-claim'
import { dismissClaims } from './dismiss-claims'
import { mergeClaim } from './merge-claim'
import { reanchorClaim } from './reanchor-claim'
import { splitClaim } from './split-claim'

const seen = async (claimId: string) => ({ claimId, version: (await claimDetail(claimId, await nadia())).version })

const sourceOf = async (actor: Awaited<ReturnType<typeof nadia>>) =>
  addSource(AddSource.parse({ kind: 'DOCUMENT', title: 'Funding agreement, signed' }), actor)

/** A claim that Nadia found wrong, and then withdrew. */
async function onceWrong() {
  const built = await articleBy(await nadia())
  const { id } = await built.claim('£4.3 million')
  await foundBy(await nadia(), id, 'WRONG')
  await withdrawVerdict(await seen(id), await nadia())
  return { ...built, id }
}

async function onceLegal() {
  const built = await articleBy(await nadia())
  const { id } = await built.claim('Sandwick')
  for (const risk of ['LEGAL', 'MINOR'] as const) await changeClaim({ ...(await seen(id)), risk }, await nadia())
  return { ...built, id }
}

test.each([
  ['judged Wrong', onceWrong],
  ['of legal risk', onceLegal],
])('a claim that was ever %s is dismissed by two people', async (_what, made) => {
  const { id } = await made()
  await dismissClaim({ ...(await seen(id)), reason: 'Opinion' }, await nadia())
  expect(await claimDetail(id, await nadia())).toMatchObject({
    status: 'DISMISSAL_ASKED',
    dismissReason: 'Opinion',
    dismissalAskedBy: { name: 'Nadia Kessler' },
    whyNot: { confirmDismissal: 'Someone else has to confirm a dismissal that you asked for.' },
  })
  const confirm = async () => ({ ...(await seen(id)), decision: 'CONFIRM' as const })
  await expect(decideDismissal(await confirm(), await nadia())).rejects.toThrow('Someone else has to confirm')
  await expect(decideDismissal(await confirm(), await vera())).rejects.toMatchObject({ code: 'forbidden' })
  await decideDismissal(await confirm(), await ruth())
  const { status, history } = await claimDetail(id, await nadia())
  expect(status).toBe('DISMISSED')
  expect(history.slice(0, 2).map(({ who, kind }) => `${who} ${kind}`)).toEqual([
    'Ruth Bellamy claim.dismissed',
    'Nadia Kessler claim.dismissal-asked',
  ])
})

test('a dismissal that is only asked for keeps the article from being cleared, and the claim can be kept', async () => {
  const { id, articleId } = await onceWrong()
  await dismissClaim({ ...(await seen(id)), reason: 'Opinion' }, await nadia())
  expect((await articleDetail(articleId, await nadia())).whyNotClear).toContain('unresolved')
  await decideDismissal({ ...(await seen(id)), decision: 'KEEP' }, await nadia())
  expect(await claimDetail(id, await nadia())).toMatchObject({
    status: 'OPEN',
    dismissReason: null,
    dismissalAskedBy: null,
  })
})

test('many at once leave such a claim where it is, with the way out; it is not merged away either', async () => {
  const { id, articleId, claim } = await onceWrong()
  const { id: other } = await claim('40 metres')
  const claims = await Promise.all([id, other].map(async (one) => ({ id: one, version: (await seen(one)).version })))
  const { moved, refused } = await dismissClaims({ articleId, claims, reason: 'Opinion' }, await nadia())
  expect(moved.map((one) => one.id)).toEqual([other])
  expect(refused).toEqual([{ id, why: expect.stringContaining('Ask for its dismissal by itself.') as string }])
  const into = await claim('Sandwick')
  const merge = mergeClaim({ ...(await seen(id)), into: into.id, intoVersion: into.version }, await nadia())
  await expect(merge).rejects.toThrow('taking it away takes two people')
})

test('a batch takes away no more than one claim after the other: what takes two stays, and a fifth dismissed so is said', async () => {
  const { articleId, claims } = await articleBy(await nadia(), {
    text: 'It cost £5, £6, £7, £8 and £9.',
    claims: ['£5', '£6', '£7', '£8', '£9'].map((words) => ['NUMBER', words]),
  })
  const [wrong = '', legal = '', ...others] = claims.map(({ id }) => id)
  const named = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => ({ id, version: (await seen(id)).version })))
  const of = async (...ids: string[]) => ({ articleId, claims: await named(ids) })
  // Judged Wrong and of legal risk through the batch too, and taken back by it.
  const place = { sourceId: (await sourceOf(await nadia())).sourceId, locator: 'p. 3' }
  const found = { outcome: 'WRONG', basis: 'PRIMARY_DOCUMENT', rationale: 'It says 60.' } as const
  const steps = [
    {
      ...({ act: 'verdict', ...found, articleId, evidence: place } as const),
      claims: (await named([wrong])).map((claim) => ({ ...claim, replacement: '£60' })),
    } as const,
    { act: 'change', risk: 'LEGAL', ...(await of(legal)) } as const,
  ]
  for (const step of steps) expect((await checkPassage(step, await nadia())).refused).toEqual([])
  await checkPassage({ act: 'withdraw', ...(await of(wrong)) }, await nadia())
  await checkPassage({ act: 'change', risk: 'MINOR', ...(await of(legal)) }, await nadia())

  const dismiss = { act: 'dismiss', reason: 'Opinion' } as const
  const all = await checkPassage({ ...dismiss, ...(await of(wrong, legal, others[0] ?? '')) }, await nadia())
  expect(all.done).toEqual([others[0]])
  expect(all.refused).toEqual(
    [wrong, legal].map((claimId) => ({
      claimId,
      detail: expect.stringContaining('Ask for its dismissal by itself.') as string,
    })),
  )
  // Nor does somebody else's batch count as the second person, whatever was asked for before it.
  await dismissClaim({ ...(await seen(wrong)), reason: 'Opinion' }, await nadia())
  const again = await checkPassage({ ...dismiss, ...(await of(wrong)) }, await ruth())
  expect(again.done).toEqual([])
  expect((await claimDetail(wrong, await nadia())).status).toBe('DISMISSAL_ASKED')
  await decideDismissal({ ...(await seen(wrong)), decision: 'CONFIRM' }, await ruth())

  for (const id of [legal, ...others.slice(1)]) await approvedBy(await nadia(), await otto(), id)
  const { version, whyNotClear } = await articleDetail(articleId, await nadia())
  expect(whyNotClear).toBe('2 of 5 claims were dismissed. Clearing it needs a reason.')
  await expect(clearArticle({ articleId, version }, await nadia())).rejects.toThrow('needs a reason')
})

test('clearing an article of which a fifth was dismissed says so, asks everybody for a reason, and keeps it', async () => {
  const text = 'It cost £5, £6, £7, £8 and £9.'
  const { articleId, claims } = await articleBy(await nadia(), {
    text,
    claims: ['£5', '£6', '£7', '£8', '£9'].map((words) => ['NUMBER', words]),
  })
  const [first, ...rest] = claims
  for (const { id } of rest) await approvedBy(await nadia(), await otto(), id)
  await dismissClaim({ ...(await seen(first?.id ?? '')), reason: 'Opinion' }, await nadia())
  const { version, whyNotClear, mayClearWithReason } = await articleDetail(articleId, await nadia())
  expect({ whyNotClear, mayClearWithReason }).toEqual({
    whyNotClear: '1 of 5 claims were dismissed. Clearing it needs a reason.',
    mayClearWithReason: true,
  })
  await expect(clearArticle({ articleId, version }, await nadia())).rejects.toThrow('needs a reason')
  await clearArticle({ articleId, version, reason: 'The first is a joke' }, await nadia())
  expect(await articleDetail(articleId, await nadia())).toMatchObject({
    status: 'CLEARED',
    clearReason: 'The first is a joke',
  })
})

test(
  'claims that people made do not make what was dismissed of the suggestions a smaller part',
  { timeout: 60_000 },
  async () => {
    const { articleId, claims, text } = await articleBy(await nadia(), {
      text: 'It cost £5, £6, £7, £8 and £9 in all, they said, and no more of it was paid.',
      claims: ['£5', '£6', '£7', '£8', '£9'].map((words) => ['NUMBER', words]),
    })
    const [first, ...rest] = claims
    await dismissClaim({ ...(await seen(first?.id ?? '')), reason: 'Opinion' }, await nadia())
    const made: string[] = []
    for (const words of ['cost', 'they', 'said', 'more', 'paid']) {
      const start = text.indexOf(words)
      const span = { start, end: start + words.length, revision: 1 }
      made.push((await addClaim({ articleId, kind: 'STATEMENT', ...span }, await nadia())).claimId)
    }
    for (const id of [...rest.map((one) => one.id), ...made]) await approvedBy(await nadia(), await otto(), id)
    const { version, whyNotClear } = await articleDetail(articleId, await nadia())
    expect(whyNotClear).toBe('1 of 5 suggested claims were dismissed. Clearing it needs a reason.')
    await expect(clearArticle({ articleId, version }, await nadia())).rejects.toThrow('needs a reason')
    await clearArticle({ articleId, version, reason: 'The first is a joke' }, await nadia())
  },
)

const ENGLISH =
  'The bridge in Hull cost £4 million. The tunnel in York cost £9 million. Jane Holt resigned on 5 May 2023.'

test.each(['mul', 'pl', 'ja'])(
  'suggestions that went because the article was said to be in %s count as taken away, until others come for them',
  { timeout: 60_000 },
  async (language) => {
    const { articleId } = await createArticle({ headline: 'Costs', text: ENGLISH, language: 'en' }, await nadia())
    const say = async (tag: string) => {
      const { version } = await articleDetail(articleId, await nadia())
      await changeArticle({ articleId, version, language: tag }, await nadia())
    }
    const settle = async () => {
      for (const { id, status, version } of await claimsOf(articleId, await nadia())) {
        if (status === 'SUGGESTED') await acceptClaim({ claimId: id, version }, await nadia())
        if (status === 'SUGGESTED' || status === 'OPEN' || status === 'STALE')
          await approvedBy(await nadia(), await otto(), id)
      }
      return articleDetail(articleId, await nadia())
    }
    await say(language)
    const { version } = await settle()
    const clear = { articleId, version, notReadConfirmed: true }
    await expect(clearArticle(clear, await nadia())).rejects.toThrow(
      /^\d of \d+ claims were taken away by another language\. Clearing it needs a reason\.$/,
    )
    await say('en')
    expect((await settle()).whyNotClear).toBeNull()
  },
)

test(
  'claims merged into one of another kind, or with another reading, count as taken away; one claim that stood twice does not',
  { timeout: 60_000 },
  async () => {
    const text = 'Ann Bell paid £5, then £6, then £7 in May 2023. Ann Bell left with five pounds.'
    const { articleId } = await createArticle({ headline: 'Paid', text, language: 'en' }, await nadia())
    const all = async () => claimsOf(articleId, await nadia())
    for (const { id: claimId, version, kind } of await all())
      if (kind === 'STATEMENT') await dismissClaim({ claimId, version, reason: 'Opinion' }, await nadia())
      else await acceptClaim({ claimId, version }, await nadia())
    const id = async (said: string) => (await all()).find((one) => one.text === said)?.id ?? said
    const mergeInto = async (away: string, into: string) => {
      const [ends, stays] = [await seen(await id(away)), await seen(await id(into))]
      await mergeClaim({ ...ends, into: stays.claimId, intoVersion: stays.version }, await nadia())
    }
    await mergeInto('five pounds', '£5')
    const settle = async () => {
      for (const { id: claimId, status } of await all()) {
        if (status === 'OPEN' || status === 'STALE') await approvedBy(await nadia(), await otto(), claimId)
      }
      return articleDetail(articleId, await nadia())
    }
    expect((await settle()).whyNotClear).toBeNull()
    await mergeInto('£6', '£5')
    await mergeInto('May 2023', '£5')
    const { version, whyNotClear } = await settle()
    expect(whyNotClear).toBe(
      '3 of 6 claims were dismissed or merged into claims of another kind or with another reading. Clearing it needs a reason.',
    )
    await expect(clearArticle({ articleId, version }, await nadia())).rejects.toThrow('needs a reason')
    await clearArticle({ articleId, version, reason: 'They were one sum.' }, await nadia())
  },
)

test('such a claim is not put on other words, and what is split off it takes two as well', async () => {
  const { id, text } = await onceWrong()
  const start = text.indexOf('£4.3 million')
  const span = { start: start + 1, end: start + '£4.3 million on'.length, revision: 1 }
  const elsewhere = { start: text.indexOf('sea wall'), end: text.indexOf('sea wall') + 8, revision: 1 }
  for (const other of [span, elsewhere])
    await expect(changeClaim({ ...(await seen(id)), ...other }, await nadia())).rejects.toThrow('takes two people')
  await changeClaim({ ...(await seen(id)), ...span, start }, await nadia())

  const places = [{ start, end: start + '£4.3 million'.length }]
  const { claimId } = await splitClaim({ ...(await seen(id)), places, revision: 1 }, await nadia())
  await dismissClaim({ ...(await seen(claimId)), reason: 'Opinion' }, await nadia())
  expect(await claimDetail(claimId, await nadia())).toMatchObject({ status: 'DISMISSAL_ASKED' })
})

test.each([
  ['£4.3 million', HARBOUR_TEXT],
  ['£4.3\u00a0million', HARBOUR_TEXT.replace('£4.3 million', '£4.3\u00a0million')],
])(
  'words that were once judged Wrong are dismissed by two people also when they went and came back as %s',
  async (words, back) => {
    const { id, articleId } = await onceWrong()
    const without = HARBOUR_TEXT.replace(/^The harbour.*\n\n/, '')
    await addRevision({ articleId, text: without, base: 1 }, await nadia(), () => [])
    const start = (await articleDetail(articleId, await nadia())).revision.text.indexOf('winter')
    await reanchorClaim({ ...(await seen(id)), start, end: start + 'winter'.length, revision: 2 }, await nadia())
    await addRevision({ articleId, text: back, base: 2 }, await nadia(), suggesting([['NUMBER', words]]))
    const suggested = (await claimsOf(articleId, await nadia())).find(({ text }) => text === words)?.id ?? ''
    expect((await claimDetail(suggested, await nadia())).status).toBe('SUGGESTED')
    await dismissClaim({ ...(await seen(suggested)), reason: 'Opinion' }, await nadia())
    expect((await claimDetail(suggested, await nadia())).status).toBe('DISMISSAL_ASKED')
  },
)

test('a claim once judged Wrong whose words came back is put on them again, and takes in what was suggested there', async () => {
  const { id, articleId } = await onceWrong()
  await addRevision(
    { articleId, text: HARBOUR_TEXT.replace(/^The harbour.*\n\n/, ''), base: 1 },
    await nadia(),
    () => [],
  )
  const words = '£4.3 million'
  await addRevision({ articleId, text: HARBOUR_TEXT, base: 2 }, await nadia(), suggesting([['NUMBER', words]]))
  const start = (await articleDetail(articleId, await nadia())).revision.text.indexOf(words)
  await reanchorClaim({ ...(await seen(id)), start, end: start + words.length, revision: 3 }, await nadia())
  const there = (await claimsOf(articleId, await nadia())).filter(
    ({ text, status }) => text === words && status !== 'MERGED',
  )
  expect(there.map((claim) => claim.id)).toEqual([id])
})
