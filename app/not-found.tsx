import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Blank } from '@/components/ui/blank'
import { buttonLook } from '@/components/ui/button-look'

export const metadata: Metadata = { title: 'Page not found' }

/** Readers’ pages are another site: plain HTML, which no screen of the desk can turn into. */
const READERS = '/corrections'

/** The same for what is missing and for what is not yours to see. Plain links: every page brings this one along. */
export default async function NotFound() {
  // A page made beforehand has no nonce, and a browser would refuse its scripts.
  await connection()
  return (
    <Blank
      named
      title="Page not found."
      action={
        <>
          <a className={buttonLook({ tone: 'primary' })} href="/desk">
            Go to desk
          </a>
          <a className={buttonLook()} href={READERS}>
            Our corrections page
          </a>
        </>
      }
    >
      It may not exist, or you may not have access.
    </Blank>
  )
}
