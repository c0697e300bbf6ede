import type { ReactNode } from 'react'
import { headers } from 'next/headers'
import { NewsroomTimeProvider } from '@/components/ui/dates/newsroom-time'
import { KEEP_EARLY_INPUT } from '@/components/shell/early-input'
import { EarlyScript } from '@/components/shell/early-script'
import { Shell } from '@/components/shell/shell'
import { ShellProvider } from '@/components/shell/shell-context'
import { pageActor } from '@/lib/auth/page-actor'
import { deskPlace } from '@/lib/queries/newsroom/newsroom-day'
import { railCounts } from '@/lib/queries/desk/rail-counts'
import { KnowsWaysBack } from './changes/knows-ways-back'
import { waitingClaims } from './waiting-claims'
import { signOutHere, signOutOfEverything } from './actions'

/*
 * The shell of the desk. A page below it renders two things, which take their places in the shell's grid:
 *
 *   <PageBar crumbs={[{ label: 'Articles', href: '/articles' }, { label: 'New article' }]} />
 *   <main className="main …" id="main"> … <ActionBar actions={…} /> </main>
 *
 * and, where it should stand in the rail, gets a row in components/shell/places.ts. Its table of actions is what `?`,
 * the key bar and ⌘K show. A page asks for its actor with pageActor(), which sends nobody to the sign-in page; that is a courtesy,
 * and each query takes the actor all the same.
 */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor()
  const { id, name, email, role } = actor
  return (
    <ShellProvider
      me={{ id, name, email, role }}
      counts={await railCounts(actor, waitingClaims(actor))}
      signOut={signOutHere}
      signOutEverywhere={signOutOfEverything}
    >
      <KnowsWaysBack />
      <EarlyScript code={KEEP_EARLY_INPUT} nonce={(await headers()).get('x-galley-nonce') ?? undefined} />
      <NewsroomTimeProvider {...await deskPlace()}>
        <Shell>{children}</Shell>
      </NewsroomTimeProvider>
    </ShellProvider>
  )
}
