'use client'

/**
 * A script that runs with the page as the server sends it, before React does. Where React draws it anew, after a move between two
 * parts of the desk, it is only data: the page's scripts run already.
 */
export function EarlyScript({ code, nonce }: { code: string; nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      type={typeof window === 'undefined' ? undefined : 'application/json'}
      dangerouslySetInnerHTML={{ __html: code }}
      suppressHydrationWarning
    />
  )
}
