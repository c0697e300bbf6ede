import 'server-only'
import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIPv6 } from 'node:net'
import { LIMITS } from '@/lib/domain/limits'
import type { AllowedPairs } from './allowed-pairs'
import { allowedPairs } from './allowed-pairs'
import { Clock } from './clock'
import { NotFetched, notAPage } from './not-fetched'
import type { Resolve, Target } from './target'
import { isChecked, readAddress, targetOf } from './target'
import { ENCODINGS, packingOf, unpacked } from './unpacked'

/** Bytes and milliseconds. */
export interface FetchLimits {
  redirects: number
  headers: number
  /** Bytes of the body as they come. */
  wire: number
  /** Bytes of the body once it is unpacked. */
  body: number
  connecting: number
  /** From the connection to the first line of the answer and its headers. */
  answering: number
  /** Everything, redirects included. */
  whole: number
  atOnce: number
}

const FETCH_LIMITS: FetchLimits = {
  redirects: LIMITS.redirects.most,
  headers: 32_768,
  wire: LIMITS.fetched.most,
  body: LIMITS.file.most,
  connecting: 5_000,
  answering: 10_000,
  whole: LIMITS.fetching.most * 1_000,
  atOnce: 8,
}

export interface FetchOptions {
  /** Whether a kind of content (“text/html”; empty where the site names none) is wanted; others are not read. */
  accepts: (type: string) => boolean
  /** Whoever asked has given up. */
  signal?: AbortSignal
  /** How many bytes of the body have come, and of how many where the site says so. */
  onBytes?: (done: number, of: number | null) => void
  limits?: Partial<FetchLimits>
  allowed?: AllowedPairs
  resolve?: Resolve
  /** Authorities that are trusted besides Node’s own, in PEM. */
  authority?: string
}

export interface Fetched {
  /** Where it was found, after all redirects. */
  address: string
  /** The addresses that led there, the given one first. */
  redirects: readonly string[]
  /** “text/html”; empty where the site names none. */
  type: string
  /** As the site names it. */
  charset: string | null
  bytes: Uint8Array
  /** How many bytes came. */
  wire: number
}

const everywhere: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address)

/** Answers with the addresses that were checked, whatever a name server would say now. */
function pinned({ addresses }: Target): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, options, done) => {
    if (options.all) done(null, all)
    else done(null, addresses[0], isIPv6(addresses[0]) ? 6 : 4)
  }
}

function whyUnreached(error: NodeJS.ErrnoException, { url }: Target): NotFetched {
  const { code = '' } = error
  if (code === 'HPE_HEADER_OVERFLOW')
    return new NotFetched('broken', 'The site answers with more headers than any page has.')
  if (code.startsWith('HPE_')) return new NotFetched('broken', 'What answers there does not speak as web sites do.')
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/.test(code))
    return new NotFetched(
      'unreachable',
      `${url.hostname} can’t prove that it is ${url.hostname}: its certificate is not valid.`,
    )
  return new NotFetched('unreachable', `${url.hostname} can’t be reached.`)
}

/** Sends one request, to an address that was checked; answers once the headers are there. */
function ask(target: Target, clock: Clock, limits: FetchLimits, authority?: string): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const { url } = target
  clock.begin(limits.connecting, `${url.hostname} can’t be connected to`)
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    // A connection of its own: none that was opened for another check is used again.
    agent: false,
    lookup: pinned(target),
    maxHeaderSize: limits.headers,
    signal: clock.signal,
    headers: {
      'user-agent': 'Galley (the checking desk of a newsroom)',
      accept: 'text/html, application/xhtml+xml, text/plain;q=0.5, */*;q=0.1',
      'accept-encoding': ENCODINGS,
    },
    ...(authority !== undefined && { ca: authority }),
  })
  request.on('socket', (socket) => {
    socket.once('connect', () => {
      if (isChecked(target, socket.remoteAddress)) clock.begin(limits.answering, `${url.hostname} doesn’t answer`)
      else request.destroy(new NotFetched('inside', 'The connection went elsewhere than was checked.'))
    })
  })
  request.on('error', (error) => {
    const { reason } = clock.signal as { reason: unknown }
    if (reason instanceof NotFetched) reject(reason)
    else reject(error instanceof NotFetched ? error : whyUnreached(error, target))
  })
  request.on('response', (response) => {
    clock.partIsOver()
    resolve(response)
  })
  request.end()
  return promise
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Where an answer sends on to; null where it is the answer itself. */
function sentOn({ statusCode, headers }: IncomingMessage, from: URL, allowed: AllowedPairs): URL | null {
  if (statusCode === undefined || !REDIRECTS.has(statusCode)) return null
  if (headers.location === undefined) throw new NotFetched('redirects', 'The site sends on to nowhere.')
  return readAddress(headers.location, allowed, from)
}

