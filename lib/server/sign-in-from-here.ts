import 'server-only'
import { headers } from 'next/headers'
import { readSessionToken } from '@/lib/auth/session-cookie'
import type { SignIn } from '@/lib/use-cases/people/sign-in'
import { signIn } from '@/lib/use-cases/people/sign-in'
import { clientAddress } from '@/lib/server/client-address'
import type { z } from 'zod'

/** Signs in with what the request says of its sender; the session this browser had before ends. */
export async function signInFromHere(input: z.infer<typeof SignIn>): Promise<string> {
  const sent = await headers()
  return signIn(input, {
    address: clientAddress(sent),
    userAgent: sent.get('user-agent') ?? '',
    replaces: (await readSessionToken()) ?? undefined,
  })
}
