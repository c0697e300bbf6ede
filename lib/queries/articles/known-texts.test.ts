import { describe, expect, test } from 'vitest'
import { correction } from '@/lib/queries/corrections/correction'
import { sourceDetail } from '@/lib/queries/sources/source'
import { articleBy, HARBOUR_TEXT, nextText } from '@/lib/testing/builders'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { knownTexts } from './known-texts'

describe('a text that is here already', () => {
  test('is told with the article and revision that have it, the same or nearly', async () => {
    const first = await articleBy(await nadia(), { status: 'SUGGESTED' })
    expect(await knownTexts(first.articleId, await otto())).toEqual([])
    const again = await articleBy(await ruth(), { text: HARBOUR_TEXT, status: 'SUGGESTED' })
    expect(await knownTexts(again.articleId, await otto())).toEqual([
      { articleId: first.articleId, number: 1, same: true, headline: 'A new sea wall' },
    ])
    const nearly = HARBOUR_TEXT.replace('on Tuesday', 'on Wednesday')
    const third = await articleBy(await ruth(), { text: nearly, status: 'SUGGESTED' })
    const known = await knownTexts(third.articleId, await otto())
    expect(new Set(known.map(({ articleId, same }) => [articleId, same].join()))).toEqual(
      new Set([`${first.articleId},false`, `${again.articleId},false`]),
    )
  })

  test('is found in the revision that had it, however it is typeset', async () => {
    const text =
      'The lighthouse keeper of Skarra counted 4,120 gannets. He wrote every one of them down in a green book.'
    const { articleId } = await articleBy(await nadia(), { headline: 'Gannets', text, status: 'SUGGESTED' })
    const next = nextText('Nothing of it was true, and the paper took all of it back the week after.', 'Gannets')
    await addRevision({ articleId, base: 1, text: next.text }, await nadia())
    const typed = text.replaceAll(' ', '\u00A0').toUpperCase()
    const other = await articleBy(await ruth(), { headline: 'GANNETS', text: typed, status: 'SUGGESTED' })
    expect(await knownTexts(other.articleId, await otto())).toEqual([
      { articleId, number: 1, same: true, headline: 'Gannets' },
    ])
  })

  test('is found behind the newest texts, which are looked through', async () => {
    const text = [
      'The cable ferry at Ulva carried 212 sheep on Thursday, more than in any week since the jetty was mended.',
      'Its engine had been lent to the lifeboat of Staffa, and came back with a new belt and an old complaint.',
      'The ferryman counted every animal twice, once at the ramp and once more in the lee of the island.',
    ].join(' ')
    const old = await articleBy(await nadia(), { headline: 'Sheep at sea', text, status: 'SUGGESTED' })
    for (let number = 0; number < 66; number++)
      await createArticle({ headline: `Newer ${number}`, text: `Rain, ${number} mm.` }, await ruth(), () => [])
    const nearly = text.replace('on Thursday', 'on Friday')
    const again = await articleBy(await ruth(), { headline: 'Sheep at sea', text: nearly, status: 'SUGGESTED' })
    expect(await knownTexts(again.articleId, await otto())).toMatchObject([{ articleId: old.articleId, same: false }])
  })

  test('a text of two words, and one of per cent signs, ask nothing odd of the database', async () => {
    const one = await articleBy(await nadia(), { headline: '100%', text: 'All_of_it %', status: 'SUGGESTED' })
    expect(await knownTexts(one.articleId, await otto())).toEqual([])
  })
})

describe('a source whose address is in the library already', () => {
  const at = async (url: string, visibility: 'PUBLIC' | 'CONFIDENTIAL' = 'PUBLIC') =>
    (await addSource({ kind: 'WEB_PAGE', title: `Minutes at ${url}`, url, visibility }, await nadia())).sourceId
  const knownTo = async (sourceId: string, who = nadia) =>
    (await sourceDetail(sourceId, await who())).known.map(({ sourceId: id }) => id)

  test('is told with the others, whatever follows the address, and by what the reader may see', async () => {
    const first = await at('https://www.sandwick.example/minutes')
    const second = await at('http://sandwick.example/minutes/?utm_source=letter#top')
    const secret = await at('https://sandwick.example/minutes', 'CONFIDENTIAL')
    await at('https://sandwick.example/other')
    expect(await knownTo(first)).toEqual([second, secret])
    expect(await knownTo(second, otto)).toEqual([first])
  })
})

describe('words that a correction calls wrong', () => {
  const saidOf = async (articleId: string, wrong: string | undefined) => {
    const given = { articleId, type: 'CORRECTION', wrong, right: 'six years', note: 'We were wrong.' } as const
    const { correctionId } = await draftCorrection(given, await nadia())
    return (await correction(correctionId, await otto())).known
  }
  const NEVER = [{ field: 'wrong', says: 'These words never stood in the article.' }]

  test('and that never stood in any revision are told; those that did, in whatever typography, are not', async () => {
    const { articleId } = await articleBy(await nadia(), { text: 'It “runs” for nine years.', status: 'SUGGESTED' })
    await addRevision({ articleId, base: 1, text: nextText('It runs for six years.').text }, await nadia())
    for (const wrong of ['nine years', '"runs"\u00A0for  nine', 'A new sea wall', undefined])
      expect(await saidOf(articleId, wrong)).toEqual([])
    for (const wrong of ['nine year olds', 'runs for nine', 'NINE YEARS'])
      expect(await saidOf(articleId, wrong)).toEqual(NEVER)
  })
})
