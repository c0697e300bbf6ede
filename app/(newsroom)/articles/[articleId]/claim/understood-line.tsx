import { sayMentions } from '@/lib/domain/articles/part'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import type { ClaimDetail as Detail } from '@/lib/domain/claims/claim-view'
import { sayUnit } from '@/lib/domain/claims/say-unit'
import { isEdtf, sayDate } from '@/lib/domain/say-date'
import { NO_SUCH_DAY } from '@/lib/text/no-such-day'

/** A plain number with its thousands apart, a range of two as words, a date as people write it. */
function legible(value: string): string {
  if (isEdtf(value)) return sayDate(value)
  if (/\d\.\.\d/.test(value)) return value.split('..').map(legible).join(' to ')
  return /^-?\d{5,15}$/.test(value) ? Number(value).toLocaleString('en-GB') : value
}

/** What the machine understood, as a hint. */
export function UnderstoodLine({ claim }: { claim: Detail }) {
  const { understood, speaker, anchors, parts, kind, merged } = claim
  const said = [
    speaker && `Speaker: ${speaker.text}${speaker.number === null ? '' : `, claim ${speaker.number}`}`,
    understood.roles?.length ? understood.roles.join('; ') : null,
    understood.alias ? `also ${understood.alias}` : null,
    understood.value
      ? `interpreted as ${legible(understood.value)}${understood.unit ? ` ${sayUnit(understood.value, understood.unit)}` : ''}`
      : understood.why === NO_SUCH_DAY
        ? NO_SUCH_DAY
        : null,
    understood.hedge ? `approximate (“${understood.hedge}”)` : null,
    anchors.length > 1 ? sayMentions(anchors.length, parts) : null,
    merged.length > 0 ? `with claim ${merged.map(({ number }) => number).join(', ')}` : null,
  ].filter(Boolean)
  if (said.length === 0) return null
  return (
    <p className="text-small text-muted" data-kind={KIND_INFO[kind].mark}>
      {said.join(' · ')}
    </p>
  )
}
