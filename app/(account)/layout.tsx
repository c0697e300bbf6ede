import type { ReactNode } from 'react'

/** The doors: outside, with one line about the craft beside the form. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-cols-2 max-phone:grid-cols-1">
      <main className="grid grid-cols-[minmax(0,20rem)] content-center justify-center gap-2 p-8">
        <p className="wordmark mb-5 text-[2rem]! decoration-2!">Galley</p>
        {children}
      </main>
      <aside
        aria-hidden="true"
        className="grid content-center border-s border-hairline bg-paper p-16 max-phone:hidden [&_.end]:align-[0.8em]"
      >
        <p className="max-w-104 font-text text-[1.5rem]/10">
          In the proof room{' '}
          <mark className="claim" data-finding="confirmed" data-stage="approved">
            a line goes under every word
            <i className="end" />
          </mark>{' '}
          that someone has checked.{' '}
          <mark className="claim" data-finding="confirmed" data-stage="approved">
            One person checks
            <i className="end" />
          </mark>
          ,{' '}
          <mark className="claim" data-finding="confirmed" data-stage="review">
            another agrees
            <i className="end" />
          </mark>
          . What has no line is not ready to print.
        </p>
      </aside>
    </div>
  )
}
