import { expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { articleChoices } from '@/lib/queries/articles/article-choices'
import { firstAndChosen, firstToChoose, PeopleToChoose, peopleToChoose } from './colleagues'

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name)
const asked = (given: object) => PeopleToChoose.parse(given)

/** A newsroom of many: Person 1 and so on, all of them reviewers. */
async function manyPeople(count: number): Promise<void> {
  await connectedAs('owner', (owner) =>
    owner.query(
      `INSERT INTO people (id, email, name, role, password_hash)
       SELECT gen_random_uuid(), 'more' || n || '@galley.example', 'Person ' || n, 'REVIEWER', 'none' FROM generate_series(1, $1) n`,
      [count],
    ),
  )
}

test('work can be given to whoever checks, a source be shown to viewers too, and the log tells of all', async () => {
  const [admin] = [await ines(), await nadia(), await otto(), await vera()]
  expect(names(await firstToChoose('colleagues', admin))).toEqual(['Ines Moreau', 'Nadia Kessler', 'Otto Varga'])
  expect(names(await firstToChoose('readers', admin))).toEqual(['Nadia Kessler', 'Otto Varga', 'Vera Holm'])
  expect(await firstToChoose('everybody', admin)).toHaveLength(4)
})

test('of two thousand people a page has the first fifty, and all others are found by name or page by page', async () => {
  const admin = await ines()
  await vera()
  await manyPeople(2_000)
  const first = await firstToChoose('colleagues', admin)
  expect(first).toHaveLength(50)
  const found = await peopleToChoose(asked({ q: 'PERSON 1999' }), admin)
  expect([names(found.items), found.next]).toEqual([['Person 1999'], null])
  const all: string[] = []
  let cursor: string | undefined
  do {
    const page = await peopleToChoose(asked({ limit: 500, cursor }), admin)
    all.push(...names(page.items))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength(2_000 + 3)
})

test('whoever is chosen already is among them, however far down the list they stand', async () => {
  const admin = await ines()
  const { items } = await peopleToChoose(asked({ q: 'Person 1999' }), admin)
  const [last] = items
  expect(names(await firstAndChosen('everybody', last?.id ?? '', admin)).at(-1)).toBe('Person 1999')
  expect(names((await articleChoices(admin, last?.id)).owners)).toContain('Person 1999')
  expect(await firstAndChosen('everybody', 'system', admin)).toHaveLength(50)
})
