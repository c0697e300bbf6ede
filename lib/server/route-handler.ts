import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { answerOnce } from '@/lib/db/answer-once'
import type { Actor } from '@/lib/domain/people/actor'
import { isId } from '@/lib/domain/is-id'
import { LIMITS } from '@/lib/domain/limits'
import { missing, Refusal } from '@/lib/domain/refusal'
import { isWellFormed } from '@/lib/domain/text/words'
import { answered } from './answered'
import { parse } from './parse'
import { readJson } from './read-json'
import { readBytes } from './read-text'
import type { Going } from './told-answer'
import { toldAnswer } from './told-answer'

export interface RouteContext {
  /** Nothing where the address has no parameters. */
  params: Promise<Record<string, string | string[]> | undefined>
}

interface Call<Input> {
  input: Input
  actor: Actor
  request: Request
}

const Key = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'It has 1 to 200 visible ASCII characters.')

/** The path's parameters; an id that is none names nothing, so it is missing rather than malformed. */
async function fromPath(context: RouteContext | undefined) {
  const params = (await context?.params) ?? {}
  for (const [name, value] of Object.entries(params))
    if (name.endsWith('Id') && !(typeof value === 'string' && isId(value))) throw missing(name.slice(0, -2))
  return params
}

/** Query and path as one object; a name given twice is refused, so no array reaches a scalar. */
export async function fromAddress(request: Request, context?: RouteContext): Promise<Record<string, unknown>> {
  const given = new Map<string, string>()
  for (const [name, value] of new URL(request.url).searchParams) {
    if (given.has(name)) throw new Refusal('malformed', `${name} is given twice.`)
    if (!isWellFormed(value)) throw new Refusal('malformed', `${name} has a character that can’t be kept.`)
    given.set(name, value)
  }
  return { ...Object.fromEntries(given), ...(await fromPath(context)) }
}

/** What a route takes and answers; the API's document is made of these, so it can't say anything else. */
export interface RouteSpec {
  schema: z.ZodType
  answer: z.ZodType
  status: number
  /** True where the input beside the path comes as a JSON body, false where it comes as a query. */
  changes: boolean
  /** True where the body is a file, byte by byte. */
  takesFile?: boolean
}

const json = (status: number, body: string) =>
  new Response(body, { status, headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' } })

/** A GET: parses path and query with the schema, reads the actor afresh, answers JSON of the shape that `answer` describes. */
export function readRoute<Schema extends z.ZodType, Answer extends z.ZodType>(
  schema: Schema,
  answer: Answer,
  handle: (call: Call<z.output<Schema>>) => Promise<z.input<Answer>>,
) {
  const route = async (request: Request, context: RouteContext): Promise<Response> =>
    answered(async (actor) => {
      const input = parse(schema, await fromAddress(request, context), 'address')
      return json(200, JSON.stringify(await handle({ input, actor, request })))
    })
  return Object.assign(route, { spec: { schema, answer, status: 200, changes: false } satisfies RouteSpec })
}

/**
 * A POST of a file, whose bytes are the body: checks the origin, reads the actor afresh, parses the query with the schema, takes at
 * most `LIMITS.file` bytes. It changes nothing, so a repeat does no harm; it tells how far it is where that is asked for.
 */
export function fileRoute<Schema extends z.ZodType, Answer extends z.ZodType>(
  schema: Schema,
  answer: Answer,
  handle: (call: Call<z.output<Schema>> & Going & { bytes: Uint8Array }) => Promise<z.input<Answer>>,
) {
  const route = async (request: Request, context: RouteContext): Promise<Response> =>
    answered(async (actor) => {
      const input = parse(schema, await fromAddress(request, context), 'address')
      // What a form of another site can send is none of these, so that a browser asks first.
      if (!/^application\/octet-stream\b/i.test(request.headers.get('content-type') ?? ''))
        throw new Refusal('unsupported', 'Send the file as it is, with content-type: application/octet-stream.')
      const bytes = await readBytes(
        request,
        LIMITS.file.most,
        `A file may have at most ${LIMITS.file.most / 1_000_000} MB. Copy the text and paste it.`,
      )
      return toldAnswer(
        request,
        actor,
        (going) => handle({ input, actor, request, bytes, ...going }),
        (read) => json(200, JSON.stringify(read)),
      )
    }, request)
  return Object.assign(route, {
    spec: { schema, answer, status: 200, changes: false, takesFile: true } satisfies RouteSpec,
  })
}

async function objectIn(request: Request): Promise<object> {
  const body = await readJson(request)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal('malformed', 'The body has to be a JSON object.')
  return body
}

/** A POST that changes nothing and may take a while, so that it tells how far it is where that is asked for. */
export function lookRoute<Schema extends z.ZodType, Answer extends z.ZodType>(
  schema: Schema,
  answer: Answer,
  handle: (call: Call<z.output<Schema>> & Going) => Promise<z.input<Answer>>,
) {
  const route = async (request: Request, context?: RouteContext): Promise<Response> =>
    answered(async (actor) => {
      const input = parse(schema, { ...(await objectIn(request)), ...(await fromPath(context)) })
      return toldAnswer(
        request,
        actor,
        (going) => handle({ input, actor, request, ...going }),
        (found) => json(200, JSON.stringify(found)),
      )
    }, request)
  return Object.assign(route, { spec: { schema, answer, status: 200, changes: true } satisfies RouteSpec })
}

/**
 * A POST, PATCH or DELETE: checks the origin, reads the actor afresh, parses path and body together (the path wins, so a body
 * can't name another thing), honours Idempotency-Key, answers JSON with `status`.
 */
export function changeRoute<Schema extends z.ZodType, Answer extends z.ZodType>(
  schema: Schema,
  answer: Answer,
  handle: (call: Call<z.output<Schema>>) => Promise<z.input<Answer>>,
  status = 200,
  /** False where it changes nothing, so that a repeat does no harm: its answer is not kept for one. */
  keepsAnswer = true,
) {
  const route = async (request: Request, context: RouteContext): Promise<Response> =>
    answered(async (actor) => {
      const body = await objectIn(request)
      const params = await fromPath(context)
      for (const name of Object.keys(params))
        if (Object.hasOwn(body, name))
          throw new Refusal('malformed', `${name} belongs in the address, not in the body.`)
      const input = parse(schema, { ...body, ...params })
      const work = async () => ({ status, body: JSON.stringify(await handle({ input, actor, request })) })
      const key = keepsAnswer ? request.headers.get('idempotency-key') : null
      if (key === null) {
        const { body } = await work()
        return json(status, body)
      }
      const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex')
      const asked = {
        personId: actor.id,
        key: parse(Key, key, 'Idempotency-Key header'),
        request: `${request.method} ${new URL(request.url).pathname} ${digest}`,
      }
      const first = await answerOnce(asked, work)
      return json(first.status, first.body)
    }, request)
  return Object.assign(route, { spec: { schema, answer, status, changes: true } satisfies RouteSpec })
}
