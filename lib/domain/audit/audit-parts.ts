import type { AuditRow } from './audit-view'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { KIND_INFO, RISK_INFO } from '@/lib/domain/claims/claim'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { STANCE_INFO } from '@/lib/domain/evidence/source'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

type Info = Readonly<Record<string, { label: string }>>

interface Part {
  label: string
  /** What its codes are called. */
  info?: Info
}

/** What the parts of an event's data are called; one that is not here is called by its own name. */
const PARTS: Readonly<Record<string, Part>> = {
  from: { label: 'Was', info: ROLE_INFO },
  to: { label: 'Now', info: ROLE_INFO },
  kind: { label: 'Kind', info: KIND_INFO },
  risk: { label: 'Risk', info: RISK_INFO },
  outcome: { label: 'Outcome', info: OUTCOME_INFO },
  basis: { label: 'Basis', info: BASIS_INFO },
  stance: { label: 'Stance', info: STANCE_INFO },
  type: { label: 'Type', info: CORRECTION_TYPE_INFO },
  role: { label: 'Role', info: ROLE_INFO },
  text: { label: 'Words' },
  title: { label: 'Source' },
  source: { label: '' },
  evidence: { label: '' },
  locator: { label: 'Place' },
  fields: { label: 'Changed' },
  into: { label: 'Into claim' },
  off: { label: 'As claim' },
  amends: { label: 'Amends' },
  until: { label: 'Up to' },
  receipt: { label: 'Receipt' },
  unsettled: { label: 'Unresolved' },
}

const inWords = (key: string) => key.charAt(0).toUpperCase() + key.slice(1)

function valueInWords(value: unknown, info: Info | undefined): string | null {
  if (typeof value === 'string') return value === '' ? null : (info?.[value]?.label ?? value)
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  if (value === true) return 'yes'
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ') || null
  return null
}

interface Change {
  field: string
  was: string
  now: string
}

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && 'was' in value && 'now' in value

const sayChange = (was: string, now: string) => `${was || 'none'} → ${now || 'none'}`

/** What an event's data says, part by part in its order: labels and words. Lists of things and what is empty are left out. */
export function partsOf(data: AuditRow['data']): { label: string; said: string }[] {
  return Object.entries(data).flatMap(([key, value]) => {
    // Its claim is what the event is on.
    if (key === 'claim') return []
    // A claim's number also says where something came from.
    if (key === 'from' && typeof value === 'number') return [{ label: 'From claim', said: String(value) }]
    if (key === 'changes' && Array.isArray(value))
      return (value as unknown[])
        .filter(isChange)
        .map(({ field, was, now }) => ({ label: inWords(field), said: sayChange(was, now) }))
    if (key === 'headline' && isChange(value)) return [{ label: 'Headline', said: sayChange(value.was, value.now) }]
    // Each of them is told with what it was.
    if (key === 'fields' && 'changes' in data) return []
    const { label = inWords(key), info } = PARTS[key] ?? {}
    const said = valueInWords(value, info)
    return said === null ? [] : [{ label, said }]
  })
}
