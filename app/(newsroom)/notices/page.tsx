import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { noticesOf } from '@/lib/queries/notices/notices'
import { NoticesScreen } from './notices-screen'

export const metadata: Metadata = { title: 'Notices' }

/** So many stand there at first; others are asked for. */
const FIRST = 50

export default async function NoticesPage() {
  const actor = await pageActor()
  const first = await noticesOf({ limit: FIRST }, actor)
  return (
    <>
      <PageBar crumbs={[{ label: 'Notices' }]} />
      <NoticesScreen key={first.items[0]?.seq ?? 0} first={first} />
    </>
  )
}
