import { beforeAll, describe, expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { claimDetail } from '@/lib/queries/claims/claim'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { knownAlready } from './known-claims'

const QUOTE = '“We never saw that bill,”'
const URL = 'https://city.example/budget?year=2026&part=2'

/** The claim on these words of an article of Nadia's. */
async function claimOn(text: string, kind: 'QUOTE' | 'NUMBER' | 'PERSON', words: string): Promise<string> {
  const { claims } = await articleBy(await nadia(), { text, claims: [[kind, words]] })
  return claims.find((claim) => claim.text === words)?.id ?? ''
}
const known = async (claimId: string, more: { url?: string; title?: string } = {}, as = ruth) =>
  knownAlready({ claimId, ...more }, await as())

/** Nadia judges a claim on a source of her own. */
async function judgedOn(claimId: string, source: object): Promise<void> {
  const actor = await nadia()
  const kept = { kind: 'WEB_PAGE', title: 'City budget', visibility: 'INTERNAL', url: URL, ...source } as const
  const { version } = await claimDetail(claimId, actor)
  await attachEvidence({ claimId, version, source: kept, stance: 'SUPPORTS', locator: 'p. 2' }, actor)
  const judged = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'It says so.' } as const
  const sourced = await claimDetail(claimId, actor)
  await giveVerdict({ claimId, version: sourced.version, ...judged }, actor)
}

describe('a claim that was checked elsewhere', () => {
  let first: string
  beforeAll(async () => {
    first = await claimOn(`${QUOTE} she said.`, 'QUOTE', QUOTE)
  })

  test('is told with who, what, when and where once it is judged, however it is typeset', async () => {
    const again = await claimOn(`He told us: "We never saw that bill," and left.`, 'QUOTE', '"We never saw that bill,"')
    expect((await known(again)).claims).toEqual([])
    await foundBy(await nadia(), first)
    expect((await known(again)).claims).toMatchObject([
      { claimId: first, outcome: 'CONFIRMED', by: { name: 'Nadia Kessler' }, approved: false, because: 'WORDS' },
    ])
    await approvedBy(await ruth(), await otto(), await claimOn(`${QUOTE} we heard.`, 'QUOTE', QUOTE))
    expect((await known(again)).claims.map(({ approved }) => approved)).toEqual([true, false])
  })

  test('never tells a claim of itself, nor of another kind', async () => {
    expect((await known(first)).claims.map(({ claimId }) => claimId)).not.toContain(first)
    const person = await claimOn('We never saw that bill is a song.', 'PERSON', 'We never saw that bill')
    expect((await known(person)).claims).toEqual([])
  })

  test('words that an edit took away are not told any more', async () => {
    const actor = await nadia()
    const words = '“Nobody signed the lease,”'
    const text = `${words} she said.`
    const { articleId, claims } = await articleBy(actor, { text, claims: [['QUOTE', words]] })
    const claimId = claims.find((claim) => claim.text === words)?.id ?? ''
    await foundBy(actor, claimId)
    const again = await claimOn(`He told us: ${words} twice.`, 'QUOTE', words)
    expect((await known(again)).claims).toHaveLength(1)
    await addRevision({ articleId, base: 1, text: '“Nobody signed the letter,” she said.' }, actor)
    await foundBy(actor, claimId)
    expect((await known(again)).claims).toEqual([])
  })

  test('of many ten are told, and that there are more', async () => {
    const words = '“The keys are lost,”'
    const judge = async () => foundBy(await nadia(), await claimOn(`${words} he said.`, 'QUOTE', words))
    for (let told = 1; told <= 10; told++) await judge()
    const again = await claimOn(`She said ${words} too.`, 'QUOTE', words)
    expect(await known(again)).toMatchObject({ claims: expect.objectContaining({ length: 10 }) as object, more: false })
    await judge()
    expect(await known(again)).toMatchObject({ claims: expect.objectContaining({ length: 10 }) as object, more: true })
  })

  test('a number is the same claim only beside the same words', async () => {
    const one = await claimOn('The bridge cost £4.3 million to build.', 'NUMBER', '£4.3 million')
    await foundBy(await nadia(), one)
    const other = await claimOn('The dog show cost him £4.3 million last year.', 'NUMBER', '£4.3 million')
    const same = await claimOn('In all, the bridge cost £4.3 million to build.', 'NUMBER', '£4.3 million')
    expect((await known(other)).claims).toEqual([])
    expect((await known(same)).claims.map(({ claimId }) => claimId)).toEqual([one])
  })
})

describe('a source that settled something before', () => {
  test('is told by its address or its title, with the claims that rest on it', async () => {
    const one = await claimOn('Rosa Marín is mayor.', 'PERSON', 'Rosa Marín')
    await judgedOn(one, {})
    const other = await claimOn('It was £9 in all.', 'NUMBER', '£9')
    for (const asked of [{ url: 'http://www.city.example/budget/?part=2&year=2026' }, { title: 'CITY  budget' }]) {
      const found = await known(other, asked)
      expect(found.sources.map(({ title }) => title)).toEqual(['City budget'])
      expect(found.claims).toMatchObject([{ claimId: one, because: 'SOURCE', by: { name: 'Nadia Kessler' } }])
    }
    expect(await known(other, { title: 'City' })).toEqual({ claims: [], more: false, sources: [] })
  })

  test('a confidential one is told to nobody whom it does not name', async () => {
    const one = await claimOn('Ana Ruiz resigned.', 'PERSON', 'Ana Ruiz')
    await judgedOn(one, { title: 'A clerk', url: 'https://secret.example/x', visibility: 'CONFIDENTIAL' })
    const other = await claimOn('It was £8 in all.', 'NUMBER', '£8')
    const asked = { url: 'https://secret.example/x', title: 'A clerk' }
    expect(await known(other, asked)).toEqual({ claims: [], more: false, sources: [] })
    expect(await known(other, asked, vera)).toEqual({ claims: [], more: false, sources: [] })
    expect((await known(other, asked, nadia)).sources).toHaveLength(1)
  })
})
