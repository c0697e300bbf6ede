import { sayChangeOfReading } from './reading'
import type { ClaimFate } from '@/lib/domain/articles/revision-view'
import type { TurnedRound } from '@/lib/domain/text/turned-round'

const quoted = (words: string) => `“${words}”`

const BESIDE: Record<TurnedRound['how'], (words: string) => string> = {
  denies: (words) => `puts a sentence beside it that denies it, ${quoted(words)}`,
  judges: (words) => `puts a sentence beside it that says how it is to be taken, ${quoted(words)}`,
  attributes: (words) => `puts a sentence beside it that says whose words these are, ${quoted(words)}`,
  'leads-in': (words) => `puts a sentence before it that leads into it, ${quoted(words)}`,
  unread: (words) => `puts a short sentence beside it, ${quoted(words)}, in a language that the desk doesn’t read`,
  heading: (words) => `puts it below the heading ${quoted(words)}`,
  'table-head': (words) => `puts it under ${quoted(words)} in its table`,
  'lead-in': (words) => `puts it under ${quoted(words)} in its list`,
  note: (words) => `changed the line that belongs to it, ${quoted(words)}`,
  speaker: (words) => `changed the sentence that may say whose words these are, ${quoted(words)}`,
  answer: (words) => `changed the question or the answer beside it, ${quoted(words)}`,
  'no-longer': (words) => `no longer has ${quoted(words)} beside it`,
  'points-elsewhere': (words) => `changed whom or what ${quoted(words)} in its sentence stands for`,
}

/** Why a claim is stale after a revision: a sentence without its full stop, to be put after "Stale: " or "marked the claim stale: ". */
export function whyStale(revision: number, { was, now, context, beside, edit, reading }: ClaimFate): string {
  const of = `revision ${revision}`
  if (beside) return `${of} ${BESIDE[beside.how](beside.words)}`
  if (reading) return `${of} changed the wording: ${sayChangeOfReading(reading)}`
  if (edit && was !== now && edit.lacks)
    return `${of} made only part of the approved edit: ${quoted(edit.lacks)} is missing`
  if (was !== now) return `${of} changed the wording`
  if (context && context.was === context.now) return `${of} repeats or no longer repeats its sentence`
  return context ? `${of} changed the sentence around it` : `${of} no longer has all of its words`
}

/** What became of an approved edit in a revision, to be put after "Edit ". */
export function sayApplied(revision: number, { edit }: Pick<ClaimFate, 'edit'>): string {
  const { made, of } = edit ?? { made: 1, of: 1 }
  return made >= of ? `applied in revision ${revision}` : `applied in ${made} of ${of} places in revision ${revision}`
}
