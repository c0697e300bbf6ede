import { expect, test } from 'vitest'
import type { z } from 'zod'
import { db } from '@/lib/db/client'
import { sourceDetail } from '@/lib/queries/sources/source'
import { countSources, listSources, ListSources } from '@/lib/queries/sources/sources'
import { connectedAs } from '@/lib/testing/database'
import { articleBy } from '@/lib/testing/builders'
import { ines, nadia, otto, ruth, vera } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { claimDetail } from '@/lib/queries/claims/claim'
import { AddSource, addSource } from './add-source'
import { attachEvidence } from './attach-evidence'
import { handOverSource } from '@/lib/use-cases/people/hand-over-source'
import { ChangeSource, changeSource } from './change-source'

const add = async (source: z.input<typeof AddSource>, actor = nadia()) =>
  (await addSource(AddSource.parse(source), await actor)).sourceId
const list = async (input: z.input<typeof ListSources>, actor = nadia()) =>
  listSources(ListSources.parse(input), await actor)
const titles = async (...args: Parameters<typeof list>) => (await list(...args)).items.map(({ title }) => title)

test('the library is read in pages, newest first, each source once', async () => {
  for (const nth of [1, 2, 3, 4, 5]) await add({ kind: 'DOCUMENT', title: `Paged ${nth}` })
  const first = await list({ q: 'paged', limit: 2 })
  const second = await list({ q: 'paged', limit: 2, cursor: first.next ?? '' })
  const third = await list({ q: 'paged', limit: 2, cursor: second.next ?? '' })
  const all = [...first.items, ...second.items, ...third.items].map(({ title }) => title)
  expect(all).toEqual(['Paged 5', 'Paged 4', 'Paged 3', 'Paged 2', 'Paged 1'])
  expect(third.next).toBeNull()
})

test('a search finds title, address and note, and takes every character as it is', async () => {
  await add({ kind: 'WEB_PAGE', title: 'Timetable', url: 'https://ferries.example/winter', note: 'asked at the quay' })
  for (const q of ['timeTABLE', 'ferries.example', 'the quay']) expect(await titles({ q })).toEqual(['Timetable'])
  expect(await titles({ q: '%' })).toEqual([])
  expect(await titles({ q: 'Timet_ble' })).toEqual([])
})

test('a confidential source is found by those it names and by nobody else', async () => {
  const sourceId = await add({
    kind: 'INTERVIEW',
    title: 'A voice from the board',
    visibility: 'CONFIDENTIAL',
    readerIds: [(await otto()).id],
  })
  for (const actor of [nadia, otto]) {
    expect(await titles({ q: 'voice' }, actor())).toEqual(['A voice from the board'])
    expect(await sourceDetail(sourceId, await actor())).toMatchObject({ readers: [{ name: 'Otto Varga' }] })
  }
  for (const outsider of [await ruth(), await ines(), await vera()]) {
    expect((await listSources(ListSources.parse({ q: 'voice' }), outsider)).items).toEqual([])
    await expect(sourceDetail(sourceId, outsider)).rejects.toMatchObject({ code: 'missing' })
  }
  const renamed = { sourceId, version: 1, title: 'Mine' }
  await expect(changeSource(renamed, await ines())).rejects.toMatchObject({ code: 'missing' })
  await expect(changeSource(renamed, await vera())).rejects.toMatchObject({ code: 'forbidden' })
  const log = await connectedAs('auditor', async (auditor) =>
    auditor.query<{ data: string }>('SELECT data FROM audit_events WHERE subject_id = $1', [sourceId]),
  )
  const digest = expect.stringMatching(/^[0-9a-f]{64}$/) as string
  expect(log.rows.map(({ data }) => JSON.parse(data) as object)).toEqual([
    { source: sourceId, sha256: { [`source:${sourceId}`]: digest } },
  ])
})

test('only whoever added a source decides who may see it while it is confidential', async () => {
  const readerIds = [(await otto()).id]
  const sourceId = await add({ kind: 'INTERVIEW', title: 'Quiet', visibility: 'CONFIDENTIAL', readerIds })
  const toAll = { sourceId, version: 1, visibility: 'PUBLIC' } as const
  await expect(changeSource(toAll, await otto())).rejects.toMatchObject({ code: 'forbidden' })
  await changeSource({ sourceId, version: 1, readerIds: [(await ruth()).id] }, await nadia())
  await expect(sourceDetail(sourceId, await otto())).rejects.toMatchObject({ code: 'missing' })
  await changeSource({ sourceId, version: 2, visibility: 'INTERNAL' }, await nadia())
  expect(await sourceDetail(sourceId, await otto())).toMatchObject({ visibility: 'INTERNAL', readers: [], version: 3 })
})

