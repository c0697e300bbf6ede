import 'server-only'
import { headers } from 'next/headers'
import { knownDevice, rememberDevice } from '@/lib/auth/device-cookie'
import { readSessionToken } from '@/lib/auth/session-cookie'
import type { SignIn } from '@/lib/use-cases/people/sign-in'
import { signIn } from '@/lib/use-cases/people/sign-in'
import { clientAddress } from '@/lib/server/client-address'
import type { z } from 'zod'

/** Signs in with what the request says of its sender; the session this browser had before ends, and the browser is remembered. */
export async function signInFromHere(input: z.infer<typeof SignIn>): Promise<string> {
  const sent = await headers()
  const token = await signIn(input, {
    address: clientAddress(sent),
    device: await knownDevice(input.email),
    userAgent: sent.get('user-agent') ?? '',
    replaces: (await readSessionToken()) ?? undefined,
  })
  await rememberDevice(input.email)
  return token
}
