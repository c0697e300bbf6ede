import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db, disconnect } from '@/lib/db/client'
import { collate } from '@/lib/domain/articles/collate'
import type { Actor } from '@/lib/domain/people/actor'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { articleHistory } from '@/lib/queries/articles/history'
import { revisionScreen } from '@/lib/queries/articles/revision-screen'
import { claimsOf } from '@/lib/queries/claims/claims'
import { databaseUrls } from '@/lib/testing/database'
import { keptDesks, oldDesk } from '@/lib/testing/old-desk'
import { otto, put } from '@/lib/testing/people'
import { migrate } from '@/scripts/migrate.mjs'

describe.each(keptDesks())('on %s, brought up to date,', (name) => {
  let reader: Actor
  let articles: { id: string; headline: string }[]
  const { app, owner } = databaseUrls()

  beforeAll(async () => {
    const urls = await oldDesk(name)
    await migrate({ owner: urls.owner, app: urls.app, audit: urls.auditor })
    await disconnect()
    Object.assign(process.env, { DATABASE_URL: urls.app, DATABASE_OWNER_URL: urls.owner })
    await put('otto@galley.example', { role: 'REVIEWER' })
    reader = await otto()
    // Of the many that tests brought in under one headline one is enough.
    articles = await db().article.findMany({ select: { id: true, headline: true }, distinct: ['headline'] })
  })
  afterAll(async () => {
    await disconnect()
    Object.assign(process.env, { DATABASE_URL: app, DATABASE_OWNER_URL: owner })
  })

  test(
    'an article opens in the galley: its newest headline in front, its claims on their words, coverage by part',
    { timeout: 60_000 },
    async () => {
      expect(articles.length).toBeGreaterThan(0)
      for (const { id, headline } of articles) {
        const { revision } = await articleDetail(id, reader)
        const [first] = revision.blocks
        expect([first?.role, revision.text.slice(first?.start, first?.end)]).toEqual(['HEADLINE', headline])
        for (const { anchors } of await claimsOf(id, reader))
          for (const { start, end, exact } of anchors) expect(revision.text.slice(start, end)).toBe(exact)
        const { total, parts } = await articleCoverage(id, reader)
        expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(total)
        for (const { sides } of (await articleConflicts(id, reader)).items)
          expect(sides.every(({ parts: under }) => under.length > 0)).toBe(true)
      }
    },
  )

  test(
    'a revision is compared with the one before it, that of Galley’s own too, and the history tells of it',
    { timeout: 60_000 },
    async () => {
      for (const { id } of articles) {
        const { revision } = await articleDetail(id, reader)
        for (let number = 1; number <= revision.number; number++) {
          const { before, revision: now } = await revisionScreen(id, number, reader)
          const verses = collate(before ?? now, now)
          expect(verses.length).toBeGreaterThan(0)
        }
        const { items } = await articleHistory({ articleId: id, limit: 100 }, reader)
        expect(items.every(({ said }) => said !== '' && !said.includes('unknown event'))).toBe(true)
      }
    },
  )
})
