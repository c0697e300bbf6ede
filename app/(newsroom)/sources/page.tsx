import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { sourceDetail } from '@/lib/queries/source'
import { countSources, listSources, ListSources, peopleToName } from '@/lib/queries/sources'
import { SourcesScreen } from './sources-screen'

export const metadata: Metadata = { title: 'Sources' }

/** The library, as the signed-in person may see it. */
export default async function SourcesPage() {
  const actor = await requireActor()
  const [page, counts, people] = await Promise.all([
    listSources(ListSources.parse({}), actor),
    countSources(actor),
    peopleToName(actor),
  ])
  const [newest] = page.items
  const first = newest ? await sourceDetail(newest.id, actor) : null
  return <SourcesScreen start={{ page, counts, people, first }} />
}
