'use client'

import { sayCounted } from '@/lib/domain/counted'
import type { ReactNode } from 'react'
import { useRow } from '@/components/actions/use-row'
import { peopleOptions } from '@/components/people-options'
import { Combobox } from '@/components/ui/combobox'
import { ErrorNote } from '@/components/ui/error-note'
import type { PeopleToChoose } from '@/components/use-people-to-choose'
import { NOBODY } from './nobody'

interface HeldRowProps {
  name: 'articlesTo' | 'claimsTo' | 'sourcesTo'
  count: number
  /** What is held, in the plural and in the singular. */
  title: string
  /** In small, under it. */
  says: ReactNode
  choice: PeopleToChoose
  /** What choosing nobody means here. */
  nobody: string
  /** What happens to it, between it and the person. */
  verb?: string
  to: string
  onChoose: (id: string) => void
  error: string | undefined
  children?: ReactNode
}

/** One kind of thing that somebody holds, and to whom it goes. */
export function HeldRow({
  name,
  count,
  title,
  says,
  choice: { people, seek },
  nobody,
  verb = 'go to',
  to,
  onChoose,
  error,
  children,
}: HeldRowProps) {
  const control = useRow(name)
  if (count === 0) return null
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)_12rem] items-center gap-x-4 gap-y-1.5 border-b border-hairline px-5 py-3 max-phone:grid-cols-[2rem_minmax(0,1fr)]">
      <b className="self-start pt-0.5 text-end font-semibold tabular-nums">{sayCounted(count)}</b>
      <div className="grid gap-0.5">
        <p id={`${name}-what`}>{title}</p>
        <div className="text-small text-muted">{says}</div>
      </div>
      <Combobox
        className="max-phone:col-start-2"
        name={name}
        value={to}
        ref={control}
        label={`${title} ${verb}`}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
        aria-invalid={error === undefined ? undefined : true}
        onChange={onChoose}
        options={[...peopleOptions(people), { value: NOBODY, label: nobody }]}
        seek={seek}
      />
      {error !== undefined && (
        <div className="col-start-2 col-end-[-1]">
          <ErrorNote id={`${name}-error`}>{error}</ErrorNote>
        </div>
      )}
      {children !== undefined && (
        <div className="col-start-2 col-end-[-1] flex flex-wrap items-center gap-3">{children}</div>
      )}
    </div>
  )
}
