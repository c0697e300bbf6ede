import type { FormState } from '@/lib/domain/form-state'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { clientAddress, lineOf } from '@/lib/server/client-address'
import { openFormAction } from '@/lib/server/form-action'
import { refuseForeignOrigin } from '@/lib/server/origin'
import { readForm } from '@/lib/server/read-form'
import { reportError, ReportError } from '@/lib/use-cases/reports/report-error'
import { Backward, Lede } from '@/app/(public)/corrections/lede'
import { leadToMade } from '@/app/(public)/corrections/readers-answer'
import { readersPage } from '@/app/(public)/corrections/readers-page'
import { readersRoute } from '@/app/(public)/corrections/readers-route'
import { ReportForm } from './report-form'

export const dynamic = 'force-dynamic'

async function reportPage(request: Request, state: FormState): Promise<Response> {
  return readersPage(request, () => ({
    title: 'Report an error',
    description: 'Tell us what is wrong and how you know. An editor reads every report.',
    path: '/corrections/report',
    own: true,
    ...(state.status !== undefined && { status: state.status }),
    main: (
      <main className="flex-1 pb-12" id="main">
        <Backward />
        <Lede title="Report an error">
          <p>Tell us what is wrong and how you know. An editor reads every report.</p>
        </Lede>
        <ReportForm {...state} />
      </main>
    ),
  }))
}

export const GET = readersRoute(async (request) => {
  const article = new URL(request.url).searchParams.get('article') ?? ''
  return reportPage(request, { ...UNTOUCHED, values: { article: article.slice(0, 500) } })
})

export const POST = readersRoute(async (request) => {
  refuseForeignOrigin(request.headers)
  // Behind no proxy of ours the address may be made up: then the limit for all of them together is the one that holds.
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const address = clientAddress(request.headers) ?? lineOf(forwarded)
  const send = openFormAction(ReportError, async (input) => (await reportError(input, address, new Date())).receipt)
  const state = await send(UNTOUCHED, await readForm(request))
  if (state.done !== null) return leadToMade(`/corrections/report/${state.done}`)
  const answer = await reportPage(request, state)
  if (state.waitSeconds !== undefined) answer.headers.set('retry-after', String(Math.ceil(state.waitSeconds)))
  return answer
})
