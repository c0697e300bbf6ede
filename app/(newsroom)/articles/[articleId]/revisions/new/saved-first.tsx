import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Choice, Radio } from '@/components/ui/checkbox'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import type { IntakeBlock } from '@/lib/intake/intake-block'
import type { Clash, TakenOver } from '@/lib/intake/take-over'
import type { TheirChanges } from './revision-draft'

interface Props {
  /** The number of the newest revision, which somebody else saved. */
  base: number
  /** The number of the one that this text was made from. */
  from: number
  changes: TheirChanges
  /** The two texts as one, for the parts in which theirs is chosen; null where they don’t go together by part. */
  together: (choseTheirs: ReadonlySet<string>) => TakenOver | null
  onTakeOver: (taken: TakenOver) => void
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
export function SavedFirst({
  base,
  from,
  changes: { wrote, tookOut, relabelled },
  together,
  onTakeOver,
  onSeen,
}: Props) {
  const [choseTheirs, setChoseTheirs] = useState<ReadonlySet<string>>(new Set())
  const taken = together(choseTheirs)
  const clashes = taken?.clashes ?? []
  const offers = taken !== null && taken.taken + clashes.length > 0
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
      {clashes.map((clash) => (
        <BothChanged
          key={clash.id}
          clash={clash}
          isTheirs={choseTheirs.has(clash.id)}
          onChoose={(isTheirs) => {
            const next = new Set(choseTheirs)
            if (isTheirs) next.add(clash.id)
            else next.delete(clash.id)
            setChoseTheirs(next)
          }}
        />
      ))}
      {!offers && !isAll && (
        <p>The two can’t be put together part by part. Take over by hand what yours needs of theirs.</p>
      )}
      <p className="flex flex-wrap gap-2">
        {offers && (
          <Button
            tone="primary"
            onClick={() => {
              onTakeOver(taken)
            }}
          >
            {clashes.length > 0 ? 'Take theirs over, with what you chose' : 'Take theirs over'}
          </Button>
        )}
        <Button onClick={onSeen}>Mine has what it needs from theirs</Button>
      </p>
    </section>
  )
}

interface BothChangedProps {
  clash: Clash
  isTheirs: boolean
  onChoose: (isTheirs: boolean) => void
}

/** A part that both changed, with the words of both to choose from. */
function BothChanged({ clash: { mine, theirs }, isTheirs, onChoose }: BothChangedProps) {
  const name = useId()
  const words = (whose: string, block: IntakeBlock | null) => (
    <>
      {whose}:{' '}
      {block ? (
        <bdi className="font-text text-excerpt wrap-anywhere">{block.text}</bdi>
      ) : (
        <span className="text-muted">taken out</span>
      )}
    </>
  )
  return (
    <Choice label="Both of you changed this part. Which one do you keep?" className="border-s-2 border-stale ps-3">
      <Radio
        name={name}
        label={words('Yours', mine)}
        checked={!isTheirs}
        onChange={() => {
          onChoose(false)
        }}
      />
      <Radio
        name={name}
        label={words('Theirs', theirs)}
        checked={isTheirs}
        onChange={() => {
          onChoose(true)
        }}
      />
    </Choice>
  )
}
