import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy, forgetReading } from '@/lib/testing/builders'
import type { Wanted } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { seen } from '@/lib/testing/corrections'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { dismissConflict } from '@/lib/use-cases/conflicts/dismiss-conflict'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { reopenClaim } from '@/lib/use-cases/claims/reopen-claim'
import { approveCorrection } from '@/lib/use-cases/corrections/approve-correction'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { publishCorrection } from '@/lib/use-cases/corrections/publish-correction'
import { submitCorrection } from '@/lib/use-cases/corrections/submit-correction'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { articleConflicts, readConflicts } from './conflicts'

const RULES = /-elsewhere$/

/** An article with these claims; the id of the claim on these words. */
async function withClaims(headline: string, text: string, ...claims: Wanted[]) {
  const made = await articleBy(await nadia(), { headline, text, claims })
  return { articleId: made.articleId, claimOn: async (words: string) => (await made.claim(words)).id }
}

async function approved(headline: string, text: string, words: string, ...claims: Wanted[]): Promise<void> {
  const { claimOn } = await withClaims(headline, text, ...claims)
  await approvedBy(await nadia(), await otto(), await claimOn(words))
}

/** What does not fit what was approved elsewhere. */
async function flags(articleId: string) {
  const { items } = await articleConflicts(articleId, await vera())
  return items.filter(({ rule }) => RULES.test(rule))
}

const festival = (of: string, count: string) => `In Lindmere the ${of} drew ${count} visitors over three days.`

async function counting(of: string, count: string) {
  return withClaims('Festival', festival(of, count), ['PLACE', 'Lindmere'], ['NUMBER', count])
}

/** As if extraction had understood this of a claim. */
async function readAs(claimId: string, value: string) {
  await db().claim.update({ where: { id: claimId }, data: { understood: { value } } })
}

async function wronglySaid(claimId: string, replacement: string) {
  const [editor, reviewer] = [await nadia(), await otto()]
  const { version } = await sourcedBy(editor, claimId)
  const judged = { outcome: 'WRONG', basis: 'PRIMARY_DOCUMENT', rationale: 'Counted twice.', replacement } as const
  await giveVerdict({ claimId, version, ...judged }, editor)
  const found = await claimDetail(claimId, reviewer)
  await reviewVerdict({ claimId, version: found.version, decision: 'APPROVE' }, reviewer)
}

async function retract(articleId: string) {
  const [editor, reviewer] = [await nadia(), await otto()]
  const words = { type: 'RETRACTION', right: 'We take this article back.', note: 'It was made up.' } as const
  const { correctionId: id } = await draftCorrection({ articleId, ...words }, editor)
  await submitCorrection(await seen(id), editor)
  await approveCorrection(await seen(id), reviewer)
  await publishCorrection(await seen(id), editor)
}

