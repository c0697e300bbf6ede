import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: 'Nothing here' }

/** The same for what is missing and for what is not yours to see. */
export default async function NotFound() {
  // A page made beforehand has no nonce, and a browser would refuse its scripts.
  await connection()
  return (
    <main className="main blank" id="main">
      <div className="empty">
        <p className="wordmark">Galley</p>
        <h1>There is nothing here for you.</h1>
        <p>
          The address may be wrong, the thing may have gone, or it may belong to people you are not one of. We cannot
          say which.
        </p>
        <p className="actions">
          <ButtonLink tone="primary" href="/desk" prefetch={false}>
            To the desk
          </ButtonLink>
          <ButtonLink href="/corrections" prefetch={false}>
            Our corrections page
          </ButtonLink>
        </p>
      </div>
    </main>
  )
}
