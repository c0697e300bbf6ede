'use client'

import { useState } from 'react'
import { HistoryList } from '@/components/history-list'
import { Initials } from '@/components/initials'
import { Button } from '@/components/ui/button'
import { Case, CaseHead, ListPane, Part as CasePart } from '@/components/ui/case'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Head, Scroll } from '@/components/ui/screen'
import { Segments } from '@/components/ui/segments'
import { Toggles } from '@/components/ui/toggles'
import { WordDiff } from '@/components/word-diff'
import { Part } from './part'
import { FORM_KEYS } from '@/components/ui/kbd'

const STANCES = [
  ['supports', 'Supports'],
  ['contradicts', 'Contradicts'],
  ['context', 'Bears on'],
] as const

const PAST = [
  { seq: 2, at: '2026-03-11T14:02:00Z', who: 'Otto Varga', said: 'returned the claim: “not the offer”' },
  { seq: 1, at: '2026-03-10T09:15:00Z', who: 'Nadia Kessler', said: 'accepted “£4.3 million”' },
]

/** The pieces that whole screens are made of. */
export function PieceStates() {
  const [show, setShow] = useState<'all' | 'mine' | null>('all')
  const [stance, setStance] = useState<string>('supports')
  return (
    <>
      <Part title="Toggles and segments">
        <Toggles
          label="Show"
          value={show}
          onChange={setShow}
          options={[
            { value: 'all', label: 'All', count: 1284 },
            { value: 'mine', label: 'Mine', count: 6, kbd: FORM_KEYS.close },
          ]}
        />
        <Segments
          label="Stance"
          value={stance}
          onChange={setStance}
          options={STANCES.map(([value, label]) => ({
            value,
            label,
            sign: <i className="glyph bg-current" data-stance={value} aria-hidden="true" />,
          }))}
        />
        <Segments
          label="Layout"
          size="small"
          value="wide"
          onChange={() => undefined}
          options={[
            { value: 'wide', label: 'Wide' },
            { value: 'phone', label: 'Phone' },
          ]}
        />
      </Part>
      <Part title="List and case">
        <div className="grid h-80 grid-cols-[14rem_minmax(0,1fr)] border border-hairline max-phone:h-auto max-phone:grid-cols-1">
          <ListPane title="Waiting" aria-label="Waiting" head={<p>Due first</p>}>
            <p className="px-3.5 py-2 text-muted">Nothing waits.</p>
          </ListPane>
          <Case aria-label="£4.3 million" measure="" foot={<p className="px-8 py-2 text-muted">Pinned at its foot.</p>}>
            <CaseHead above="Tollgate Bridge" below="Statement · material" action={<Button>Open article</Button>}>
              £4.3 million
            </CaseHead>
            <CasePart title="Suggested edit">
              <WordDiff was="the remaining £4.3 million" now="the remaining £3.3 million" />
            </CasePart>
          </Case>
        </div>
      </Part>
      <Part title="Head and scroll">
        <Head title="People" says="4 people, 1 invited" level={2}>
          <Button className="ms-auto" tone="primary">
            Invite
          </Button>
        </Head>
        <Scroll label="A long text" className="h-16 border border-hairline p-2">
          {Array.from({ length: 8 }, (_, line) => (
            <p key={line}>Line {line + 1}</p>
          ))}
        </Scroll>
      </Part>
      <Part title="History and people">
        <HistoryList items={PAST} />
        <HistoryList roomy items={PAST} />
        <p className="flex gap-2">
          <Initials person={{ name: 'Nadia Kessler' }} mine />
          <Initials person={{ name: 'Otto Varga' }} />
          <Initials person={null} />
        </p>
      </Part>
      <Part title="File">
        <Field label="Names of office holders">
          <FileInput name="file" />
        </Field>
      </Part>
    </>
  )
}
