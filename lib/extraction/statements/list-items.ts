import type { Speaker } from '@/lib/extraction/claim'
import { mainSubject } from '@/lib/extraction/speech/main-subject'
import type { Scene } from '@/lib/extraction/speech/scene'
import { subjectBefore } from '@/lib/extraction/speech/subjects'
import { isCue, isThought } from '@/lib/extraction/tokens/cues'
import { type LeadIn, leadInsAt } from '@/lib/extraction/tokens/lead-ins'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { stanceOf } from './stance'
import { hasVerb } from './verbs'

/** What an item of a list says together with the words that lead into it. */
interface LedItem {
  sub?: string
  speaker?: Speaker
  why: string
}

/**
 * "The council voted to:" and "close the bridge": what the sentence of an item, from `from` to one before `end`, says with its
 * lead-in. Undefined where nothing leads into it, or the two together assert nothing.
 */
export function readWithLeadIn(scene: Scene, from: number, end: number): LedItem | undefined {
  const { document } = scene
  const { tokens, text } = document
  const leads = leadInsAt(document, from)
  const [opening] = leads
  if (!opening || !leads.some((lead) => hasVerb(tokens, lead.from, lead.end))) return undefined
  const whole = [...leads, { from, end }].flatMap((part, index) => asGoingOn(tokens.slice(part.from, part.end), index))
  const speaker = speakerOf(scene, opening)
  const sub = speaker ? 'reported' : stanceOf(whole, 0, whole.length)
  const words = leads.map((lead) => text.slice(tokens[lead.from]?.start, tokens[lead.end - 1]?.end)).join(' … ')
  return { ...(sub && { sub }), ...(speaker && { speaker }), why: `read with “${words}”` }
}

/** "The report said that:", "Ruiz said:": whose words the items are. */
function speakerOf(scene: Scene, { from, end }: LeadIn): Speaker | undefined {
  const { tokens, text } = scene.document
  for (let at = end - 1; at > from; at--) {
    const cue = tokens[at]
    if (!cue || !isCue(tokens, at) || isThought(cue) || cue.shape !== Shape.LOWER) continue
    const subject = subjectBefore(scene, at, from) ?? mainSubject(scene, from, at)
    const [start, last] = [tokens[subject?.first ?? -1]?.start, tokens[(subject?.last ?? 0) - 1]?.end]
    if (start === undefined || last === undefined) return undefined
    return { start, end: last, text: text.slice(start, last), cue: cue.lower }
  }
  return undefined
}

/** Words that go on what stands above them: a capital at their head is no name's. */
function asGoingOn(tokens: Token[], index: number): Token[] {
  const [first] = tokens
  if (index === 0 || first?.shape !== Shape.CAPITAL) return tokens
  return [{ ...first, shape: Shape.LOWER }, ...tokens.slice(1)]
}
