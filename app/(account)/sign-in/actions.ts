'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { returnPath } from '@/lib/domain/return-path'
import { openFormAction } from '@/lib/server/form-action'
import { ownOrigin } from '@/lib/server/origin'
import { signInFromHere } from '@/lib/server/sign-in-from-here'
import { SignIn } from '@/lib/use-cases/people/sign-in'

const SignInForm = SignIn.extend({ callbackUrl: z.string().max(2_000).default('') })

export const signInHere = openFormAction(SignInForm, async ({ callbackUrl, ...credentials }) => {
  await writeSessionCookie(await signInFromHere(credentials))
  const path = returnPath(callbackUrl, ownOrigin())
  redirect(path === '/' ? '/desk' : path)
})
