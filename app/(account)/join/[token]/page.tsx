import type { Metadata } from 'next'
import type { Role } from '@/lib/domain/people/actor'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { newsroomName } from '@/lib/queries/newsroom/newsroom-name'
import { openInvitation } from '@/lib/queries/people/people'
import { JoinForm } from './join-form'

export const metadata: Metadata = { title: 'Join', robots: { index: false } }

/** “An editor brings articles in, …” */
function whatTheyDo(role: Role): string {
  const { one, does } = ROLE_INFO[role]
  return `${one.charAt(0).toUpperCase()}${one.slice(1)} ${does.charAt(0).toLowerCase()}${does.slice(1)}`
}

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await openInvitation(token)
  return (
    <>
      <h1 className="mb-4 text-muted">Join the desk of {await newsroomName()}</h1>
      {invitation ? (
        <>
          <p className="mb-2 text-muted">
            {invitation.invitedBy.name} invited you as {ROLE_INFO[invitation.role].one}. {whatTheyDo(invitation.role)}
          </p>
          {invitation.role !== 'VIEWER' && (
            <p className="mb-2 text-muted">
              The two of you can’t approve each other’s work until another admin has confirmed you.
            </p>
          )}
          <JoinForm token={token} email={invitation.email} name={invitation.name} />
        </>
      ) : (
        <>
          <p>This link has been used or withdrawn, or has expired.</p>
          <p className="text-small text-muted">
            Ask your desk’s admin for a new one, or <a href="/sign-in">sign in</a> if you have already used it.
          </p>
        </>
      )}
    </>
  )
}
