import { Away } from '@/components/away'

/** In the place of any page of the desk: HTML alone, as readers’ pages are, so that it needs neither the database nor a script. */
export function AwayPage() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta httpEquiv="refresh" content="15" />
        <title>Away for a moment · Galley</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/corrections/readers.css" />
      </head>
      <body>
        <Away>
          <a className="button primary" href="">
            Try now
          </a>
        </Away>
      </body>
    </html>
  )
}
