import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleHistory } from '@/lib/queries/articles/history'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { EVENTS_FILE, TERMS_FILE } from '@/lib/extraction/reference/facts-csv'
import { COUNTED } from '@/lib/domain/counted'
import { allEvents, allTerms, FACTS_SHOWN } from '@/lib/queries/newsroom/facts-in-order'
import { listReference, ListReference, referenceScreen } from '@/lib/queries/newsroom/reference-page'
import { allOf, fileOf } from '@/lib/testing/facts-file'
import { articleBy } from '@/lib/testing/builders'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { addEvent, AddEvent, addTerm, AddTerm } from './add-reference-fact'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { changeTerm, ChangeTerm } from './change-reference-fact'
import { checkReferenceFacts } from './check-reference-facts'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { dismissConflict } from '@/lib/use-cases/conflicts/dismiss-conflict'
import { importReferenceFacts, ImportReferenceFacts } from './import-reference-facts'
import { loadCuratedFacts } from './load-curated-facts'
import { removeTerm } from './remove-reference-fact'
import { restoreConflict } from '@/lib/use-cases/conflicts/restore-conflict'

const HEADER = 'person;office;from;until;source\n'
const mayor = (holder: string, from: string, to = '') =>
  AddTerm.parse({ holder, office: 'Mayor', jurisdiction: 'Sandwick', from, to, source: 'register' })
const facts = async (asked: object, as = vera) =>
  listReference(ListReference.parse({ limit: 500, ...asked }), await as())
const importing = async (csv: string, goodOnly = false, facts: 'terms' | 'events' = 'terms') =>
  importReferenceFacts(ImportReferenceFacts.parse({ facts, csv, goodOnly }), await otto())

test('Ines takes over the facts that Galley comes with once; Nadia and Vera read them and change none', async () => {
  for (const actor of [await nadia(), await vera()]) {
    await expect(loadCuratedFacts(actor)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listReference(ListReference.parse({}), actor)).toMatchObject({ terms: [], curated: true })
  }
  const { added } = await loadCuratedFacts(await ines())
  const { terms, events, curated } = await facts({}, vera)
  expect(terms.length + events.length).toBe(added)
  expect(curated).toBe(false)
  await expect(loadCuratedFacts(await ines())).rejects.toMatchObject({ code: 'conflict' })
})

test('an import that writes none of its rows takes nothing over either', async () => {
  await db().officeTerm.deleteMany()
  await db().datedEvent.deleteMany()
  const before = await db().auditEvent.count()
  const told = await importing(`${HEADER}Ada Pell;Mayor;some day;;register\n`)
  expect(told).toMatchObject({ imported: false, refused: [{ row: 2 }] })
  expect(await facts({}, vera)).toMatchObject({ terms: [], curated: true })
  expect(await db().auditEvent.count()).toBe(before)
})

test('the first fact that Otto adds does not silence those the rules read until then', async () => {
  await db().officeTerm.deleteMany()
  await db().datedEvent.deleteMany()
  await addEvent(AddEvent.parse({ name: 'The great flood', date: '1953-01-31', source: 'archive' }), await otto())
  const { terms, events } = await facts({}, vera)
  expect(terms.map(({ holder }) => holder)).toContain('Keir Starmer')
  expect(events.map(({ name }) => name)).toEqual(expect.arrayContaining(['The great flood', 'Fall of Kabul']))
})

test('Otto adds a mayor; two who held the office at one time, or nonsense, are refused in a sentence', async () => {
  await expect(addTerm(mayor('Ada Pell', '2020'), await nadia())).rejects.toMatchObject({ code: 'forbidden' })
  const { termId } = await addTerm(mayor('Ada Pell', '2020', '2024-05-06'), await otto())
  await expect(addTerm(mayor('Sera Quill', '2022-01-01'), await otto())).rejects.toMatchObject({
    code: 'unacceptable',
    message: 'Overlaps with Ada Pell, in office from 1 January 2020.',
  })
  const shouted = mayor('Sera Quill', '2022-01-01')
  await expect(addTerm({ ...shouted, office: shouted.office.toUpperCase() }, await otto())).rejects.toMatchObject({
    code: 'unacceptable',
  })
  await expect(addTerm(mayor('Sera Quill', 'soon'), await otto())).rejects.toMatchObject({ code: 'unacceptable' })
  await addTerm(mayor('Sera Quill', '2024-05-06'), await otto())
  const undated = AddEvent.parse({ name: 'The flood', source: 'archive' })
  await expect(addEvent(undated, await otto())).rejects.toMatchObject({ code: 'unacceptable' })

  const change = ChangeTerm.parse({ ...mayor('Ada Pell', '2020-02', '2024-05-06'), termId, version: 1 })
  await changeTerm(change, await ines())
  await expect(changeTerm(change, await otto())).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { from: '2020-02', version: 2 } },
  })
  await expect(removeTerm({ termId, version: 1 }, await otto())).rejects.toMatchObject({ code: 'conflict' })
  await expect(removeTerm({ termId, version: 2 }, await nadia())).rejects.toMatchObject({ code: 'forbidden' })
  await removeTerm({ termId, version: 2 }, await otto())
  expect((await facts({ q: 'ada pell' }, vera)).terms).toEqual([])
})

