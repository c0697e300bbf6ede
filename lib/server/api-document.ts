import { LIMITS } from '@/lib/domain/limits'
import { z } from 'zod'
import { limitRows } from '@/lib/domain/limit-rows'
import type { RouteContext, RouteSpec } from './route-handler'
import { PROBLEMS } from './problems'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** What readRoute and changeRoute make. */
export type ApiRoute = { spec: RouteSpec } & ((request: Request, context: RouteContext) => Promise<Response>)

export interface Operation {
  /** Below /api/v1, with parameters as {name}. */
  path: string
  method: Method
  summary: string
  route: ApiRoute
}

interface ObjectSchema {
  properties?: Record<string, unknown>
  required?: string[]
  /** One of several bodies, told apart by a field. */
  oneOf?: ObjectSchema[]
}

/** What is sent as JSON: the schema without what stands in the address. */
function bodyOf({ oneOf, properties = {}, required = [] }: ObjectSchema, inPath: readonly string[]): object {
  if (oneOf) return { oneOf: oneOf.map((one) => bodyOf(one, inPath)) }
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !inPath.includes(name))),
    required: required.filter((name) => !inPath.includes(name)),
    additionalProperties: false,
  }
}

const problem = ({ title, meaning }: { title: string; meaning?: string }) => ({
  description: meaning === undefined ? title : `${title}: ${meaning}`,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

type Components = Record<string, unknown>

/** A schema of zod's as the document writes it; what has a name of its own goes into `components` and is referred to. */
function described(schema: z.ZodType, components: Components): unknown {
  const { properties, $defs } = z.toJSONSchema(z.object({ schema }), {
    io: 'input',
    unrepresentable: 'any',
    // A format, and being an integer, say it all; the pattern and the bounds beside them would fill pages.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  const placed = JSON.stringify({ $defs, schema: properties?.['schema'] }).replaceAll(
    '"#/$defs/',
    '"#/components/schemas/',
  )
  const parts = JSON.parse(placed) as { $defs?: Components; schema: unknown }
  Object.assign(components, parts.$defs)
  return parts.schema
}

function operationObject({ path, method, summary, route: { spec } }: Operation, components: Components) {
  const input = described(spec.schema, components) as ObjectSchema
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
  const rest = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name))
  const required = (input.required ?? []).filter((name) => !inPath.includes(name))
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })),
    ...(spec.changes
      ? []
      : rest.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))),
    ...(method === 'POST' && spec.takesFile !== true
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description: 'A repeat within a day gets the first answer and changes nothing.',
            schema: { type: 'string', minLength: 1, maxLength: LIMITS.key.most },
          },
        ]
      : []),
  ]
  return {
    summary,
    operationId: `${method.toLowerCase()}${path.replace(/[^A-Za-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    parameters,
    ...(spec.changes && {
      requestBody: { required: true, content: { 'application/json': { schema: bodyOf(input, inPath) } } },
    }),
    ...(spec.takesFile === true && {
      requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } },
    }),
    responses: {
      [spec.status]: {
        description: spec.status === 201 ? 'Made' : 'Done',
        content: { 'application/json': { schema: described(spec.answer, components) } },
      },
      ...Object.fromEntries(Object.entries(PROBLEMS).map(([status, said]) => [status, problem(said)])),
    },
  }
}

/** OpenAPI 3.1 of these operations, made from the schemas that validate. */
export function apiDocument(operations: readonly Operation[], server: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  const components: Components = {}
  for (const operation of operations)
    (paths[`/api/v1${operation.path}`] ??= {})[operation.method.toLowerCase()] = operationObject(operation, components)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Galley',
      version: '1',
      description:
        'One API for the workspace, scripts and integrations. Times are RFC 3339 UTC; offsets are UTF-16 code units.\n\n' +
        `Limits, each named by the refusal of what is beyond it:\n${limitRows()
          .map(({ of, most }) => `- ${of}: ${most}`)
          .join('\n')}`,
    },
    servers: [{ url: server }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' } },
      schemas: {
        ...components,
        Problem: {
          type: 'object',
          description: 'RFC 9457; `detail` is the sentence the page would show.',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            errors: {
              type: 'array',
              items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
            },
            current: {},
          },
        },
      },
    },
  }
}