async function bytesOf(response: IncomingMessage, most: number, onBytes: FetchOptions['onBytes']): Promise<Buffer> {
  const tooLarge = new NotFetched('too-large', `This page has more than ${most / 1_000_000} MB.`)
  const stated = Number(response.headers['content-length'] ?? 0) || null
  if ((stated ?? 0) > most) throw tooLarge
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw tooLarge
    chunks.push(chunk)
    onBytes?.(size, stated)
  }
  if (!response.complete) throw new Error('cut off')
  return Buffer.concat(chunks)
}

/** The body of an answer, whole; what is not wanted, or came only in part, is thrown away. */
async function take(response: IncomingMessage, { accepts, onBytes }: FetchOptions, limits: FetchLimits, clock: Clock) {
  const status = response.statusCode ?? 0
  if (status !== 200) throw notAPage(status)
  const said = response.headers['content-type'] ?? ''
  const type = said.split(';', 1).join('').trim().toLowerCase()
  if (!accepts(type)) throw new NotFetched('type', `This address holds no page but something else (${type}).`)
  const packing = packingOf(response.headers['content-encoding'])
  let bytes: Buffer
  try {
    bytes = await bytesOf(response, limits.wire, onBytes)
    // A body without a length ends where the connection does, also where it was ours to end it.
    clock.signal.throwIfAborted()
  } catch (error) {
    clock.signal.throwIfAborted()
    throw error instanceof NotFetched
      ? error
      : new NotFetched('broken', 'The page broke off on its way. What came was thrown away; try again.')
  }
  const charset = /;\s*charset\s*=\s*"?([\w-]{2,40})/i.exec(said)?.[1] ?? null
  return { type, charset, wire: bytes.length, bytes: await clock.within(unpacked(bytes, packing, limits.body)) }
}

let going = 0

/**
 * Fetches a public page, or says why not. The only way to an address that somebody gave: http(s) on the usual ports, without cookies or
 * credentials; each host is looked up once, each of its addresses checked, and only those are connected to, also after each redirect.
 * What takes too long, is too large or breaks off is thrown away.
 * @throws {NotFetched}
 */
export async function fetchSafely(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits }
  const { allowed = allowedPairs(), resolve = everywhere, authority } = options
  if (going >= limits.atOnce) throw new NotFetched('busy', 'Many addresses are being fetched. Try again in a moment.')
  const clock = new Clock(limits.whole, options.signal)
  const redirects: string[] = []
  going++
  try {
    let url = readAddress(address, allowed)
    for (;;) {
      const target = await clock.within(targetOf(url, allowed, resolve))
      const response = await ask(target, clock, limits, authority)
      try {
        const next = sentOn(response, url, allowed)
        if (next === null) return { address: url.href, redirects, ...(await take(response, options, limits, clock)) }
        redirects.push(url.href)
        if (redirects.includes(next.href)) throw new NotFetched('redirects', 'The site sends round in a circle.')
        if (redirects.length > limits.redirects)
          throw new NotFetched('redirects', `The site sends on more than ${limits.redirects} times.`)
        url = next
      } finally {
        response.destroy()
      }
    }
  } finally {
    going--
    clock.end()
  }
}
