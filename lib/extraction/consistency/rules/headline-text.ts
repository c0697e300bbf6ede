import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, shared } from '@/lib/extraction/consistency/content-words'
import { headlineOf, type Headline } from '@/lib/extraction/consistency/parts/headline-of'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import type { Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** A direction in the headline that the text does not bear out; its figures are compared by `part-figures`. */
export const headlineText: Rule = (reading) => {
  const headline = headlineOf(reading)
  return headline ? opposites(reading, headline, headline.place?.end ?? 0) : []
}

const OPPOSITES: readonly [string, string][] = [
  [
    'rise|rises|rose|up|climbs?|jumps?|soars?|grows?|grew|increases?d?|higher',
    'fall|falls|fell|fallen|down|drops?|dropped|declined?|declines|slipped|plunged|shrank|decreased|lower',
  ],
  [
    'approves?|approved|backs?|backed|passes|passed|adopts?',
    'rejects?|rejected|voted against|voted down|turned down|threw out|blocked',
  ],
  ['wins?|won|beats?|beat', 'loses?|lost|lose'],
  ['convicted|guilty', 'acquitted|not guilty|cleared'],
]

/** A way that a headline may say things go, and the other way, in which the text may tell the same subject. */
const TURNS = OPPOSITES.flatMap(([one, other]) => [turn(one, other), turn(other, one)])

function turn(mine: string, theirs: string) {
  return {
    said: new RegExp(`(?<subject>[\\p{L}’'-]+) (?<verb>${mine})\\b`, 'iu'),
    mine: new RegExp(`\\b(?:${mine})\\b`, 'i'),
    theirs: new RegExp(`\\b(?:${theirs})\\b`, 'i'),
    told: new RegExp(
      `(?<subject>[\\p{L}’'-]+)(?: (?:at|in|of|for|from) (?:the )?[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*)? (?:has |have |had )?(?:[a-z]+ly )?(?<verb>${theirs})\\b`,
      'iu',
    ),
  }
}

/** "Profits rise" above a text whose profits fell. */
function opposites(reading: Reading, headline: Headline, bodyStart: number): Finding[] {
  const found: Finding[] = []
  let lead: Sentence[] | undefined
  for (const { said: saying, mine, theirs, told: telling } of TURNS) {
    // The verb is looked for first: a subject may be any word before it.
    if (!mine.test(headline.text)) continue
    const said = saying.exec(headline.text)
    if (!said || theirs.test(headline.text)) continue
    const subject = contentStems(said.groups?.subject ?? '')
    lead ??= openingOf(reading, bodyStart, 4)
    const agreed = lead.some((sentence) => mine.test(sentence.text))
    for (const sentence of agreed ? [] : lead) {
      const told = telling.exec(sentence.text)
      if (!told || shared(subject, contentStems(told.groups?.subject ?? '')).length === 0) continue
      const verb = told.groups?.verb ?? ''
      const at = sentence.start + told.index + told[0].lastIndexOf(verb)
      const headVerb = said.groups?.verb ?? ''
      const headAt = (headline.place?.start ?? 0) + said.index + said[0].lastIndexOf(headVerb)
      const side = headline.place ? [[{ start: headAt, end: headAt + headVerb.length }]] : []
      found.push({
        rule: 'headline-text',
        severity: 'high',
        sides: [...side, [{ start: at, end: at + verb.length }]],
        why: `The headline says “${said[0]}”, but the text says “${told[0]}”.`,
      })
      break
    }
  }
  return found
}
