import { expect, test } from 'vitest'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { articleHistory } from '@/lib/queries/articles/history'
import { claimsOf } from '@/lib/queries/claims/claims'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto, vera } from '@/lib/testing/people'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { addRevision } from './add-revision'
import { changeArticle } from './change-article'
import { createArticle } from './create-article'
import { readAgain } from './read-again'

const BLOCKS = [
  { role: 'HEADLINE' as const, text: 'Stadtrat billigt 31,4 Millionen Euro für Brücke' },
  {
    role: 'BODY' as const,
    text: 'Der Stadtrat hat am Dienstag beschlossen, die Brücke für 31,4 Millionen Euro zu bauen, sagte Oberbürgermeisterin Helena Brandt.',
  },
  { role: 'LIST_ITEM' as const, text: 'Stadt: 18,6 Millionen Euro' },
]

/** Brought in as English, which it is not. */
async function broughtIn(language: string): Promise<string> {
  return (await createArticle({ blocks: BLOCKS, language }, await nadia())).articleId
}

const claims = async (articleId: string) => claimsOf(articleId, await vera())
const named = (all: readonly ClaimView[]) => all.map(({ kind, text }) => `${kind} ${text}`).sort()
const said = async (articleId: string) =>
  (await articleHistory({ articleId, limit: 20 }, await vera())).items.map((event) => event.said)

async function say(articleId: string, language: string): Promise<void> {
  const { version } = await articleDetail(articleId, await nadia())
  await changeArticle({ articleId, version, language }, await nadia())
}

async function theOne(articleId: string, text: string): Promise<ClaimView> {
  const one = (await claims(articleId)).find((claim) => claim.text === text)
  if (!one) throw new Error(`No claim “${text}”.`)
  return one
}

test('a corrected language gives the claims that an article brought in under it has', async () => {
  const [articleId, rightAway] = [await broughtIn('en'), await broughtIn('de')]
  expect(named(await claims(articleId))).not.toEqual(named(await claims(rightAway)))
  await say(articleId, 'de')
  expect(named(await claims(articleId))).toEqual(named(await claims(rightAway)))
  expect(await articleCoverage(articleId, await vera())).toEqual(await articleCoverage(rightAway, await vera()))
  expect((await said(articleId)).find((sentence) => sentence.includes('read again'))).toMatch(
    /^had revision 1 read again: \d+ claims suggested, \d+ suggestions? that nobody had touched taken away$/,
  )
})

test('what somebody did something on stays as they left it', async () => {
  const articleId = await broughtIn('en')
  const accepted = await theOne(articleId, '18')
  await acceptClaim({ claimId: accepted.id, version: accepted.version }, await nadia())
  const discussed = (await claims(articleId)).find(({ id, status }) => id !== accepted.id && status === 'SUGGESTED')
  await addComment({ claimId: discussed?.id ?? '', body: 'Is this a name?' }, await otto())
  await say(articleId, 'de')
  const after = new Map((await claims(articleId)).map((claim) => [claim.id, claim]))
  expect(after.get(accepted.id)).toMatchObject({ text: '18', status: 'OPEN' })
  expect(after.get(discussed?.id ?? '')).toMatchObject({ text: discussed?.text, status: 'SUGGESTED' })
})

test('suggestions that came with an earlier text are made anew too, and a new headline at once is read with them', async () => {
  const articleId = await broughtIn('en')
  await addRevision({ articleId, base: 1, blocks: [...BLOCKS, { role: 'BODY', text: 'Mehr nicht.' }] }, await nadia())
  const { version } = await articleDetail(articleId, await nadia())
  const headline = 'Stadtrat billigt 32,5 Millionen Euro für Brücke'
  await changeArticle({ articleId, version, language: 'de', headline }, await nadia())
  const names = named(await claims(articleId))
  expect(names).toContain('PERSON Helena Brandt')
  expect(names.filter((name) => /^NUMBER (4|31|18|6|32)$/.test(name))).toEqual([])
})

test('a text whose language was corrected before is read anew when it is asked for, and only then', async () => {
  const articleId = await broughtIn('en')
  await connectedAs('owner', (owner) => owner.query(`UPDATE articles SET language = 'de' WHERE id = $1`, [articleId]))
  const { suggested } = await readAgain({ articleId }, await nadia())
  expect(suggested).toBeGreaterThan(1)
  expect(named(await claims(articleId))).toEqual(named(await claims(await broughtIn('de'))))
  await expect(readAgain({ articleId }, await nadia())).rejects.toThrow('This text has been read for claims.')
})
