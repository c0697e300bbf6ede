import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current-actor'
import type { FormState } from '@/lib/domain/form-state'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { returnPath } from '@/lib/domain/return-path'
import { newsroomName } from '@/lib/queries/newsroom/newsroom-name'
import { ownOrigin } from '@/lib/server/origin'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

/** next-auth's own door sends refused people here with a code. */
function saidElsewhere(error: unknown): FormState {
  if (typeof error !== 'string') return UNTOUCHED
  const message = 'Email and password do not match.'
  return { ...UNTOUCHED, refused: message, errors: { password: message } }
}

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams
  const path = returnPath(typeof callbackUrl === 'string' ? callbackUrl : null, ownOrigin())
  if (await currentActor()) redirect(path === '/' ? '/desk' : path)
  return (
    <>
      <h1 className="mb-4 text-muted">Sign in to the desk of {await newsroomName()}</h1>
      <SignInForm callbackUrl={path} initial={saidElsewhere(error)} />
      <p className="text-small text-muted">Forgot your password or need an account? Ask your desk’s admin.</p>
      <p className="text-small text-muted">
        <Link href="/corrections" prefetch={false}>
          Our corrections page
        </Link>{' '}
        is open to everyone.
      </p>
    </>
  )
}