test('one refused row stops an import; Otto sees why, and may bring in the others', async () => {
  const csv = `${HEADER}Tomas Lind;Provost;2019;2021;register\n;Provost;2022;;register\nAda Pell;Provost;12/06/23;;register`
  const before = await facts({}, otto)
  const looked = await importing(csv)
  expect(looked).toMatchObject({ imported: false, added: 1, refused: [{ row: 3 }, { row: 4 }] })
  expect(looked.refused.map(({ error }) => error)[0]).toBe('Person is empty.')
  expect(await facts({}, otto)).toEqual(before)
  expect(await importing(csv, true)).toMatchObject({ imported: true, added: 1 })
  const again = `${HEADER}Tomas Lind;Provost;2019;2020;register`
  expect(await importing(again)).toMatchObject({ imported: true, added: 0, changed: 1 })
  expect(await importing(again)).toMatchObject({ added: 0, changed: 0, same: 1 })
  expect((await facts({ q: 'provost' }, vera)).terms).toMatchObject([{ to: '2020', version: 2 }])
  await expect(importing(HEADER)).rejects.toMatchObject({ code: 'unacceptable' })
  await expect(importReferenceFacts({ facts: 'terms', csv, goodOnly: true }, await nadia())).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('what is exported is harmless to a spreadsheet and comes back the same', async () => {
  await importing('event,date,source\n=1+1,2020-01-01,archive', false, 'events')
  const csv = fileOf(EVENTS_FILE, await allOf(allEvents(await vera())))
  expect(csv).toContain("\n'=1+1,")
  expect(await importing(csv, false, 'events')).toMatchObject({ added: 0, changed: 0, refused: [] })
})

test('a file of ten thousand rows comes in while everybody else is answered; it may change five hundred facts', async () => {
  const file = (count: number, source: string) =>
    HEADER + Array.from({ length: count }, (_none, at) => `Ada ${at};Bailiff ${at % 3};1999;1999;${source}`).join('\n')
  await importing(file(1, 'x'))
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  expect(await importing(file(10_000, 'x'))).toMatchObject({ imported: true, added: 9_999, refused: [] })
  expect(await importing(file(10_000, 'x'))).toMatchObject({ same: 10_000 })
  expect(fileOf(TERMS_FILE, await allOf(allTerms(await vera())))).toMatch(
    /\r\nend of export,office holders: 10\d\d\d,+\r\n$/,
  )
  loop.disable()
  // Seconds, where rows are built or written on the event loop; this machine may be busy with other things.
  expect(loop.max / 1e6).toBeLessThan(1_000)
  await expect(importing(file(10_000, 'y'))).rejects.toThrow(
    'The file changes 10,000 facts. At most 500 facts. Divide the file.',
  )
  expect(await importing(file(500, 'y'))).toMatchObject({ imported: true, changed: 500 })
  const { terms } = await facts({ q: 'bailiff' }, vera)
  expect(Map.groupBy(terms, ({ source, version }) => `${source} ${version}`).get('y 2')).toHaveLength(500)
  expect(await importing(file(10_001, 'x'))).toMatchObject({
    imported: false,
    refused: [{ row: 1, error: 'At most 10,000 rows at a time. Divide the file.' }],
  })
}, 120_000)

test('ten thousand facts are read page by page, each once, also while some are removed; on the screen too', async () => {
  const seen: string[] = []
  let pages = 0
  for (let cursor: string | null | undefined; cursor !== null; pages++) {
    const page = await facts({ ...(cursor !== undefined && { cursor }) })
    const ids = [...page.terms, ...page.events].map(({ id }) => id)
    expect(ids.length).toBeLessThanOrEqual(500)
    seen.push(...ids)
    // The very fact that the cursor names goes away: what comes after it is still found.
    if (page.next !== null) await db().officeTerm.deleteMany({ where: { id: page.next } })
    cursor = page.next
  }
  expect(pages).toBeGreaterThan(20)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe((await db().officeTerm.count()) + (await db().datedEvent.count()) + pages - 1)

  const screen = await referenceScreen('', await vera())
  expect(screen.terms).toHaveLength(FACTS_SHOWN)
  expect(screen.counts.terms).toBe(COUNTED)
  const { counts, ...first } = await referenceScreen('bailiff 2', await vera())
  expect(counts.terms).toBeGreaterThan(500)
  const shown: string[] = []
  let page = first
  for (let at = 0; at < 30; at++) {
    expect(page.terms.every(({ office, holder }) => `${office} ${holder}`.includes('2'))).toBe(true)
    shown.push(...page.terms.map(({ id }) => id))
    if (page.next.terms === null) break
    page = await referenceScreen('bailiff 2', await vera(), { terms: page.next.terms })
    expect(page.events).toEqual(first.events)
  }
  expect(new Set(shown).size).toBe(shown.length)
  expect(shown.length).toBeGreaterThanOrEqual(Math.min(counts.terms, 30 * FACTS_SHOWN))
  expect(() => ListReference.parse({ limit: 501 })).toThrow('1 to 500')
  await db().officeTerm.deleteMany({ where: { office: { startsWith: 'Bailiff' } } })
}, 60_000)

const TEXT = 'The harbour board met on Tuesday, 7 January 2026, at Sandwick. It voted for a new wall.'

test('a dismissed contradiction stays dismissed until one of its sides is written anew', async () => {
  const { articleId } = await articleBy(await nadia(), { text: TEXT })
  const {
    items: [conflict, ...others],
  } = await articleConflicts(articleId, await nadia())
  if (!conflict) throw new Error('The wrong weekday should be found.')
  expect(others).toEqual([])
  const dismissal = { articleId, key: conflict.key, reason: 'The minutes say Tuesday.' }
  await expect(dismissConflict(dismissal, await vera(), articleConflicts)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    dismissConflict({ ...dismissal, key: 'weekday-date:no' }, await nadia(), articleConflicts),
  ).rejects.toMatchObject({ code: 'missing' })
  await dismissConflict(dismissal, await nadia(), articleConflicts)
  await expect(dismissConflict(dismissal, await otto(), articleConflicts)).rejects.toMatchObject({ code: 'conflict' })
  const dismissed = { items: [], dismissed: [{ key: conflict.key, reason: dismissal.reason }] }
  expect(await articleConflicts(articleId, await vera())).toMatchObject({
    ...dismissed,
    dismissed: [{ by: { name: 'Nadia Kessler' } }],
  })

  await addRevision({ articleId, base: 1, text: `It rained.\n\n${TEXT}` }, await nadia())
  expect(await articleConflicts(articleId, await otto())).toMatchObject(dismissed)
  await addRevision({ articleId, base: 2, text: TEXT.replace('7 January', '8 January') }, await nadia())
  expect(await articleConflicts(articleId, await otto())).toMatchObject({
    items: [{ rule: conflict.rule }],
    dismissed: [],
  })
  const { items } = await articleHistory({ articleId, limit: 50 }, await vera())
  expect(items.map(({ said }) => said)).toContainEqual(expect.stringContaining('The minutes say Tuesday.'))
})

test('Otto restores what Nadia dismissed; Vera may not', async () => {
  const { articleId } = await articleBy(await nadia(), { text: TEXT })
  const { items } = await articleConflicts(articleId, await nadia())
  const key = items[0]?.key ?? ''
  await dismissConflict({ articleId, key, reason: 'So it was.' }, await nadia(), articleConflicts)
  await expect(restoreConflict({ articleId, key }, await vera())).rejects.toMatchObject({ code: 'forbidden' })
  await restoreConflict({ articleId, key }, await otto())
  expect(await articleConflicts(articleId, await nadia())).toEqual({
    items,
    dismissed: [],
    dismissedCount: 0,
    dismissedNext: null,
    notReadYet: false,
    unchecked: null,
    lookedFor: true,
    lookedForPartly: false,
  })
  await expect(restoreConflict({ articleId, key }, await otto())).rejects.toMatchObject({ code: 'missing' })
})

test('of days after the facts were last checked no office is doubted; Otto checks them, and it is', async () => {
  const { checkedUntil: was } = await facts({}, otto)
  const { articleId } = await articleBy(await nadia(), {
    text: 'Ministers met on Monday, 9 March 2026. British Prime Minister Rishi Sunak said the wall would stand.',
  })
  const rules = async () => (await articleConflicts(articleId, await nadia())).items.map(({ rule }) => rule)
  expect(await rules()).toEqual([])

  const until = '2026-03-31'
  await expect(checkReferenceFacts({ until, was }, await nadia())).rejects.toMatchObject({ code: 'forbidden' })
  const early = new Date('2026-03-30T12:00:00Z')
  await expect(checkReferenceFacts({ until, was }, await otto(), early)).rejects.toMatchObject({ code: 'unacceptable' })
  await checkReferenceFacts({ until, was }, await otto())
  expect(await rules()).toEqual(['office-at-date'])
  await expect(checkReferenceFacts({ until: '2026-03-20', was }, await ines())).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { factsCheckedUntil: until } },
  })
})

test('an article of a later day than the facts were checked up to is told so, until somebody sets the day', async () => {
  const { checkedUntil } = await facts({}, otto)
  const publishedAt = (day: string) => ({
    headline: 'A later day',
    text: TEXT,
    publishedAt: new Date(`${day}T09:00:00Z`),
  })
  const { articleId } = await createArticle(publishedAt('2096-01-07'), await nadia())
  const { articleId: earlier } = await createArticle(publishedAt(checkedUntil), await nadia())
  const unchecked = async (id: string) => (await articleConflicts(id, await vera())).unchecked
  expect(await unchecked(articleId)).toEqual({ articleDay: '2096-01-07', checkedUntil })
  expect(await unchecked(earlier)).toBeNull()
  const then = new Date('2096-02-01')
  await checkReferenceFacts({ until: '2096-01-07', was: checkedUntil }, await otto(), then)
  expect(await unchecked(articleId)).toBeNull()
})
