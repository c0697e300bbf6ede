import { expect, test } from 'vitest'
import { collateWords } from '@/lib/domain/articles/collate'
import { comparisonOf } from '@/lib/domain/articles/comparison'
import { composeArticle } from '@/lib/domain/articles/compose-article'
import { keepRoles } from '@/lib/domain/articles/keep-roles'
import { proposedIn } from '@/lib/domain/evidence/proposed-in'
import { Refusal } from '@/lib/domain/refusal'
import { turnsDuring } from '@/lib/testing/turns'
import { composed, compared, keptRoles } from './compose'
import { inThread } from './text-pool'

const line = (words: string) => (_none: unknown, place: number) =>
  `Line ${place} says that ${words} was ${place * 7} metres.`
const long = (words: string) => Array.from({ length: 9_000 }, line(words)).join('\n\n').slice(0, 399_000)
const typed = (text: string) => [{ role: 'HEADLINE', text: 'The wall' } as const, { role: 'BODY', text } as const]
const WALL = composeArticle(typed(long('the wall')))
const ROAD = composeArticle(typed(long('a road')))
const NOTES = Array.from({ length: 500 }, (_none, at) => ({
  ...{ kind: 'FOOTNOTE' as const, words: `Minutes of the board, p. ${at}` },
  on: line('the wall')(null, at * 7),
}))

const WORK: [string, () => Promise<unknown>, () => unknown][] = [
  ['put together', () => composed(typed(WALL.text)), () => composeArticle(typed(WALL.text))],
  ['given in place of another', () => keptRoles(ROAD.text, WALL), () => keepRoles(ROAD.text, WALL)],
  [
    'compared with another, word by word',
    async () => compared({ id: 'wall', ...WALL }, { id: 'road', ...ROAD }),
    () => comparisonOf(collateWords(WALL, ROAD)),
  ],
  [
    'asked for the places of its notes',
    () => inThread('propose', { ...WALL, notes: NOTES, how: { language: 'en' } }),
    () => proposedIn(WALL, NOTES, { language: 'en' }),
  ],
  [
    'looked through for words',
    () => inThread('find', { texts: [WALL], words: ['Sørensen'] }),
    () => [{ place: null, excerpt: `${WALL.text.slice(0, 60).replace(/\s+/g, ' ')}…` }],
  ],
  [
    'held against others',
    () => {
      const texts = [ROAD, WALL].map(({ text }, place) => ({ articleId: String(place), text }))
      return inThread('alike', { text: WALL.text, texts, most: 10 })
    },
    () => [{ articleId: '1', place: 1, same: true }],
  ],
]

test.each(WORK)('a long text is %s beside the event loop, which goes on', async (_what, beside, here) => {
  let done: unknown
  const turns = await turnsDuring(async () => {
    done = await beside()
  })
  expect(done).toEqual(here())
  expect(turns).toBeGreaterThan(10)
})

test('two long revisions are compared once, whoever reads on; of very many those asked for longest ago are forgotten', async () => {
  const texts = Array.from({ length: 12 }, (_, at) => ({
    id: `revision ${at}`,
    ...composeArticle(typed(long(`a road ${at}`))),
  }))
  const [first = texts[0], ...others] = texts
  const beside = async (other = first) => compared(first as never, other as never)
  const [one, meanwhile] = await Promise.all([beside(others[0]), beside(others[0])])
  expect(meanwhile).toBe(one)
  expect(await beside(others[0])).toBe(one)
  for (const other of others.slice(1)) await beside(other)
  const again = await beside(others[0])
  expect(again).not.toBe(one)
  expect(again).toEqual(one)
}, 60_000)

test('a rule that refuses a long text in a thread refuses it in its own words', async () => {
  const refused = composed([...typed(WALL.text), { role: 'HEADLINE', text: 'Another' }])
  await expect(refused).rejects.toBeInstanceOf(Refusal)
  await expect(refused).rejects.toMatchObject({
    code: 'unacceptable',
    message: 'An article has one headline, and this has 2.',
  })
  await expect(composed(typed('a'.repeat(400_001)))).rejects.toMatchObject({ code: 'too-large' })
})
