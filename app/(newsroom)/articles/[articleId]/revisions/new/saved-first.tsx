import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import type { IntakeBlock } from '@/lib/intake/intake-block'
import type { TheirChanges } from './revision-draft'

interface Props {
  /** The number of the newest revision, which somebody else saved. */
  base: number
  /** The number of the one that this text was made from. */
  from: number
  changes: TheirChanges
  /** This person has seen them: the text is made from the newest revision from now on. */
  onSeen: () => void
}

const named = (role: IntakeBlock['role']) => BLOCK_ROLE_INFO[role].label

function Words({ role, children }: { role?: IntakeBlock['role']; children: ReactNode }) {
  return (
    <blockquote className="border-s-2 border-edge ps-3 font-text text-excerpt wrap-anywhere" dir="auto">
      {role && role !== 'BODY' && <span className="font-ui text-small text-muted">{named(role)}: </span>}
      {children}
    </blockquote>
  )
}

/** What somebody else changed in the revision that they saved first, and the text being written does not have. */
export function SavedFirst({ base, from, changes: { wrote, tookOut, relabelled }, onSeen }: Props) {
  const isAll = wrote.length + tookOut.length + relabelled.length === 0
  return (
    <section className="grid gap-2 rounded-md border border-edge bg-sunken px-4 py-3" aria-label="Somebody saved first">
      <p>
        <b className="font-semibold">
          Revision {base} was saved while you wrote yours from revision {from}.
        </b>{' '}
        Yours is kept here. {isAll && 'It has all the words of theirs; their order may differ.'}
      </p>
      {wrote.length > 0 && (
        <>
          <p>They wrote, and yours lacks:</p>
          {wrote.map(({ role, text }, index) => (
            <Words key={index} role={role}>
              {text}
            </Words>
          ))}
        </>
      )}
      {tookOut.length > 0 && (
        <>
          <p>They took out, and yours still has:</p>
          {tookOut.map(({ role, text }, index) => (
            <Words key={index} role={role}>
              <del>{text}</del>
            </Words>
          ))}
        </>
      )}
      {relabelled.length > 0 && (
        <>
          <p>They gave another label to:</p>
          {relabelled.map(({ text, was, now }, index) => (
            <Words key={index}>
              {text}{' '}
              <bdi className="font-ui text-small text-muted">
                {named(was)} → {named(now)}
              </bdi>
            </Words>
          ))}
        </>
      )}
      <p>
        <Button onClick={onSeen}>Mine has what it needs of theirs</Button>
      </p>
    </section>
  )
}
