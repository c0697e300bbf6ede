import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { createElement } from 'react'
import { AwayPage } from '@/app/(public)/away-page'
import { HeldUpPage } from '@/app/(public)/held-up-page'
import { secondsHeldUp } from '@/lib/auth/held-up'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import { databaseAnswers } from '@/lib/queries/newsroom/readiness'
import { LIMITS } from '@/lib/domain/limits'
import { markup } from '@/lib/server/markup'
import { spoiledForm } from '@/lib/server/spoiled-form'

const DEVELOPMENT = process.env.NODE_ENV === 'development'

/** Scripts only of our own, each with this answer's nonce; nothing from elsewhere. Styles may be inline: React writes them. */
function policy(nonce: string): string {
  const secure = (process.env['NEXTAUTH_URL'] ?? '').startsWith('https://')
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${DEVELOPMENT ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Bytes; an email address and a password fit many times. */
const SIGN_IN_FORM = 20_000

/** What pages are asked by. */
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']

interface Refused {
  status: number
  said: string
}

/** Why a form is refused before anything of it is read, or null. Next itself takes what says no Origin, whatever else it says. */
function refusedForm({ method, headers, nextUrl }: NextRequest): Refused | null {
  if (!METHODS.includes(method))
    return { status: 405, said: 'A page is asked for by GET, and its forms are sent by POST.' }
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null
  const site = headers.get('sec-fetch-site')
  if (headers.get('origin') === null && (site === 'cross-site' || site === 'same-site'))
    return { status: 403, said: 'This request came from another site.' }
  const most = /^\/(sign-in|join)(\/|$)/.test(nextUrl.pathname) ? SIGN_IN_FORM : LIMITS.body.most
  const length = headers.get('content-length')
  if (length === null && headers.get('transfer-encoding') !== null)
    return { status: 411, said: 'A form has to say how long it is.' }
  if (Number(length ?? 0) > most)
    return { status: 413, said: `A form of this page has at most ${most.toLocaleString('en-GB')} bytes.` }
  return null
}

/** Why a request is refused before any page is asked, or null. */
async function refusal(request: NextRequest): Promise<Refused | null> {
  const refused = refusedForm(request)
  if (refused || request.method !== 'POST') return refused
  const said = await spoiledForm(request)
  return said === null ? null : { status: 400, said }
}

/** The page in the place of any other for whoever asked for too many; null for everybody else. Signing in and out is never held up. */
async function heldUp({ method, cookies, nextUrl }: NextRequest): Promise<NextResponse | null> {
  if (method === 'POST' || /^\/(sign-in|join)(\/|$)/.test(nextUrl.pathname)) return null
  const seconds = secondsHeldUp(cookies.get(sessionCookieName())?.value)
  if (seconds === 0) return null
  const said = { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(seconds) }
  return new NextResponse(await markup(createElement(HeldUpPage, { seconds })), { status: 429, headers: said })
}

/** A whole page is asked for, and not what the scripts of an open one ask for: that page stays and says itself what is wrong. */
const isArrival = ({ headers }: NextRequest) => ['document', null].includes(headers.get('sec-fetch-dest'))

/** The page asked for; while the database is away the one that says so, at the same address (docs/decisions/0011). */
async function pageFor(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const refused = await refusal(request)
  if (refused)
    return new NextResponse(refused.said, {
      status: refused.status,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        ...(refused.status === 405 && { allow: METHODS.join(', ') }),
      },
    })
  const held = await heldUp(request)
  if (held) return held
  if (!isArrival(request) || (await databaseAnswers())) return NextResponse.next({ request: { headers } })
  const said = { 'content-type': 'text/html; charset=utf-8', 'retry-after': '5' }
  return new NextResponse(await markup(createElement(AwayPage)), { status: 503, headers: said })
}

/**
 * Headers of the desk's pages, never protection: who may see what is asked next to the data. Next takes the nonce for its
 * own scripts from the request's policy; nonce and path are told to the layout, which can't know them otherwise.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy(nonce))
  headers.set('x-galley-nonce', nonce)
  headers.set('x-galley-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const response = await pageFor(request, headers)
  response.headers.set('content-security-policy', policy(nonce))
  response.headers.set('cache-control', 'private, no-store')
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('x-frame-options', 'DENY')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  return response
}

// All but the public pages, which have a policy of their own and are held by caches, the API, built files, and the two files beside the pages.
export const config = { matcher: '/((?!_next/|api/|corrections(?:/|$)|icon\\.svg$|robots\\.txt$).*)' }
