import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { ShellProvider } from '@/components/shell/shell-context'
import { currentActor } from '@/lib/auth/current-actor'
import { railCounts } from '@/lib/queries/rail-counts'
import { signOutHere, signOutOfEverything } from './actions'

/*
 * The shell of the desk. A page below it renders two things, which take their places in the shell's grid:
 *
 *   <PageBar crumbs={[{ label: 'Articles', href: '/articles' }, { label: 'New article' }]} />
 *   <main className="main …" id="main"> … <footer className="keys"> … </footer> </main>
 *
 * and, where it should stand in the rail, gets a row in components/shell/places.ts. The keys printed in `footer.keys` are
 * what `?` shows. Sending nobody to the sign-in page here is a courtesy: each query asks for the actor itself.
 */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (!actor) {
    const path = (await headers()).get('x-galley-path') ?? '/desk'
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
  }
  const { id, name, email, role } = actor
  return (
    <ShellProvider
      me={{ id, name, email, role }}
      counts={await railCounts(actor)}
      signOut={signOutHere}
      signOutEverywhere={signOutOfEverything}
    >
      <Shell>{children}</Shell>
    </ShellProvider>
  )
}
