import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageActor } from '@/lib/auth/page-actor'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { firstToChoose } from '@/lib/queries/people/colleagues'
import { sourceDetail } from '@/lib/queries/sources/source'
import { countSources, listSources, ListSources } from '@/lib/queries/sources/sources'
import { SourcesScreen } from './sources-screen'

export const metadata: Metadata = { title: 'Sources' }

interface SourcesProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The source that is asked for, or null: one that this person may not see is missing like one that is not there. */
async function asked(id: string | string[] | undefined, actor: Actor) {
  if (typeof id !== 'string') return null
  try {
    return await sourceDetail(id, actor)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

/** The library, as the signed-in person may see it. */
export default async function SourcesPage({ searchParams }: SourcesProps) {
  const actor = await pageActor()
  const wanted = await asked((await searchParams)['source'], actor)
  const [page, counts, people] = await Promise.all([
    listSources(ListSources.parse({}), actor),
    countSources(actor),
    firstToChoose('readers', actor),
  ])
  const [newest] = page.items
  const first = wanted ?? (newest ? await sourceDetail(newest.id, actor) : null)
  return <SourcesScreen start={{ page, counts, people, first, whyNotAdd: whyNotEdit(actor) }} />
}
