import type { ReactNode } from 'react'

/** The doors: outside, with one line of the house's own craft beside the form. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="door">
      <main>{children}</main>
      <aside aria-hidden="true">
        <p>
          In the proof room{' '}
          <mark className="claim" data-finding="confirmed" data-stage="approved">
            a line goes under every word
            <i className="end" />
          </mark>{' '}
          that someone has checked.{' '}
          <mark className="claim" data-finding="confirmed" data-stage="approved">
            One person finds
            <i className="end" />
          </mark>
          ,{' '}
          <mark className="claim" data-finding="confirmed" data-stage="review">
            another agrees
            <i className="end" />
          </mark>
          . What has no line{' '}
          <mark className="claim" data-finding="open">
            is not ready to print
            <i className="end" />
          </mark>
          .
        </p>
      </aside>
    </div>
  )
}
