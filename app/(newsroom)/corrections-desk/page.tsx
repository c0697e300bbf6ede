import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Crumb } from '@/components/shell/page-bar'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { isUndecided } from '@/lib/domain/corrections/error-report'
import { Refusal } from '@/lib/domain/refusal'
import { correction } from '@/lib/queries/corrections/correction'
import type { CorrectionsDesk } from '@/lib/queries/corrections/corrections-desk'
import { articlesToCorrect, belowIn, correctionsDesk, startFromClaim } from '@/lib/queries/corrections/corrections-desk'
import { errorReport } from '@/lib/queries/corrections/error-reports'
import { CorrectionCase } from './correction-case'
import { CorrectionsScreen } from './corrections-screen'
import { DeskList } from './desk-list'
import { DraftEditor } from './draft-editor'
import { NoneChosen } from './none-chosen'
import { ReportCase } from './report-case'

export const metadata: Metadata = { title: 'Corrections' }

type Query = Record<string, string | undefined>

interface Chosen {
  crumb: string | null
  /** What is open and how it stands; null for nothing. */
  at: string | null
  work: ReactNode
}

/** What stands beside the list: an entry, a reader's report, a new draft, or nothing. */
async function chosenBy(query: Query, desk: CorrectionsDesk, actor: Actor): Promise<Chosen> {
  const { place: calendar } = desk
  if (query['entry'] !== undefined) {
    const entry = await correction(query['entry'], actor)
    const editable = entry.whyNot.edit === undefined
    const work = editable ? (
      <DraftEditor key={entry.id} entry={entry} calendar={calendar} />
    ) : (
      <CorrectionCase key={`${entry.id} ${entry.status}`} entry={entry} calendar={calendar} me={actor.id} />
    )
    return { crumb: entry.headline, at: `${entry.id} ${entry.status} ${entry.version}`, work }
  }
  if (query['report'] !== undefined) {
    const report = await errorReport(query['report'], actor)
    const articles = report.article || !isUndecided(report) ? [] : await articlesToCorrect(actor)
    const whyNot = whyNotEdit(actor)
    return {
      crumb: `Report ${report.receipt}`,
      at: `${report.id} ${report.status}`,
      work: <ReportCase key={report.id} report={report} articles={articles} whyNot={whyNot} />,
    }
  }
  const { claim, article } = query
  if ((claim !== undefined || article !== undefined || query['new'] !== undefined) && whyNotEdit(actor) === null) {
    const start = claim === undefined ? null : await startFromClaim(claim, actor)
    const articleId = start?.articleId ?? article ?? null
    const articles = await articlesToCorrect(actor, articleId)
    const fresh = { articleId, claimId: start?.claimId ?? null, wrong: start?.wrong ?? '', right: start?.right ?? '' }
    return {
      crumb: 'New correction',
      at: 'new',
      work: <DraftEditor key={`new ${articleId}`} fresh={fresh} articles={articles} calendar={calendar} />,
    }
  }
  return { crumb: null, at: null, work: <NoneChosen desk={desk} whyNot={whyNotEdit(actor)} /> }
}

async function load(query: Query) {
  try {
    const actor = await pageActor()
    const desk = await correctionsDesk(actor, belowIn(query))
    return { actor, desk, chosen: await chosenBy(query, desk, actor) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

export default async function CorrectionsDeskPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const asked = Object.entries(await searchParams).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  const query = Object.fromEntries(asked)
  const { actor, desk, chosen } = await load(query)
  const crumbs: Crumb[] =
    chosen.crumb === null
      ? [{ label: 'Corrections' }]
      : [{ label: 'Corrections', href: '/corrections-desk' }, { label: chosen.crumb }]
  return (
    <>
      <PageBar crumbs={crumbs} />
      <CorrectionsScreen open={chosen.at} whyNotAdd={whyNotEdit(actor)}>
        <DeskList
          desk={desk}
          me={actor.id}
          query={query}
          chosen={query['entry'] ?? query['report'] ?? null}
          whyNotAdd={whyNotEdit(actor)}
        />
        {chosen.work}
      </CorrectionsScreen>
    </>
  )
}
