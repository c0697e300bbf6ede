import { Away } from '@/components/away'
import { buttonLook } from '@/components/ui/button-look'
import { PlainHead } from './plain-head'

/** In the place of any page of the desk: HTML alone, as readers’ pages are, so that it needs neither the database nor a script. */
export function AwayPage() {
  return (
    <html lang="en">
      <PlainHead title="Away for a moment · Galley" icon="/icon.svg">
        <meta httpEquiv="refresh" content="15" />
      </PlainHead>
      <body>
        <Away>
          <a className={buttonLook({ tone: 'primary' })} href="">
            Try now
          </a>
        </Away>
      </body>
    </html>
  )
}
