import { Blank } from '@/components/ui/blank'
import { buttonLook } from '@/components/ui/button-look'
import { LIMITS } from '@/lib/domain/limits'
import { PlainHead } from './plain-head'

/** In the place of a page of the desk whose reader asked for too many in a minute: HTML alone, which costs next to nothing. */
export function HeldUpPage({ seconds }: { seconds: number }) {
  return (
    <html lang="en">
      <PlainHead title="Too many pages at once · Galley" icon="/icon.svg">
        <meta httpEquiv="refresh" content={String(seconds)} />
      </PlainHead>
      <body>
        <Blank
          named
          title="Too many pages at once."
          action={
            <a className={buttonLook({ tone: 'primary' })} href="">
              Try now
            </a>
          }
        >
          The desk answers at most {LIMITS.calls.most} calls of one person in a minute, so that it stays fast for
          everybody. This page loads by itself in {seconds} {seconds === 1 ? 'second' : 'seconds'}. What you saved is
          safe.
        </Blank>
      </body>
    </html>
  )
}
