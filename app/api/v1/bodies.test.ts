import { expect, test } from 'vitest'
import { apiDocument } from '@/lib/server/api-document'
import { OPERATIONS } from './openapi.json/operations'

/** The bodies of the contract; "?" marks what may be left out. What the desk takes besides may always be left out. */
test.each([
  ['POST /articles', 'blocks? headline? text? byline? url? language? publishedAt?'],
  ['POST /articles/{articleId}/revisions', 'blocks? headline? text? base'],
  ['POST /articles/{articleId}/clear', 'version reason?'],
  ['POST /articles/{articleId}/claims', 'kind start end revision'],
  ['POST /claims/{claimId}/accept', 'version'],
  ['POST /claims/{claimId}/dismiss', 'version reason'],
  ['POST /claims/{claimId}/restore', 'version'],
  ['POST /claims/{claimId}/withdraw', 'version'],
  ['POST /claims/{claimId}/reopen', 'version reason'],
  ['POST /claims/{claimId}/reaffirm', 'version'],
  ['POST /claims/{claimId}/evidence', 'version sourceId? source? stance locator excerpt? accessedAt?'],
  ['POST /claims/{claimId}/verdicts', 'version outcome basis rationale? replacement?'],
  ['POST /claims/{claimId}/reviews', 'version decision reason?'],
  ['POST /corrections', 'articleId claimId? type wrong? right note'],
  ['POST /corrections/{correctionId}/submit', 'version'],
  ['POST /corrections/{correctionId}/approve', 'version'],
  ['POST /corrections/{correctionId}/return', 'version reason'],
  ['POST /corrections/{correctionId}/publish', 'version'],
  ['POST /corrections/{correctionId}/amend', 'version note right'],
  ['POST /corrections/{correctionId}/withdraw', 'version reason'],
])('%s takes %s', (operation, fields) => {
  const [, path] = operation.split(' ')
  const { paths } = apiDocument(OPERATIONS, 'https://desk.example')
  const { requestBody } = paths[`/api/v1${path}`]?.['post'] as {
    requestBody: { content: Record<string, { schema: { properties: object; required: string[] } }> }
  }
  const { properties, required } = requestBody.content['application/json']?.schema ?? { properties: {}, required: [] }
  const named = fields.split(' ')
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(named.map((field) => field.replace('?', ''))))
  expect([...required].sort()).toEqual(named.filter((field) => !field.endsWith('?')).sort())
})
