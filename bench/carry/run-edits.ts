import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import { carryClaim } from '@/lib/domain/claims/claim-fate'
import { carrier } from '@/lib/domain/text/carry'
import { sentencesOf } from '@/lib/domain/text/sentences'
import type { EditKind } from './edits'
import { EDIT_KINDS } from './edits'
import { PART_EDITS } from './part-edits'
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

const none = (name: string, right: Result['right']): Result => ({
  ...{ kind: name, right, edits: 0, kept: 0, stale: 0, orphaned: 0, wrong: 0, needless: 0, told: [] },
})

function count(result: Result, words: string, became: 'kept' | 'stale' | 'orphaned', now: string): void {
  result.edits++
  result[became]++
  if (became === 'kept' && result.right !== 'kept') result.wrong++
  else if (became !== 'kept' && result.right === 'kept') result.needless++
  else return
  result.told.push(`“${words}” ${became}: ${now}`)
}

const becameOf = (fate: string | undefined) => (fate === 'stale' || fate === 'orphaned' ? fate : 'kept')

/** Makes every edit of every kind to every claim that it fits, as if each claim were approved. */
export function runEdits(): Result[] {
  return [...editsOfTexts(), ...editsOfParts()]
}

function editsOfTexts(): Result[] {
  return EDIT_KINDS.map((kind) => {
    const result = none(kind.name, kind.right)
    for (const desk of DESKS)
      for (const [number, [claimKind, words]] of desk.claims.entries()) {
        const at = desk.text.indexOf(words)
        const place = { start: at, end: at + words.length }
        const sentence = sentencesOf(desk.text).find(({ start, end }) => start <= at && at < end)
        const now = sentence && kind.make({ desk, words, at, from: sentence.start, until: sentence.end })
        if (!now || now === desk.text) continue
        const claim = { id: words, number, kind: claimKind, status: 'APPROVED', places: [place], words } as const
        const { fate } = carryClaim(claim, carrier(desk.text, now), desk.text, now)
        count(result, words, becameOf(fate?.fate), now)
      }
    return result
  })
}

function editsOfParts(): Result[] {
  return PART_EDITS.map(({ name, right, language = 'en', edits }) => {
    const result = none(name, right)
    for (const { kind = 'NUMBER', words, was, now } of edits) {
      const [old, next] = [composeBlocks(was), composeBlocks(now)]
      const start = old.text.lastIndexOf(words)
      const place = { start, end: start + words.length }
      const claim = { id: words, number: 1, kind, status: 'APPROVED', places: [place], words } as const
      const carrying = carrier(old.text, next.text, language, [], { was: old.blocks, now: next.blocks })
      const { fate } = carryClaim(claim, carrying, old.text, next.text)
      count(result, words, becameOf(fate?.fate), next.text)
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
