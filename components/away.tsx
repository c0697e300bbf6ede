import type { ReactNode } from 'react'

/** The database can't be reached: what is safe, and what to do. */
export function Away({ children }: { children: ReactNode }) {
  return (
    <main className="main blank" id="main">
      <div className="empty">
        <p className="wordmark">Galley</p>
        <h1>The desk’s records cannot be reached.</h1>
        <p>
          What was saved is safe, and what you typed is kept on this device. This page loads by itself when they answer,
          and asks again every 15 seconds.
        </p>
        <p className="actions">{children}</p>
      </div>
    </main>
  )
}
