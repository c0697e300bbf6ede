'use client'

import { peopleOptions } from '@/components/people-options'
import { Combobox } from '@/components/ui/combobox'
import { optionsOf, Picker } from '@/components/picker'
import { usePeopleToChoose } from '@/components/use-people-to-choose'
import { KINDS, KIND_INFO, RISKS, RISK_INFO } from '@/lib/domain/claims/claim'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { Passage } from './use-passage'
import { PASSAGE_FIELDS } from './passage-fields'

/** The value that all of them have, or '' where they differ. */
function common<Value extends string>(values: readonly Value[]): Value | '' {
  const [first = ''] = values
  return values.every((value) => value === first) ? first : ''
}

/** Kind, risk and whose they are, for all: three pickers that say where they differ. */
export function PassageFacts({ passage: { all, change } }: { passage: Passage }) {
  const { people: first } = useGalley()
  const { people, seek, personOf } = usePeopleToChoose([...first, ...all.flatMap(({ assignee }) => assignee ?? [])], {
    among: 'colleagues',
  })
  const kind = common(all.map((claim) => claim.kind))
  const risk = common(all.map((claim) => claim.risk))
  const who = common(all.map(({ assignee }) => assignee?.id ?? 'nobody'))
  const mixed = (what: string) => ({ value: '', label: `${what}: mixed` }) as const
  const given = [{ value: 'nobody', label: 'Nobody' }, ...peopleOptions(people)]
  return (
    <div className="flex items-center gap-2 max-[24rem]:flex-wrap">
      <Picker
        id={PASSAGE_FIELDS.kind}
        className="min-w-0 flex-1"
        label="Kind of all"
        value={kind}
        options={[...(kind === '' ? [mixed('Kind')] : []), ...optionsOf(KINDS, KIND_INFO)]}
        onChange={(now) => {
          if (now !== '') change({ kind: now }, `a ${KIND_INFO[now].label.toLowerCase()} each`)
        }}
      />
      <Picker
        className="min-w-0 flex-1"
        label="Risk of all"
        value={risk}
        options={[...(risk === '' ? [mixed('Risk')] : []), ...optionsOf(RISKS, RISK_INFO)]}
        onChange={(now) => {
          if (now !== '') change({ risk: now }, `risk ${RISK_INFO[now].label.toLowerCase()}`)
        }}
      />
      <Combobox
        id={PASSAGE_FIELDS.assignee}
        className="min-w-0 flex-1"
        label="All assigned to"
        value={who}
        options={[...(who === '' ? [mixed('Who')] : []), ...given]}
        seek={seek}
        onChange={(id) => {
          const now = personOf(id)
          change({ assignee: now }, `assigned to ${now?.name ?? 'nobody'}`)
        }}
      />
    </div>
  )
}
