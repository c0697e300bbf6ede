'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { callApi, sentenceFor } from '@/components/api'
import { Picker } from '@/components/picker'
import { announce } from '@/components/shell/live-region'
import { isUndoKey } from '@/components/shell/single-keys'
import { Button } from '@/components/ui/button'
import { offerUndo, undoLast } from '@/components/undo'
import { useKeys } from '@/components/use-keys'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { useChosen } from './use-chosen'

interface Assigned {
  assigned: { id: string; version: number; before: string | null }[]
  refused: { why: string }[]
}

const assign = (articles: readonly { id: string; version: number }[], assigneeId: string | null) =>
  callApi<Assigned>('POST', '/api/v1/articles/assign', {
    articles: articles.map(({ id, version }) => ({ id, version })),
    assigneeId,
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
  useKeys((event) => isUndoKey(event) && undoLast())

  async function give() {
    try {
      const { assigned, refused } = await assign(chosen, to || null)
      const said = `${assigned.length} ${to ? `with ${people.find(({ id }) => id === to)?.name ?? 'them'}` : 'with nobody'} now`
      setLeft(refused.map(({ why }) => why).join(' '))
      announce([said, ...refused.map(({ why }) => why)].join('. '))
      if (refused.length === 0) choose(false)
      if (assigned.length > 0) offerUndo(said, () => void takeBack(assigned))
    } catch (error) {
      setLeft(sentenceFor(error))
      announce(sentenceFor(error), 'assertive')
    } finally {
      router.refresh()
    }
  }

  async function takeBack(assigned: Assigned['assigned']) {
    try {
      const before = Map.groupBy(assigned, (one) => one.before)
      for (const [person, articles] of before) await assign(articles, person)
      announce('Given back')
    } catch (error) {
      announce(sentenceFor(error), 'assertive')
      setLeft(sentenceFor(error))
    } finally {
      router.refresh()
    }
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
        {left}
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
