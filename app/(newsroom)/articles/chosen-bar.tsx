'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { ButtonOf } from '@/components/actions/action-button'
import { onAnswer } from '@/components/changes/answers'
import { Button } from '@/components/ui/button'
import { peopleOptions } from '@/components/people-options'
import { Combobox } from '@/components/ui/combobox'
import { usePeopleToChoose } from '@/components/use-people-to-choose'
import { Field } from '@/components/ui/field'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import type { Choosable } from './chosen-articles'
import { useChosenArticles } from './chosen-articles'
import type { ArticlesId } from './article-actions'
import { ChosenDue } from './chosen-due'
import { counted } from '@/lib/domain/counted'

const ArticlesButton = ButtonOf<ArticlesId>

const assignment = (articles: readonly Choosable[], assigneeId: string | null) => ({
  at: {},
  body: { assigneeId },
  on: articles.map(({ id, version }) => ({ thing: `articles/${id}`, version, field: 'articles' }) as const),
  label: `Assign ${articles.length === 1 ? 'an article' : `${articles.length} articles`} to ${assigneeId === null ? 'nobody' : 'a colleague'}`,
})

const ASSIGN_TO = 'assign-to'
const NOBODY = 'nobody'

/** Goes to whom the chosen articles are given. */
export function focusAssignTo(): void {
  document.getElementById(ASSIGN_TO)?.focus()
}

interface ChosenBarProps {
  people: readonly PersonView[]
  chooseNone: () => void
}

/** Stands at the foot while articles are chosen: gives them to one person or one deadline, and says which it left alone. */
export function ChosenBar({ people: first, chooseNone }: ChosenBarProps) {
  const { people, seek, personOf } = usePeopleToChoose(first, { among: 'colleagues' })
  const { chosen, all } = useChosenArticles()
  const router = useRouter()
  const [to, setTo] = useState(NOBODY)
  const [left, setLeft] = useState('')
  const { change, refused } = useChange('assignArticles')
  useEffect(
    () =>
      onAnswer((answer) => {
        if ('assigned' in answer || ('done' in answer && 'refused' in answer)) router.refresh()
      }),
    [router],
  )

  async function give() {
    const name = personOf(to)?.name ?? 'nobody'
    const answer = await change({
      ...assignment(chosen, to === NOBODY ? null : to),
      said: ({ assigned, refused }) =>
        [`${counted(assigned.length, 'article')} assigned to ${name}`, ...refused.map(({ why }) => why)].join('. '),
      undo: { way: 'reassign', kept: null },
    })
    if (answer) told(answer.refused)
  }
  /** What was refused stays chosen, beside why. */
  function told(refused: readonly { why: string }[]) {
    if (refused.length === 0) chooseNone()
    setLeft(refused.map(({ why }) => why).join(' '))
    router.refresh()
  }

  if (chosen.length === 0) return null
  return (
    <section
      className="flex flex-wrap items-center gap-2 border-t border-accent bg-selected py-2.5 ps-5 pe-4"
      aria-label="Selected articles"
    >
      <p className="me-3">
        <b className="font-semibold">{chosen.length} selected</b> <span className="text-muted">of {all}</span>
      </p>
      <Field label="Assign to" id={ASSIGN_TO} bare className="w-48">
        <Combobox
          label="Assign to"
          value={to}
          options={[{ value: NOBODY, label: 'Nobody' }, ...peopleOptions(people)]}
          seek={seek}
          onChange={setTo}
        />
      </Field>
      <Button className="me-3" onClick={() => void give()}>
        Assign
      </Button>
      <ChosenDue articles={chosen} onDone={told} />
      <span className="text-small text-muted" role="status">
        {refused ?? left}
      </span>
      <ArticlesButton does="none" tone="plain" className="ms-auto" />
    </section>
  )
}
