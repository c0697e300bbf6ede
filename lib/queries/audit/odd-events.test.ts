import { expect, test } from 'vitest'
import { articleHistory } from '@/lib/queries/articles/history'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { nadia, vera } from '@/lib/testing/people'
import { AuditPage, listAudit } from './audit'

const KINDS = ['claim.added', 'claim.changed', 'evidence.attached', 'revision.added', 'claim.from-tomorrow', 'odd', '']
const DATA = [
  ...['null', '5', '"words"', '[]', '[[["deep"]]]', 'true', '{}'],
  '{"claim":{"toString":5},"text":{"toString":5},"kind":[],"number":"1e999","source":{"id":7},"sha256":"none"}',
  '{"claim":9007199254740993,"fields":{"length":-1},"source":"not-an-id","evidence":[null],"from":"\\u2028"}',
]

test('whatever an event holds, the log, the article’s history and the claim’s are read on, and tell it', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  const taken = await connectedAs('app', async (app) => {
    let count = 0
    for (const kind of KINDS)
      for (const data of DATA) {
        const sql = 'SELECT audit_append(NULL, $1, $2, $3, $4, $5)'
        // What the database itself refuses is in no log.
        count += await app.query(sql, [kind, 'claim', id, articleId, data]).then(
          () => 1,
          () => 0,
        )
      }
    return count
  })
  expect(taken).toBeGreaterThan(KINDS.length)
  const { items } = await listAudit({ ...AuditPage.parse({}), article: articleId, limit: 500 }, await vera())
  expect(items.length).toBeGreaterThanOrEqual(taken)
  const history = await articleHistory({ articleId, limit: 500 }, await vera())
  expect(history.items).toHaveLength(items.length)
  for (const { said } of [...items, ...history.items, ...(await claimDetail(id, await vera())).history]) {
    expect(said).toBeTypeOf('string')
    expect(said).not.toContain('[object Object]')
    expect(said).not.toMatch(/“?\bundefined\b/)
  }
})