describe('what was approved in another article', () => {
  test('is held against another figure of the same thing, where both name the same place', async () => {
    const claims: Wanted[] = [
      ['PLACE', 'Tollgate'],
      ['NUMBER', '41,000'],
    ]
    await approved('The count', 'In Tollgate the old bridge carries 41,000 vehicles a day.', '41,000', ...claims)
    const text = (town: string) => `In ${town} the old bridge carries 36,200 vehicles a day.`
    const here = await withClaims('Now', text('Tollgate'), ['PLACE', 'Tollgate'], ['NUMBER', '36,200'])
    const claimId = await here.claimOn('36,200')
    expect(await flags(here.articleId)).toMatchObject([
      {
        rule: 'figure-elsewhere',
        why: expect.stringMatching(/^The text says 36,200; ‘The count’, approved on \d+ \w+, says 41,000$/) as string,
        sides: [{ claims: [{ id: claimId }] }],
        elsewhere: { headline: 'The count', text: '41,000' },
      },
    ])
    const far = await withClaims('Far', text('Aske'), ['PLACE', 'Aske'], ['NUMBER', '36,200'])
    expect(await flags(far.articleId)).toEqual([])
    const same = await withClaims('Same', 'In Tollgate an old bridge carries 41,000 vehicles a day.', ...claims)
    expect(await flags(same.articleId)).toEqual([])
  })

  test('is held against the same words of somebody else', async () => {
    const words = '“We never saw that bill,”'
    const by = (who: string): Wanted[] => [
      ['QUOTE', words, who],
      ['PERSON', who],
    ]
    await approved('The bill', `${words} said Moira Flett.`, words, ...by('Moira Flett'))
    const other = await withClaims('Later', `${words} said Helena Brandt.`, ...by('Helena Brandt'))
    expect((await flags(other.articleId)).map(({ why }) => why)).toEqual([
      expect.stringMatching(/^Helena Brandt says this here; in ‘The bill’, approved on .*, Moira Flett says it$/),
    ])
    const same = await withClaims('Again', `${words} said Moira Flett.`, ...by('Moira Flett'))
    expect(await flags(same.articleId)).toEqual([])
  })

  test('as wrong is held against the same words, with what they became', async () => {
    const { claimOn } = await withClaims('The chair', 'Helena Brand chairs it.', ['PERSON', 'Helena Brand'])
    const { id, version } = await foundBy(await nadia(), await claimOn('Helena Brand'), 'WRONG')
    const here = await withClaims('Now', 'We met Helena Brand.', ['PERSON', 'Helena Brand'])
    expect(await flags(here.articleId)).toEqual([])
    await reviewVerdict({ claimId: id, version, decision: 'APPROVE' }, await otto())
    expect(await flags(here.articleId)).toMatchObject([
      { rule: 'wrong-elsewhere', suggestion: 'There it became “other words”.' },
    ])
  })

  test('is dismissed with a reason as any contradiction', async () => {
    const claims: Wanted[] = [
      ['PLACE', 'Aske'],
      ['NUMBER', '900'],
    ]
    await approved('Before', 'In Aske the night train carries 900 passengers.', '900', ...claims)
    const here = await withClaims(
      'Now',
      'In Aske the night train carries 800 passengers.',
      ['PLACE', 'Aske'],
      ['NUMBER', '800'],
    )
    const [flag] = await flags(here.articleId)
    const given = { articleId: here.articleId, key: flag?.key ?? '', reason: 'Another year.' }
    await dismissConflict(given, await ruth(), readConflicts)
    expect(await flags(here.articleId)).toEqual([])
    expect((await readConflicts(here.articleId, await ruth())).dismissed).toMatchObject([{ reason: 'Another year.' }])
  })

  test('is a day too, where both days are known whole', async () => {
    const claims = (day: string): Wanted[] => [
      ['PLACE', 'Tollgate'],
      ['DATE', day],
    ]
    const said = (day: string) => `In Tollgate the old bridge opens ${day} with fireworks over water.`
    const before = await withClaims('Opening', said('12 March 2027'), ...claims('12 March 2027'))
    const here = await withClaims('Again', said('14 March 2027'), ...claims('14 March 2027'))
    await readAs(await before.claimOn('12 March 2027'), '2027-03-12')
    await readAs(await here.claimOn('14 March 2027'), '2027-03-14')
    await approvedBy(await nadia(), await otto(), await before.claimOn('12 March 2027'))
    expect((await flags(here.articleId)).map(({ rule }) => rule)).toEqual(['date-elsewhere'])
    await readAs(await here.claimOn('14 March 2027'), '2027-03')
    expect(await flags(here.articleId)).toEqual([])
  })

  test('counts as it was approved last: a figure that has changed since is held against nothing', async () => {
    const counted = await counting('festival', '9,000')
    const latest = await counting('festival', '9,500')
    const here = await counting('festival', '9,500')
    await approvedBy(await nadia(), await otto(), await counted.claimOn('9,000'))
    expect(await flags(here.articleId)).toHaveLength(1)
    await approvedBy(await nadia(), await otto(), await latest.claimOn('9,500'))
    expect(await flags(here.articleId)).toEqual([])
  })

  test('as wrong contradicts nothing that says what is right', async () => {
    const before = await counting('regatta', '7,100')
    const [wrong, right] = [await counting('regatta', '7,100'), await counting('regatta', '7,300')]
    await wronglySaid(await before.claimOn('7,100'), '7,300')
    expect((await flags(wrong.articleId)).map(({ rule }) => rule)).toEqual(['wrong-elsewhere'])
    expect(await flags(right.articleId)).toEqual([])
    await addRevision({ articleId: before.articleId, base: 1, text: festival('regatta', '7,300') }, await nadia())
    expect((await flags(wrong.articleId)).map(({ rule }) => rule)).toEqual(['figure-elsewhere'])
    expect(await flags(right.articleId)).toEqual([])
  })

  test('is no longer held against anything once it is reopened, or its article is retracted', async () => {
    const reopened = await counting('carnival', '6,100')
    const here = await counting('carnival', '6,200')
    const { id, version } = await approvedBy(await nadia(), await otto(), await reopened.claimOn('6,100'))
    expect(await flags(here.articleId)).toHaveLength(1)
    await reopenClaim({ claimId: id, version, reason: 'Another count.' }, await nadia())
    expect(await flags(here.articleId)).toEqual([])
    const retracted = await counting('carnival', '6,100')
    await approvedBy(await nadia(), await otto(), await retracted.claimOn('6,100'))
    expect(await flags(here.articleId)).toHaveLength(1)
    await retract(retracted.articleId)
    expect(await flags(here.articleId)).toEqual([])
  })

  test('is told of an article that could not be read in time', async () => {
    const [before, here] = [await counting('exhibition', '5,100'), await counting('exhibition', '5,200')]
    await approvedBy(await nadia(), await otto(), await before.claimOn('5,100'))
    await forgetReading(here.articleId)
    expect(await flags(here.articleId)).toHaveLength(1)
  })
})
