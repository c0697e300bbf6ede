import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { returnPath } from '@/lib/domain/return-path'
import { SESSION_LIFE_MS } from '@/lib/domain/people/session'
import { actorOf } from './live-session'
import { sessionCookieName, sessionCookieOptions } from './session-cookie'

interface Doors {
  /** Gives the new session's token, or throws an Error whose message is the code for the sign-in page. */
  signIn: (credentials: Record<'email' | 'password', string>) => Promise<string>
  signOut: (token: string) => Promise<void>
}

const silent = () => undefined

/**
 * next-auth keeps the cookie; whether the session in it still lives is asked of the database each time. `doors` are passed
 * in, since this folder knows no use cases.
 */
export function authOptions(doors: Doors): NextAuthOptions {
  return {
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: SESSION_LIFE_MS / 1000 },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    providers: [
      Credentials({
        credentials: { email: { label: 'Email', type: 'email' }, password: { label: 'Password', type: 'password' } },
        authorize: async (given) => {
          const token = await doors.signIn({ email: given?.email ?? '', password: given?.password ?? '' })
          return { id: token }
        },
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${returnPath(url, baseUrl)}`,
      jwt: async ({ token, user }) => {
        // Only at sign-in there is a "user", whose id is the new session's token.
        const session = (user as { id: string } | undefined)?.id ?? token['token']
        // Thrown, because that is how next-auth takes a dead session's cookie away.
        if (typeof session !== 'string' || !(await actorOf(session))) throw new Error('This session has ended.')
        return { token: session }
      },
      session: async ({ session, token }) => {
        const actor = typeof token['token'] === 'string' ? await actorOf(token['token']) : null
        return { expires: session.expires, ...(actor && { user: { name: actor.name, email: actor.email } }) }
      },
    },
    events: {
      signOut: async ({ token }) => {
        const session = (token as Record<string, unknown> | null)?.['token']
        if (typeof session === 'string') await doors.signOut(session)
      },
    },
    // Its errors are the refusals above; ours are logged where they are caught.
    logger: { error: silent, warn: silent, debug: silent },
  }
}
