import { readdirSync, readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { apiDocument } from '@/lib/server/api-document'
import { OPERATIONS } from './operations'

const ROOT = 'app/api/v1'

/** "METHOD /path" for every method that a route file exports. */
function routesInFolder(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/route.ts') && !file.startsWith('openapi.json'))
    .flatMap((file) => {
      const path = `/${file
        .replace(/\/route\.ts$/, '')
        .replaceAll('[', '{')
        .replaceAll(']', '}')}`
      const exported = readFileSync(`${ROOT}/${file}`, 'utf8').matchAll(
        /export (?:const|async function|function) (GET|POST|PATCH|PUT|DELETE)/g,
      )
      return [...exported].map(([, method]) => `${method} ${path}`)
    })
    .sort()
}

test('the document names every operation of the API and no other', () => {
  expect(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routesInFolder())
})

test('a change is described with the fields that its schema asks for, and nothing from its address', () => {
  const { paths } = apiDocument(OPERATIONS, 'https://desk.example')
  const give = paths['/api/v1/claims/{claimId}/verdicts']?.['post'] as {
    requestBody: { content: { 'application/json': { schema: { properties: object; required: string[] } } } }
    responses: object
  }
  const { schema } = give.requestBody.content['application/json']
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['version', 'outcome', 'basis', 'replacement']))
  expect(schema.properties).not.toHaveProperty('claimId')
  expect(schema.required).toEqual(expect.arrayContaining(['version', 'outcome', 'basis']))
  expect(Object.keys(give.responses)).toContain('201')
})

test('every operation has a name of its own and a summary', () => {
  const { paths } = apiDocument(OPERATIONS, 'https://desk.example')
  const described = Object.values(paths).flatMap(
    (methods) => Object.values(methods) as { operationId: string; summary: string }[],
  )
  expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(OPERATIONS.length)
  for (const { summary } of described) expect(summary.length).toBeGreaterThan(5)
})

test('the document is OpenAPI 3.1 to a validator, and every name it refers to is described', async () => {
  const document = apiDocument(OPERATIONS, 'https://desk.example')
  const { valid, errors } = await new Validator().validate(
    JSON.parse(JSON.stringify(document)) as Record<string, unknown>,
  )
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
  const text = JSON.stringify(document)
  const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(named))
  expect(text).not.toContain('#/$defs/')
})

test('every answer says what it holds', () => {
  const { paths } = apiDocument(OPERATIONS, 'https://desk.example')
  const { responses } = paths['/api/v1/articles/{articleId}/claims']?.['get'] as {
    responses: Record<string, { content: Record<string, { schema: { properties: object } }> }>
  }
  expect(responses['200']?.content['application/json']?.schema.properties).toMatchObject({
    items: { type: 'array', items: { $ref: '#/components/schemas/Claim' } },
  })
})

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'
const READ = OPERATIONS.filter(({ method }) => method === 'GET').map(({ path, route: { spec } }) => ({ path, spec }))
const atPath = (path: string) =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name ?? '', ID]))
const refuses = (schema: (typeof READ)[number]['spec']['schema'], path: string, name: string, value: string) =>
  schema.safeParse({ ...atPath(path), [name]: value }).error?.issues.some((issue) => issue.path[0] === name) === true

test.each(READ)('a number in the address of GET $path is written in digits', ({ path, spec: { schema } }) => {
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const numbers = names.filter(
    (name) => !refuses(schema, path, name, '7') && refuses(schema, path, name, 'seven') && !(name in atPath(path)),
  )
  for (const name of numbers)
    for (const odd of ['0x7', '7e0', ' 7', '+7', '7.0', '-7'])
      expect([name, odd, refuses(schema, path, name, odd)]).toEqual([name, odd, true])
})

/** Lists that need no pages, since something else bounds them; what does is said. */
const BOUNDED: Record<string, string> = {
  '/articles/{articleId}': 'LIMITS.told; the rest is one text',
  '/articles/{articleId}/changes': '500 events of the log, and no more claims; the next are asked for with `seq`',
  '/articles/{articleId}/coverage': 'LIMITS.uncovered',
  '/articles/{articleId}/edits': 'LIMITS.page; more come when these are made',
  '/claims/{claimId}': 'LIMITS.told; an approval is of all its evidence, and its places are those of one text',
  '/articles/{articleId}/seen': 'an id for each claim of one text, and nothing else',
  '/claims/{claimId}/known': '20 of each',
  '/claims/{claimId}/proposals': '50, the first',
  '/claims/{claimId}/seen': '10, the newest',
  '/corrections/{correctionId}':
    'LIMITS.told; amendments of one entry stand whole on its page, each approved by two people',
  '/search': 'pages of 50 of each kind',
}

test('every list of the API comes in pages of at most 500, or is bounded otherwise', () => {
  const lists = READ.filter(
    ({ spec: { answer } }) =>
      answer instanceof z.ZodObject && Object.values(answer.shape).some((field) => field instanceof z.ZodArray),
  )
  const unpaged = lists.filter(({ path, spec: { schema } }) => {
    const paged = !refuses(schema, path, 'limit', '500') && refuses(schema, path, 'limit', '501')
    return !paged
  })
  expect(unpaged.map(({ path }) => path).sort()).toEqual(Object.keys(BOUNDED).sort())
})

/** Where a part of what is sent has no limit in its schema. */
function unbounded(at: string, node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const one = node as Record<string, unknown>
  const isLimited = {
    string: ['maxLength', 'enum', 'const', 'format', 'pattern'],
    array: ['maxItems'],
    integer: ['maximum'],
    number: ['maximum'],
  }[String(one['type'])]
  // A number of the log may be as great as any that is counted exactly, and has sixteen digits at most.
  const anyOf = JSON.stringify(one['anyOf'] ?? '')
  if (anyOf.includes('"pattern"') && anyOf.includes('{0,15}')) return []
  const here = isLimited && !isLimited.some((name) => name in one) ? [at] : []
  return [...here, ...Object.entries(one).flatMap(([name, value]) => unbounded(`${at}/${name}`, value))]
}

test('every text, number and list that is sent has its limit in the document', () => {
  const { paths } = apiDocument(OPERATIONS, 'https://desk.example')
  const sent = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, { requestBody?: unknown; parameters?: unknown }>).flatMap(
      ([method, { requestBody, parameters }]) => unbounded(`${method} ${path}`, [requestBody, parameters]),
    ),
  )
  expect(sent).toEqual([])
})
