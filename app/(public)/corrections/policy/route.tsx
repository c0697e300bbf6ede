import { Fragment } from 'react'
import { CORRECTION_TYPE_INFO, CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
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

const main = (
  <main className="ledger single" id="main">
    <p className="backward">
      <a href="/corrections">Corrections</a>
    </p>
    <header className="lede">
      <h1>How we correct</h1>
      <p>
        We check before we publish. When something wrong gets through we put it right in the open, quickly, and in the
        same place.
      </p>
    </header>
    <article className="charter">
      <section>
        <h2>What we publish</h2>
        <dl>
          {CORRECTION_TYPES.map((type) => (
            <Fragment key={type}>
              <dt>{CORRECTION_TYPE_INFO[type].label}</dt>
              <dd>{WHAT[type]}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
      <section>
        <h2>How we decide</h2>
        <p>
          Any reader may <a href="/corrections/report">report an error</a>, and so may anybody who works here. An editor
          checks it. A second person, who wrote no word of the correction, has to agree before it is published. That
          holds for everybody, the editor in chief as well.
        </p>
      </section>
      <section>
        <h2>What we never do</h2>
        <p>
          We do not delete a correction, and we do not change one. What we have to add stands under it, with its own
          date. If one is itself wrong it is withdrawn, and the reason stays at its address.
        </p>
      </section>
      <section>
        <h2>How you can tell</h2>
        <p>
          Each entry here is part of a record to which things can only be added. Its newest number and fingerprint stand
          at the foot of every page and in the JSON feed. Whoever has noted an earlier one can find out whether anything
          before it was changed.
        </p>
      </section>
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