test('whoever a confidential source was handed to sees it whatever they make of it, and names others on it', async () => {
  const sourceId = await add({ kind: 'INTERVIEW', title: 'Handed', visibility: 'CONFIDENTIAL' })
  await handOverSource({ sourceId, to: (await otto()).id }, await nadia())
  const change = async (fields: object) => {
    const { version } = await sourceDetail(sourceId, await otto())
    await changeSource(ChangeSource.parse({ sourceId, version, ...fields }), await otto())
  }
  await change({ visibility: 'INTERNAL' })
  await change({ visibility: 'CONFIDENTIAL' })
  expect(await sourceDetail(sourceId, await otto())).toMatchObject({ readers: [{ name: 'Otto Varga' }] })
  await change({ readerIds: [(await ruth()).id] })
  expect(await sourceDetail(sourceId, await ruth())).toMatchObject({ title: 'Handed' })
  await expect(sourceDetail(sourceId, await ines())).rejects.toMatchObject({ code: 'missing' })
})

test('two who change a source at once do not overwrite each other', async () => {
  const sourceId = await add({ kind: 'DATASET', title: 'Traffic count' })
  const rename = (title: string, actor: Awaited<ReturnType<typeof nadia>>) =>
    changeSource({ sourceId, version: 1, title }, actor)
  const results = await Promise.allSettled([rename('Nadia’s', await nadia()), rename('Ruth’s', await ruth())])
  const { title } = await sourceDetail(sourceId, await nadia())
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  expect(refusals).toMatchObject([{ code: 'conflict', details: { current: { title, version: 2 } } }])
})

test('an address can be changed and taken away; what is not named stays', async () => {
  const sourceId = await add({ kind: 'WEB_PAGE', title: 'Page', url: 'https://a.example/', note: 'kept' })
  const change = async (fields: object) => changeSource(ChangeSource.parse({ sourceId, ...fields }), await nadia())
  await change({ version: 1, url: 'https://b.example/x' })
  expect(await sourceDetail(sourceId, await nadia())).toMatchObject({ url: 'https://b.example/x', note: 'kept' })
  await change({ version: 2, url: '' })
  expect(await sourceDetail(sourceId, await nadia())).toMatchObject({ url: null, title: 'Page', version: 3 })
  await change({ version: 3, title: 'Page' })
  expect(await sourceDetail(sourceId, await nadia())).toMatchObject({ version: 3 })
})

test('only people of this desk can be named on a source', async () => {
  const readerIds = [crypto.randomUUID()]
  await expect(
    add({ kind: 'INTERVIEW', title: 'Nobody', visibility: 'CONFIDENTIAL', readerIds }),
  ).rejects.toMatchObject({ code: 'unacceptable' })
})

test('a source says where it is used; the unused ones can be asked for', async () => {
  const [used, unused] = [
    await add({ kind: 'DOCUMENT', title: 'Used paper' }),
    await add({ kind: 'DOCUMENT', title: 'Unused paper' }),
  ]
  const { claim } = await articleBy(await nadia())
  const { id: claimId } = await claim('40 metres')
  for (const locator of ['p. 1', 'p. 2']) {
    const { version } = await claimDetail(claimId, await nadia())
    await attachEvidence({ claimId, version, sourceId: used, stance: 'CONTEXT', locator }, await nadia())
  }
  const detail = await sourceDetail(used, await vera())
  expect(detail.uses).toBe(1)
  expect(detail.whereUsed).toMatchObject([
    { text: '40 metres', locator: 'p. 2', status: 'OPEN', outcome: null },
    { text: '40 metres', locator: 'p. 1' },
  ])
  expect(detail.next).toBeNull()
  const first = await sourceDetail(used, await vera(), { limit: 1 })
  expect(first.whereUsed.map(({ locator }) => locator)).toEqual(['p. 2'])
  const second = await sourceDetail(used, await vera(), { limit: 1, cursor: first.next ?? undefined })
  expect(second.whereUsed.map(({ locator }) => locator)).toEqual(['p. 1'])
  expect(second.next).toBeNull()
  expect(detail.whyNotChange).toBe('Viewers read the desk; only an editor can change it.')
  expect(await titles({ q: 'paper', unused: 'true' })).toEqual(['Unused paper'])
  expect((await sourceDetail(unused, await nadia())).uses).toBe(0)
  const counts = await countSources(await nadia())
  expect(counts.all).toBeGreaterThan(counts.unused)
})

test('a source on which claims of many articles rest is changed in as many statements as one of one article', async () => {
  const cost = async (articles: number) => {
    const sourceId = await add({ kind: 'DOCUMENT', title: 'A register' })
    const place = { sourceId, stance: 'SUPPORTS', locator: 'p. 2' } as const
    for (let at = 0; at < articles; at++) {
      const { claims } = await articleBy(await nadia())
      const [claim] = claims
      const { id: claimId, version } = claim ?? { id: '', version: 0 }
      await attachEvidence({ claimId, version, ...place }, await nadia())
      const draft = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'As it says.' } as const
      await giveVerdict({ claimId, version: version + 1, ...draft }, await nadia())
    }
    const actor = await nadia()
    const { version } = await db().source.findUniqueOrThrow({ where: { id: sourceId } })
    const { statements } = await statementsOf(() => changeSource({ sourceId, version, title: 'Another' }, actor))
    const stale = { status: 'STALE', evidence: { some: { sourceId } } } as const
    expect(await db().claim.count({ where: stale })).toBe(articles)
    return statements.length
  }
  expect(await cost(4)).toBe(await cost(1))
})
