import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { CORRECTION_TYPE_INFO, CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
import { Backward, Lede } from '@/app/(public)/corrections/lede'
import { readersPage } from '@/app/(public)/corrections/readers-page'
import { readersRoute } from '@/app/(public)/corrections/readers-route'

export const dynamic = 'force-dynamic'

const WHAT = {
  CORRECTION: 'A fact was wrong. We say what stood and what is right.',
  CLARIFICATION: 'What we wrote was right but could mislead.',
  EDITORS_NOTE: 'How we worked fell short: a conflict of interest, a missing question.',
  UPDATE: 'Something new has happened. It was not an error.',
  RETRACTION: 'The article should not stand. Its text remains, marked.',
} as const satisfies Record<keyof typeof CORRECTION_TYPE_INFO, string>

function Rule({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[13rem_minmax(0,40rem)] gap-x-6 gap-y-1 border-t border-hairline py-5 max-phone:grid-cols-1">
      <h2 className="text-[1.1875rem]/6 font-[650]">{title}</h2>
      {children}
    </section>
  )
}

const main = (
  <main className="flex-1 pb-12" id="main">
    <Backward />
    <Lede title="How we correct">
      <p>
        We check before we publish. When something wrong gets through we put it right in the open, quickly, and in the
        same place.
      </p>
    </Lede>
    <article>
      <Rule title="What we publish">
        <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          {CORRECTION_TYPES.map((type) => (
            <Fragment key={type}>
              <dt className="font-[650]">{CORRECTION_TYPE_INFO[type].label}</dt>
              <dd>{WHAT[type]}</dd>
            </Fragment>
          ))}
        </dl>
      </Rule>
      <Rule title="How we decide">
        <p>
          Any reader may <a href="/corrections/report">report an error</a>, and so may anybody who works here. An editor
          checks it. A second person, who wrote no word of the correction, has to agree before it is published. That
          holds for everybody, the editor in chief as well.
        </p>
      </Rule>
      <Rule title="What we never do">
        <p>
          We do not delete a correction, and we do not change one. What we have to add stands under it, with its own
          date. If one is itself wrong it is withdrawn, and the reason stays at its address.
        </p>
      </Rule>
      <Rule title="How you can tell">
        <p>
          Each entry here is part of a record to which things can only be added. Its newest number and fingerprint stand
          at the foot of every page and in the JSON feed. Whoever has noted an earlier one can find out whether anything
          before it was changed.
        </p>
      </Rule>
    </article>
  </main>
)

export const GET = readersRoute(async (request) =>
  readersPage(request, () => ({
    title: 'How we correct',
    description: 'What we publish when we were wrong, who decides it, and what we never do.',
    path: '/corrections/policy',
    main,
  })),
)
