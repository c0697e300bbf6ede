import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape } from '@/lib/extraction/tokens/tokens'
import { findCredited } from './credits'
import { isFree, isIn, take, type Reading } from './reading'
import { skeleton } from './stems'

/** Arabic has no capitals: names are found by the words before them and by what data know. In order of kind. */
export function findNamesWithoutCapitals(reading: Reading): Mention[] {
  return [...findBodies(reading), ...findCredited(reading), ...findPersons(reading), ...findPlaces(reading)]
}

/** A word of a name: no figure, no small word, nobody's role. */
function isWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (token?.shape !== Shape.LOWER || token.gap !== Gap.SPACE || reading.taken[at]) return false
  return (
    !isSmall(reading, at) &&
    !isIn(reading, 'roles', at) &&
    !isIn(reading, 'verbs', at) &&
    !isIn(reading, 'bodyHeads', at)
  )
}

/** A word that is in no name; “علي” is one, though “على” is written like it in old letters. */
function isSmall(reading: Reading, at: number): boolean {
  return isIn(reading, 'plain', at) && !(reading.tokens[at]?.text.endsWith('ي') === true && isPerson(reading, at))
}

const form = ({ forms }: Reading, at: number): string => forms[at]?.[0] ?? ''
const hasArticle = (reading: Reading, at: number): boolean => /^(?:ال|لل)\p{L}{2,}$/u.test(form(reading, at))

/** Without the "and" or "to" that is written together with it: where a name begins in the text. */
function startOf({ tokens, forms }: Reading, at: number, known: (word: string) => boolean): number {
  const start = tokens[at]?.start ?? 0
  const [whole = '', ...others] = forms[at] ?? []
  const shorter = known(whole) ? undefined : others.find(known)
  return shorter === undefined ? start : start + Math.max(0, whole.length - shorter.length)
}

/** "شركة النيل للمضخات": the head, the next word, and words with an article behind it. */
function findBodies(reading: Reading): Mention[] {
  const { tokens, lexis } = reading
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isIn(reading, 'bodyHeads', at) || !(isWord(reading, at + 1) || isTold(reading, at + 1))) continue
    // "رئيسة بلدية صيدا": the town, not its body.
    if (isIn(reading, 'roles', at - 1) && isIn(reading, 'placeNouns', at)) continue
    let last = at + 2
    if (!hasArticle(reading, at + 1) && !hasArticle(reading, at) && isWord(reading, last) && !isPerson(reading, last))
      last++
    while (last - at < 4 && isWord(reading, last) && hasArticle(reading, last) && hasArticle(reading, last - 1)) last++
    if (!isFree(reading, at, last) || (hasArticle(reading, at) && !hasArticle(reading, at + 1))) continue
    const start = startOf(reading, at, (word) => lexis.lists.bodyHeads.has(word))
    found.push({ ...take(reading, { kind: 'ORGANISATION', first: at, last }), start })
    at = last - 1
  }
  return found
}

/** "العامة": tells which body it is, though common elsewhere. */
function isTold(reading: Reading, at: number): boolean {
  return hasArticle(reading, at) && hasArticle(reading, at - 1) && !reading.taken[at]
}

function isPerson({ lexis, forms }: Reading, at: number): boolean {
  return forms[at]?.some((one) => lexis.firstNames.has(one)) ?? false
}

/** A first name and the next word; or two words behind what somebody is. Then surnames alone. */
function findPersons(reading: Reading): Mention[] {
  const { tokens, lexis } = reading
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (reading.taken[at] || !isWord(reading, at + 1) || form(reading, at + 1).startsWith('لل')) continue
    const titled = isRoleBefore(reading, at) && isWord(reading, at)
    const named = isPerson(reading, at) && tokens[at]?.shape === Shape.LOWER && !isSmall(reading, at)
    if (!named && !(titled && !hasArticle(reading, at))) continue
    if (isIn(reading, 'placesAfter', at + 1) || isPlace(reading, at) || isPhrase(reading, at, named)) continue
    const start = startOf(reading, at, (word) => lexis.firstNames.has(word))
    // "عبد الرحمن": one name of two words.
    const last = isIn(reading, 'particles', at + 1) && isWord(reading, at + 2) ? at + 3 : at + 2
    found.push({
      ...take(reading, { kind: 'PERSON', first: at, last }),
      start: named ? start : (tokens[at]?.start ?? start),
    })
    at = last - 1
  }
  return [...found, ...findSurnames(reading, found)]
}

