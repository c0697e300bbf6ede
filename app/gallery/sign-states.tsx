'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { ErrorNote } from '@/components/ui/error-note'
import { FORM_KEYS, Kbd } from '@/components/ui/kbd'
import { KeyBar } from '@/components/ui/key-bar'
import { Meter, MeterSign, PartsMeter } from '@/components/ui/meter'
import { Note } from '@/components/ui/note'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { Part } from './part'

const FINDINGS = ['suggested', 'open', ...OUTCOMES.map((outcome) => OUTCOME_INFO[outcome].mark), 'dismissed']
const STAGES = ['review', 'approved', 'returned', 'stale', 'orphaned']
const TONES = ['normal', 'primary', 'plain', 'danger', 'link'] as const
const SIZES = ['small', 'normal', 'large'] as const

export function SignStates() {
  const [pressed, setPressed] = useState(0)
  const press = () => {
    setPressed((count) => count + 1)
  }
  return (
    <>
      <Part title="Button">
        <p>Pressed {pressed} times</p>
        {SIZES.map((size) => (
          <div key={size} className="flex flex-wrap items-center gap-2">
            {TONES.map((tone) => (
              <Button key={tone} tone={tone} size={size} onClick={press}>
                {size} {tone}
              </Button>
            ))}
            <ButtonLink href="#main" size={size}>
              A link
            </ButtonLink>
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-2">
          <Button tone="primary" size="large" kbd={FORM_KEYS.sendText} onClick={press}>
            Approve and next
          </Button>
          <Button
            tone="primary"
            size="large"
            kbd={FORM_KEYS.sendText}
            whyNot="Someone else has to approve your own verdict."
            onClick={press}
          >
            Approve yours
          </Button>
          <Button whyNot="24 of 31 claims unresolved." says="elsewhere" onClick={press}>
            Clear
          </Button>
        </div>
      </Part>
      <Part title="Badge">
        <div className="flex flex-wrap items-center gap-2">
          <Badge>Admin</Badge>
          {FINDINGS.map((finding) => (
            <Badge key={finding} finding={finding}>
              {finding}
            </Badge>
          ))}
          {STAGES.map((stage) => (
            <Badge key={stage} finding="wrong" stage={stage}>
              wrong, {stage}
            </Badge>
          ))}
          <Badge framed finding="confirmed" stage="approved">
            framed
          </Badge>
          <Badge finding="edit" stage="review" sign="stage">
            sign of the stage
          </Badge>
          <Badge finding="confirmed" stage="approved" sign="approved">
            both ticks as one
          </Badge>
        </div>
      </Part>
      <Part title="Note and error">
        <Note finding="open">Replaced the figure from the first draft.</Note>
        <Note
          finding="wrong"
          stage="returned"
          title="Returned by Otto Varga"
          action={
            <Button tone="plain" size="small">
              Open
            </Button>
          }
        >
          <p>“Count the new lamps too.”</p>
        </Note>
        <Note finding="confirmed" stage="stale" title="Went stale: revision 2 changed the wording" />
        <Note bare finding="dismissed">
          <p>Merged into claim 14.</p>
        </Note>
        <Note bare sign="conflict" action={<Button size="small">Compare</Button>}>
          <p>The shares make 32.4; claim 1 says 31.4.</p>
        </Note>
        <ErrorNote>Return needs a reason.</ErrorNote>
      </Part>
      <Part title="Meter">
        <Meter
          className="w-36"
          width={144}
          total={40}
          parts={[
            { level: 'settled', count: 12 },
            { level: 'waiting', count: 5 },
            { level: 'back', count: 3 },
          ]}
        />
        <Meter className="w-36" width={144} total={0} parts={[]} />
        <p className="flex gap-3">
          {(['settled', 'waiting', 'back', 'open'] as const).map((level) => (
            <span key={level} className="inline-flex items-center gap-1.5">
              <MeterSign level={level} /> {level}
            </span>
          ))}
        </p>
        <PartsMeter
          parts={[
            { key: 'headline', done: 1, total: 2 },
            { key: 'body', done: 12, total: 14 },
            { key: 'captions', done: 0, total: 3 },
          ]}
        />
      </Part>
      <Part title="Keys">
        <p className="flex gap-1">
          <Kbd>J</Kbd>
          <Kbd>⌘K</Kbd>
          <Kbd>Esc</Kbd>
        </p>
        <KeyBar
          keys={[
            { keys: ['J', 'K'], label: 'move' },
            { keys: ['A'], label: 'approve', whyNot: 'Nothing is chosen.' },
          ]}
        >
          <Kbd>?</Kbd> all keys
        </KeyBar>
      </Part>
      <Part title="Empty">
        <Empty title="Nothing waits for you." level={3} action={<Button tone="primary">Practise on the sample</Button>}>
          What others send for review appears here, the earliest deadline first.
        </Empty>
      </Part>
    </>
  )
}
