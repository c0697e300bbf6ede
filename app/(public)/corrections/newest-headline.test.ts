import { beforeAll, describe, expect, test } from 'vitest'
import { correction } from '@/lib/queries/corrections/correction'
import { correctionsDesk } from '@/lib/queries/corrections/corrections-desk'
import { deskNeeds } from '@/lib/queries/desk/desk'
import { SearchDesk, searchDesk } from '@/lib/queries/desk/search'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { published, renamed, standing, submittedBy, withdrawn } from '@/lib/testing/corrections'
import { nadia, otto } from '@/lib/testing/people'
import { GET as entry } from './[entry]/route'
import { GET as atom } from './atom.xml/route'
import { GET as json } from './feed.json/route'
import { GET as rss } from './feed.xml/route'
import { GET as list } from './route'

const THEN = 'Council chooses ferry operator'
const NOW = 'Bidder for the ferry is named'

const asked = (path = '') => new Request(`http://127.0.0.1:3000/corrections${path}`)
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()
const at = (number: number) =>
  entry(asked(), { params: Promise.resolve({ entry: `${number}-council-chooses-ferry-operator` }) })

let standingEntry: { id: string; number: number }
let takenBack: { id: string; number: number }
let inReview: string

beforeAll(async () => {
  standingEntry = await published()
  takenBack = await published()
  await withdrawn(takenBack.id, 'Nine was right.')
  inReview = await submittedBy(await nadia())
  for (const id of [standingEntry.id, takenBack.id, inReview]) await renamed(id, NOW)
})

describe('readers see an entry under the newest headline of its article', () => {
  test.each([
    ['the corrections page', () => textOf(list(asked(), {}))],
    ['the entry’s own page', () => textOf(at(standingEntry.number))],
    ['the page of a withdrawn entry', () => textOf(at(takenBack.number))],
    ['RSS', () => textOf(rss(asked(), {}))],
    ['Atom', () => textOf(atom(asked(), {}))],
    ['JSON Feed', () => textOf(json(asked(), {}))],
  ])('on %s', async (_place, read) => {
    const page = await read()
    expect(page).toContain(NOW)
    expect(page).not.toContain(THEN)
  })

  test('the address of an entry stays what it was', async () => {
    expect((await at(standingEntry.number)).status).toBe(200)
  })

  test('an entry is found by the headline it shows, and not by one that it no longer shows', async () => {
    const found = async (q: string) => (await textOf(list(asked(`?q=${q}`), {}))).includes(NOW)
    expect(await found('bidder+named')).toBe(true)
    expect(await found('council+chooses')).toBe(false)
  })
})

describe('the desk sees it too', () => {
  test('among the corrections, in review and on the desk', async () => {
    const reviewer = await otto()
    expect(await correction(standingEntry.id, reviewer)).toMatchObject({ headline: NOW, article: { headline: NOW } })
    const desk = await correctionsDesk(reviewer)
    expect([...desk.published, ...desk.inReview].map(({ headline }) => headline)).toEqual([NOW, NOW, NOW])
    expect((await reviewQueue(reviewer)).corrections).toMatchObject([{ headline: NOW }])
    expect((await deskNeeds(reviewer)).review.items).toMatchObject([{ words: NOW, headline: NOW }])
  })

  test('and finds a correction by the newest headline, and by the one it was sent with', async () => {
    for (const q of ['bidder is named', 'named earlier version', 'council chooses']) {
      const { items } = await searchDesk(SearchDesk.parse({ q, in: 'corrections' }), await otto())
      expect(
        items.map(({ title }) => title),
        q,
      ).toEqual([NOW, NOW, NOW])
    }
  })

  test('while the record keeps the headline under which two people approved it', async () => {
    expect((await standing(standingEntry.id)).headline).toBe(THEN)
  })
})
