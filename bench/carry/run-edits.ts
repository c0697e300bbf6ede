import { carryClaim } from '@/lib/domain/claims/claim-fate'
import { carrier } from '@/lib/domain/text/carry'
import { sentencesOf } from '@/lib/domain/text/sentences'
import type { EditKind } from './edits'
import { EDIT_KINDS } from './edits'
import { DESKS } from './texts'

export interface Result {
  kind: EditKind['name']
  right: EditKind['right']
  edits: number
  kept: number
  stale: number
  orphaned: number
  /** Approvals that survived an edit that changed what was approved. */
  wrong: number
  /** Approvals that fell though nothing was changed. */
  needless: number
  /** The claims and texts of either. */
  told: string[]
}

/** Makes every edit of every kind to every claim that it fits, as if each claim were approved. */
export function runEdits(): Result[] {
  return EDIT_KINDS.map((kind) => {
    const result: Result = {
      kind: kind.name,
      right: kind.right,
      edits: 0,
      kept: 0,
      stale: 0,
      orphaned: 0,
      wrong: 0,
      needless: 0,
      told: [],
    }
    for (const desk of DESKS)
      for (const [number, [claimKind, words]] of desk.claims.entries()) {
        const at = desk.text.indexOf(words)
        const place = { start: at, end: at + words.length }
        const sentence = sentencesOf(desk.text).find(({ start, end }) => start <= at && at < end)
        const now = sentence && kind.make({ desk, words, at, from: sentence.start, until: sentence.end })
        if (!now || now === desk.text) continue
        const claim = { id: words, number, kind: claimKind, status: 'APPROVED', places: [place], words } as const
        const { fate } = carryClaim(claim, carrier(desk.text, now), desk.text, now)
        const became = fate?.fate === 'stale' || fate?.fate === 'orphaned' ? fate.fate : 'kept'
        result.edits++
        result[became]++
        if (became === 'kept' && kind.right !== 'kept') result.wrong++
        else if (became !== 'kept' && kind.right === 'kept') result.needless++
        else continue
        result.told.push(`“${words}” ${became}: ${now}`)
      }
    return result
  })
}

/** The two counts that decide, over all edits. */
export function summed(results: readonly Result[]) {
  const sum = (count: (result: Result) => number) => results.reduce((all, result) => all + count(result), 0)
  const harmless = sum(({ right, edits }) => (right === 'kept' ? edits : 0))
  return {
    kinds: results.length,
    edits: sum(({ edits }) => edits),
    harmless,
    wrong: sum(({ wrong }) => wrong),
    needless: sum(({ needless }) => needless),
  }
}
