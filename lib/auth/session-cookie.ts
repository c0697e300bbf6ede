import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { SESSION_LIFE_MS } from '@/lib/domain/people/session'

const secure = () => (process.env['NEXTAUTH_URL'] ?? '').startsWith('https://')

/** The name of a cookie of ours. By https a browser then takes it from this host alone: no sister site can plant one. */
export const ownCookie = (name: string) => `${secure() ? '__Host-' : ''}${name}`

/** The cookie that next-auth sets and reads; it holds the session's token, encrypted, and nothing of the person. */
export const sessionCookieName = () => ownCookie('next-auth.session-token')

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: secure(),
})

/** What signs and encrypts the cookies. */
export function secret(): string {
  const given = process.env['NEXTAUTH_SECRET']
  if (!given) throw new Error('NEXTAUTH_SECRET is not set: start the desk with `npm start`, or set it.')
  return given
}

/** The session token of this browser, or null; whether its session lives is in the database. */
export async function readSessionToken(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value
  if (!cookie) return null
  try {
    const jwt = await decode({ token: cookie, secret: secret() })
    return typeof jwt?.['token'] === 'string' ? jwt['token'] : null
  } catch {
    return null
  }
}

/** For an action: gives this browser the session. */
export async function writeSessionCookie(token: string): Promise<void> {
  const maxAge = SESSION_LIFE_MS / 1000
  const value = await encode({ token: { token }, secret: secret(), maxAge })
  ;(await cookies()).set(sessionCookieName(), value, { ...sessionCookieOptions(), maxAge })
}

/** For an action: takes the session from this browser. */
export async function clearSessionCookie(): Promise<void> {
  ;(await cookies()).set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}
