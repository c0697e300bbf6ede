'use client'

interface BrokenProps {
  /** Under which the log holds the rest. */
  digest: string | undefined
  retry: () => void
}

/** A page that broke on our side: what happened, what is safe, what to do. */
export function Broken({ digest, retry }: BrokenProps) {
  return (
    <main className="main blank nothing" id="main">
      <div className="empty">
        <p className="wordmark">Galley</p>
        <h1>This broke on our side.</h1>
        <p>
          What you typed is kept on this device. Try again; if it happens twice,{' '}
          {digest ? 'give this number to' : 'tell'} your admin.
        </p>
        {digest && (
          <p className="error-id">
            <span className="hash">{digest}</span>
          </p>
        )}
        <p className="actions">
          <button className="button primary" type="button" onClick={retry}>
            Try again
          </button>
          <a className="button" href="/desk">
            To the desk
          </a>
        </p>
      </div>
    </main>
  )
}