/**
 * “وبفضل مساعدة” (“thanks to help”): a name in a word that opens with “by”, “to” or “like” is that word's, not a person's; and in “جمال وكريم”
 * another person begins behind “and”.
 */
function isPhrase({ forms, lexis }: Reading, at: number, named: boolean): boolean {
  const [whole = '', ...shorter] = forms[at] ?? []
  const isInside = named && !lexis.firstNames.has(whole)
  if (isInside && /^و?[بلك]/u.test(whole) && shorter.some((one) => lexis.lists.plain.has(one))) return true
  // "Without hope": nobody is done without.
  if (/^(?:بدون|دون|بلا|خلال)$/u.test(forms[at - 1]?.[0] ?? '')) return true
  const next = forms[at + 1]?.[0] ?? ''
  return next.startsWith('و') && !lexis.firstNames.has(next) && lexis.firstNames.has(next.slice(1))
}

/** "المدير العام حسن الحداد": right before, or with one word that tells which. */
function isRoleBefore(reading: Reading, at: number): boolean {
  if (isIn(reading, 'roles', at - 1) || isIn(reading, 'honorifics', at - 1)) return true
  return isIn(reading, 'roles', at - 2) && hasArticle(reading, at - 1) && !isIn(reading, 'placesAfter', at - 1)
}

function findSurnames(reading: Reading, persons: readonly Mention[]): Mention[] {
  const { tokens, forms } = reading
  const surnames = new Set(persons.map(({ last }) => form(reading, last - 1)))
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (reading.taken[at] || !forms[at]?.some((one) => surnames.has(one))) continue
    const start = startOf(reading, at, (word) => surnames.has(word))
    found.push({ ...take(reading, { kind: 'PERSON', first: at, last: at + 1 }), start })
  }
  return found
}

/** Known by data in Arabic letters, or by the consonants of its English name behind "in". */
function isPlace({ lexis, forms }: Reading, at: number): boolean {
  return forms[at]?.some((one) => one.length > 2 && lexis.places.has(one)) ?? false
}

function findPlaces(reading: Reading): Mention[] {
  const { tokens, lexis, document } = reading
  const found: Mention[] = []
  let lastEnd = -1
  for (let at = 0; at < tokens.length; at++) {
    if (reading.taken[at] || tokens[at]?.shape !== Shape.LOWER || isIn(reading, 'plain', at)) continue
    const cued =
      isIn(reading, 'placesAfter', at - 1) ||
      isIn(reading, 'placeNouns', at - 1) ||
      (lastEnd === at && form(reading, at).startsWith('و'))
    const known =
      isPlace(reading, at) &&
      (cued || form(reading, at).length > 3 || document.paragraphs[document.paragraphOf[at] ?? 0] === at)
    const alike = cued && forms(reading, at).some((one) => lexis.skeletons.has(skeleton(one)))
    const told = isIn(reading, 'placeNouns', at - 1) && hasArticle(reading, at)
    if (!known && !alike && !told) continue
    const start = startOf(
      reading,
      at,
      (word) => lexis.places.has(word) || (!word.startsWith('و') && lexis.skeletons.has(skeleton(word))),
    )
    found.push({ ...take(reading, { kind: 'PLACE', first: at, last: at + 1 }), start })
    lastEnd = at + 1
  }
  return found
}

const forms = (reading: Reading, at: number): readonly string[] => reading.forms[at] ?? []
