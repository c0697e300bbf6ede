import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { objectStore } from '@/lib/storage/object-store'
import { ines, nadia, otto, ruth } from '@/lib/testing/people'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { snapshotScreen } from './snapshots'

const url = 'https://bridgesfund.example/grants'

async function keep(sourceId: string, html: string, text: string) {
  const object = crypto.randomUUID()
  await objectStore().put(object, new TextEncoder().encode(html))
  const sha256 = createHash('sha256').update(html).digest('hex')
  const about = { url, address: url, title: 'Grants', type: 'text/html', charset: 'utf-8', size: html.length }
  const { id } = await db().snapshot.create({ data: { sourceId, ...about, text, sha256, object } })
  return id
}
const asked = (sourceId: string, of: string | null = null, view: 'text' | 'source' = 'text') => ({ sourceId, of, view })

test('the newest is open; an earlier one tells where the page says something else now', async () => {
  const { sourceId } = await addSource({ kind: 'WEB_PAGE', title: 'Grants', url }, await nadia())
  const first = await keep(sourceId, '<p>£4,300,000</p>', 'Tollgate: £4,300,000\n\nAn office.')
  const second = await keep(sourceId, '<p>£3,300,000</p>', 'Tollgate: £3,300,000\n\nAn office.')
  const { snapshots, open } = await snapshotScreen(asked(sourceId), await otto())
  expect(snapshots.map(({ id }) => id)).toEqual([second, first])
  expect(open).toMatchObject({ id: second, shown: 'Tollgate: £3,300,000\n\nAn office.', changes: null })
  const earlier = await snapshotScreen(asked(sourceId, first), await otto())
  expect(earlier.open?.changes).toEqual([{ was: 'Tollgate: £4,300,000', now: 'Tollgate: £3,300,000' }])
  const source = await snapshotScreen(asked(sourceId, first, 'source'), await otto())
  expect(source.open?.shown).toBe('<p>£4,300,000</p>')
})

test('what the page of a confidential source says is for its readers alone, the admin not among them', async () => {
  const readerIds = [(await otto()).id]
  const secret = { kind: 'WEB_PAGE', title: 'A leaked page', url, visibility: 'CONFIDENTIAL', readerIds } as const
  const { sourceId } = await addSource(secret, await nadia())
  const snapshot = await keep(sourceId, '<p>secret</p>', 'secret')
  for (const reader of [await nadia(), await otto()])
    expect((await snapshotScreen(asked(sourceId), reader)).open?.shown).toBe('secret')
  for (const outsider of [await ruth(), await ines()])
    for (const view of ['text', 'source'] as const)
      await expect(snapshotScreen(asked(sourceId, snapshot, view), outsider)).rejects.toMatchObject({ code: 'missing' })
})

test('a snapshot is reached through its own source alone', async () => {
  const secret = { kind: 'WEB_PAGE', title: 'Secret', url, visibility: 'CONFIDENTIAL' } as const
  const { sourceId: hidden } = await addSource(secret, await nadia())
  const { sourceId: open } = await addSource({ kind: 'WEB_PAGE', title: 'Grants', url }, await nadia())
  const snapshot = await keep(hidden, '<p>secret</p>', 'secret')
  await expect(snapshotScreen(asked(open, snapshot), await ruth())).rejects.toMatchObject({ code: 'missing' })
  await expect(snapshotScreen(asked('no-id'), await ruth())).rejects.toMatchObject({ code: 'missing' })
})
