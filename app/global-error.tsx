'use client'

import { Blank } from '@/components/ui/blank'
import { buttonLook } from '@/components/ui/button-look'
import './globals.css'

/** When not even the root layout could be drawn. It comes with every page, so it brings no more than it says: links, and no scripts. */
export default function GlobalError({ error: { digest } }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <Blank
          named
          title="This broke on our side."
          action={
            <>
              <a className={buttonLook({ tone: 'primary' })} href="">
                Try again
              </a>
              <a className={buttonLook()} href="/desk">
                Go to desk
              </a>
            </>
          }
        >
          What you typed is kept on this device. Try again; if it happens twice,{' '}
          {digest ? `give this number to your admin: ${digest}` : 'tell your admin'}.
        </Blank>
      </body>
    </html>
  )
}
