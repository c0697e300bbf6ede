import type { Metadata } from 'next'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { newsroomName } from '@/lib/queries/newsroom/newsroom-name'
import { openInvitation } from '@/lib/queries/people/people'
import { JoinForm } from './join-form'

export const metadata: Metadata = { title: 'Join', robots: { index: false } }

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await openInvitation(token)
  return (
    <>
      <p className="wordmark">Galley</p>
      <h1>Join the desk of {await newsroomName()}</h1>
      {invitation ? (
        <>
          <p className="aside">
            You are invited as {ROLE_INFO[invitation.role].label.toLowerCase()}. {ROLE_INFO[invitation.role].does}
          </p>
          <JoinForm token={token} email={invitation.email} name={invitation.name} />
        </>
      ) : (
        <>
          <p>This link has been used, was withdrawn, or has ended.</p>
          <p className="fine">
            Ask an admin of your desk for a new one, or <a href="/sign-in">sign in</a> if it was you who used it.
          </p>
        </>
      )}
    </>
  )
}
