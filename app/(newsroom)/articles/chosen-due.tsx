'use client'

import { useState } from 'react'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/dates/date-field'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { Field } from '@/components/ui/field'
import { announce } from '@/components/shell/live-region'
import { whyNotDue } from '@/lib/domain/articles/deadline'
import { counted } from '@/lib/domain/counted'
import { momentOf } from '@/lib/domain/time/local-time'
import { whyNoDay } from '@/lib/domain/time/typed-day'
import type { Choosable } from './chosen-articles'

const DUE = 'due-all'

/** Goes to when the chosen articles are due: to the first part of the day. */
export function focusDue(): void {
  document.getElementById(DUE)?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus()
}

/** What was typed, as a moment, or why it can be no deadline; empty is none. */
function dueIn(typed: string, timeZone: string): { dueAt: string | null; why: string | null } {
  if (typed === '') return { dueAt: null, why: null }
  const noDay = whyNoDay(typed)
  const moment = noDay === null ? momentOf(typed, timeZone) : null
  const why = noDay ?? moment?.why ?? (moment?.at ? whyNotDue(moment.at, new Date()) : null)
  return { dueAt: moment?.at?.toISOString() ?? null, why }
}

interface ChosenDueProps {
  articles: readonly Choosable[]
  /** Told why articles were left alone. */
  onDone: (refused: readonly { why: string }[]) => void
}

/** One deadline for all articles that are chosen, by the newsroom’s clock; an empty field takes theirs away. */
export function ChosenDue({ articles, onDone }: ChosenDueProps) {
  const { timeZone } = useNewsroomTime()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const { change, refused } = useChange('setDeadlines')

  async function set() {
    const { dueAt, why } = dueIn(typed, timeZone)
    setWrong(why)
    if (why !== null) {
      announce(why, 'assertive')
      return
    }
    const what = counted(articles.length, 'article')
    const answer = await change({
      at: {},
      body: { dueAt },
      on: articles.map(({ id, version }) => ({ thing: `articles/${id}`, version, field: 'articles' })),
      label: dueAt === null ? `Take away the deadline of ${what}` : `Set the deadline of ${what}`,
      said: ({ done, refused }) =>
        [
          `${counted(done.length, 'article')} ${dueAt === null ? 'without a deadline' : `due ${typed.replace('T', ', ')}`}`,
          ...refused.map(({ why }) => why),
        ].join('. '),
      undo: { way: 'redue', kept: null },
    })
    if (answer) onDone(answer.refused)
  }

  return (
    <>
      <Field label="Due" id={DUE} bare error={wrong}>
        <DateField label="Due" withTime value={typed} onChange={setTyped} />
      </Field>
      <Button onClick={() => void set()}>{typed === '' ? 'Take deadlines away' : 'Set due'}</Button>
      {refused !== null && (
        <span className="text-small text-muted" role="status">
          {refused}
        </span>
      )}
    </>
  )
}
