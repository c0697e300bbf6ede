'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { onAnswer } from '@/components/changes/send-change'
import { Picker } from '@/components/picker'
import { isUndoKey } from '@/components/shell/single-keys'
import { Button } from '@/components/ui/button'
import { undoLast } from '@/components/changes/undo'
import { asChange, useChange } from '@/app/(newsroom)/changes/use-change'
import { useKeys } from '@/components/use-keys'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { useChosen } from './use-chosen'

const assignment = (articles: readonly { id: string; version: number }[], assigneeId: string | null) => ({
  at: {},
  body: { assigneeId },
  on: articles.map(({ id, version }) => ({ thing: `articles/${id}`, version, field: 'articles' }) as const),
  label: `Give ${articles.length === 1 ? 'an article' : `${articles.length} articles`} to ${assigneeId === null ? 'nobody' : 'a colleague'}`,
})

/** Ticks every article of the page, or none. */
export function ChooseAll() {
  const { chosen, all, choose } = useChosen()
  return (
    <input
      type="checkbox"
      aria-label="Select all"
      checked={chosen.length > 0 && chosen.length === all}
      onChange={(event) => {
        choose(event.target.checked)
      }}
    />
  )
}

/** Stands at the foot while articles are chosen: gives them to one person, and says which it left alone. */
export function ChosenBar({ people }: { people: readonly PersonView[] }) {
  const { chosen, all, choose } = useChosen({ who: () => picker.current?.querySelector('select')?.focus() })
  const picker = useRef<HTMLElement>(null)
  const router = useRouter()
  const [to, setTo] = useState('')
  const [left, setLeft] = useState('')
  const { change, refused } = useChange('assignArticles')
  useEffect(
    () =>
      onAnswer((answer) => {
        if ('assigned' in answer) router.refresh()
      }),
    [router],
  )
  useKeys((event) => isUndoKey(event) && undoLast())

  async function give() {
    const name = people.find(({ id }) => id === to)?.name ?? 'nobody'
    const answer = await change({
      ...assignment(chosen, to || null),
      said: ({ assigned, refused }) =>
        [`${assigned.length} with ${name} now`, ...refused.map(({ why }) => why)].join('. '),
      undo: ({ assigned }) => {
        const before = [...Map.groupBy(assigned, (one) => one.before)]
        return before.length === 0
          ? null
          : before.map(([person, articles]) => asChange('assignArticles', assignment(articles, person)))
      },
    })
    if (answer?.refused.length === 0) choose(false)
    setLeft(answer?.refused.map(({ why }) => why).join(' ') ?? '')
    router.refresh()
  }

  if (chosen.length === 0) return null
  return (
    <section className="bulk" aria-label="Chosen articles" ref={picker}>
      <p>
        <b className="strong">{chosen.length} chosen</b> <span className="aside">of {all}</span>
      </p>
      <Picker
        label="Give to"
        value={to}
        options={[{ value: '', label: 'Nobody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={setTo}
      />
      <Button kbd="W" onClick={() => void give()}>
        Assign
      </Button>
      <span className="fine" role="status">
        {refused ?? left}
      </span>
      <Button
        tone="plain"
        className="ms-auto"
        kbd="Esc"
        onClick={() => {
          choose(false)
        }}
      >
        Choose none
      </Button>
    </section>
  )
}
