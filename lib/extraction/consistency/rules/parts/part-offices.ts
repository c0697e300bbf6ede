import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { stem } from '@/lib/extraction/consistency/content-words'
import { headlineOf, type Headline } from '@/lib/extraction/consistency/parts/headline-of'
import { isAnother } from '@/lib/extraction/consistency/parts/matter'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import type { Reading } from '@/lib/extraction/consistency/reading'

/** Sentences of the text that tell the news. */
const OPENING = 3
/** What a minister is of, by its other names. */
const FIELDS: readonly (readonly [field: string, words: string])[] = [
  ['finance', 'finance|treasury'],
  ['foreign', 'foreign'],
  ['interior', 'interior|home'],
  ['defence', 'defence|defense'],
  ['health', 'health'],
  ['education', 'education|schools'],
  ['justice', 'justice'],
  ['transport', 'transport|transportation'],
  ['environment', 'environment|climate'],
  ['culture', 'culture'],
  ['energy', 'energy'],
  ['labour', 'labour|labor'],
  ['trade', 'trade|business'],
  ['farming', 'agriculture|farming|farm'],
  ['housing', 'housing'],
  ['police', 'police'],
  ['fire', 'fire'],
  ['army', 'army'],
  ['navy', 'navy'],
]
const FIELD = FIELDS.map(([, words]) => words).join('|')
const OFFICE = new RegExp(String.raw`\b(?<field>${FIELD}) (?<head>minister|secretary|chief)\b`, 'gi')
/** “Finance minister quits”: the line begins with the office, and its verb comes right behind. */
const BEGINS = new RegExp(
  String.raw`^(?:the )?(?<office>(?:${FIELD}) (?:minister|secretary|chief)) (?<verb>[a-z]{3,})\b`,
  'i',
)
const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}`
/** “Jane Holm, the foreign minister, quit”, “The foreign minister, Jane Holm, has quit”, “Foreign minister Jane Holm quit”. */
const TOLD = new RegExp(
  String.raw`^(?:${NAME}, )?(?:[Tt]he |[Tt]he country[’']s |[Ii]ts |[Tt]heir )?(?<office>(?:${FIELD}|${FIELD.replace(/(?<=^|\|)./g, (letter) => letter.toUpperCase())}) (?:[Mm]inister|[Ss]ecretary|[Cc]hief)),?(?: ${NAME},?)? (?:(?:has|had|was|is|will) )?(?<verb>[a-z]{3,})\b`,
  'u',
)
/** What is done once: many ministers warn, and each may. */
const ONCE = /^(?:arrested|sacked|fired|dies|died|jailed|charged|suspended|killed|shot|dead|ousted|convicted|cleared)$/
const LEAVES = /^(?:quits?|quitting|resign(?:s|ed|ing)?|steps?|stepped|stands?|stood)$/

/**
 * Who did it, by office: “Finance minister quits” above “Jane Holm, the foreign minister, quit”. Only where a headline begins with the
 * office and a sentence of the opening tells what is done once of another of its kind, and the article has the headline's nowhere else.
 */
export const partOffices: Rule = (reading) => {
  const headline = headlineOf(reading)
  const said = headline && BEGINS.exec(headline.text)
  if (!headline || !said) return []
  const mine = officeOf(said.groups?.office ?? '')
  const end = headline.place?.end ?? 0
  const others = [...reading.text.slice(end).matchAll(OFFICE)].map(([words]) => officeOf(words))
  // Elsewhere too, or more than one other of them: the two may be two.
  if (others.some(({ field }) => field === mine.field)) return []
  if (new Set(others.filter(({ head }) => head === mine.head).map(({ field }) => field)).size !== 1) return []
  return openingOf(reading, end, OPENING)
    .flatMap((sentence) => {
      const told = TOLD.exec(sentence.text)
      const office = told?.groups?.office ?? ''
      const isSame =
        officeOf(office).head === mine.head && isSameVerb(said.groups?.verb ?? '', told?.groups?.verb ?? '')
      if (!told || !isSame) return []
      const at = sentence.start + told[0].indexOf(office)
      const place = { start: at, end: at + office.length }
      return isAnother(reading, sentence, place, headline.text) ? [] : [finding(reading, headline, said, place)]
    })
    .slice(0, 1)
}

function officeOf(words: string): { field: string; head: string } {
  const [of = '', head = ''] = words.toLowerCase().split(' ')
  return { field: FIELDS.find(([, names]) => names.split('|').includes(of))?.[0] ?? of, head }
}

const isSameVerb = (a: string, b: string) =>
  (LEAVES.test(a) && LEAVES.test(b)) || (ONCE.test(a) && ONCE.test(b) && stem(a) === stem(b))

function finding(reading: Reading, { text, place }: Headline, said: RegExpExecArray, other: Span): Finding {
  const office = said.groups?.office ?? ''
  const at = (place?.start ?? 0) + text.indexOf(office)
  return {
    rule: 'headline-text',
    severity: 'high',
    sides: [...(place ? [[{ start: at, end: at + office.length }]] : []), [other]],
    why: `The headline says “${office}”, but the text says “${reading.text.slice(other.start, other.end)}”.`,
  }
}
