import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Blank } from '@/components/ui/blank'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: 'Page not found' }

/** The same for what is missing and for what is not yours to see. */
export default async function NotFound() {
  // A page made beforehand has no nonce, and a browser would refuse its scripts.
  await connection()
  return (
    <Blank
      named
      title="Page not found."
      action={
        <>
          <ButtonLink tone="primary" href="/desk" prefetch={false}>
            Go to desk
          </ButtonLink>
          <ButtonLink href="/corrections" prefetch={false}>
            Our corrections page
          </ButtonLink>
        </>
      }
    >
      It may not exist, or you may not have access.
    </Blank>
  )
}
