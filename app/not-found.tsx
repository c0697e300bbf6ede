import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: 'Page not found' }

/** The same for what is missing and for what is not yours to see. */
export default async function NotFound() {
  // A page made beforehand has no nonce, and a browser would refuse its scripts.
  await connection()
  return (
    <main className="main blank" id="main">
      <div className="empty">
        <p className="wordmark">Galley</p>
        <h1>Page not found.</h1>
        <p>It may not exist, or you may not have access.</p>
        <p className="actions">
          <ButtonLink tone="primary" href="/desk" prefetch={false}>
            Go to desk
          </ButtonLink>
          <ButtonLink href="/corrections" prefetch={false}>
            Our corrections page
          </ButtonLink>
        </p>
      </div>
    </main>
  )
}
