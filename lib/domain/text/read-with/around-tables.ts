import type { Group, TextPart } from './text-part'
import { isRunning, isUnfinished, single, subheadOver, wordsOf } from './text-part'

/** These tell where a table or picture comes from, and nothing of what it shows. */
const CREDIT =
  /^(?:sources?|credits?|photo(?:graph)?s?|graphics?|charts?|illustrations?|quellen?|fotos?|bild|bilder|grafik|crédits?|infographie|fuentes?|джерел[оа]|المصدر|مصدر|المصادر|تصوير|الصورة)\s*[:：]/iu
/** A note on the article or on who wrote it, which happens to stand below a table. */
const ON_ARTICLE =
  /\b(?:this|the)\s+(?:article|story|piece|report|page|version|headline|column)\b|\b(?:is|was|are)\s+(?:an?\s+|the\s+|our\s+)?(?:[\p{L}\p{M}’'-]+\s+){0,3}(?:reporters?|correspondents?|editors?|writers?|columnists?|journalists?|contributors?|professors?)\b|^(?:additional\s+)?(?:reporting|editing)\b|^(?:updated|corrected|corrections?|clarification|follow|subscribe|sign\s+up|read\s+more|contact|copyright|©)(?![\p{L}\p{M}])|\b(?:dieser|der)\s+(?:artikel|text|beitrag)\b|\bcet\s+article\b|\beste\s+artículo\b|\b(?:diese[rs]?)\s+(?:fassung|meldung)\b|هذا\s+(?:المقال|التقرير)/iu
/**
 * A sentence of the running text that says how the figures beside it are to be read: what they are in, what they leave out, or what
 * the table shows.
 */
const OF_FIGURES = new RegExp(
  [
    String.raw`^(?:all\s+|the\s+|these\s+)*(?:figures|amounts|values|numbers|sums|prices|totals|shares|percentages)(?:\s+(?:below|above|here|given|shown))?\s+(?:in|are|is|per|include|exclude|were|have\s+been)\b`,
    String.raw`^(?:alle\s+|die\s+)*(?:angaben|zahlen|werte|beträge|preise|summen)\s+(?:oben\s+|unten\s+)?(?:in|sind|je|pro|ohne|ab)\b`,
    String.raw`^(?:tous\s+|toutes\s+|les\s+)*(?:chiffres|montants|valeurs|sommes)\s+(?:ci-dessus\s+|ci-dessous\s+)?(?:en|sont|hors|par)\b`,
    String.raw`^(?:todas?\s+|todos\s+|las\s+|los\s+)*(?:cifras|importes|valores)\s+(?:en|son|están|por)\b`,
    String.raw`^(?:جميع|كل)?\s*(?:الأرقام|المبالغ|القيم)\s+(?:ب|هي|لا|بال)`,
    String.raw`\b(?:the\s+following|this)\s+(?:table|list)\b|\b(?:table|list|figures)\s+(?:below|above)\b|^the\s+table\s+(?:shows|lists|gives|compares)\b`,
    String.raw`\b(?:die\s+folgende|diese)\s+(?:tabelle|liste)\b|\btabelle\s+(?:unten|oben|zeigt)\b|\bl[ea]\s+tableau\s+(?:ci-dessous|ci-dessus|suivant)\b|الجدول\s+(?:التالي|أدناه|الآتي|أعلاه)`,
  ].join('|'),
  'iu',
)

/** Near enough to tell whether any of them does. */
const sentencesOf = (words: string) => words.split(/(?<=[.!?…؟])\s+/u)
const saysOfFigures = (sentence: string) => OF_FIGURES.test(sentence.trim())

/**
 * What stands around a table and says what it shows, as parts of the text: the subhead that is in force, the line above it that is
 * not finished or tells of its figures, its captions above or below, the notes right below it.
 */
export function aroundTable(text: string, groups: readonly Group[], at: number): TextPart[] {
  const captions: TextPart[] = []
  let back = at - 1
  for (let one = single(groups[back]); one?.role === 'CAPTION'; one = single(groups[--back])) captions.unshift(one)
  if (standBelow(groups, at)) captions.length = 0
  const above = [...aboveTable(text, groups, back, captions.length > 0), ...captions]
  const subhead = subheadOver(groups, at)
  const over = subhead && !above.includes(subhead) ? [subhead] : []
  return [...over, ...above, ...belowTable(text, groups, at, captions.length > 0)]
}

/** Captions stand below their tables where the first of several has none above it and this one has one below. */
function standBelow(groups: readonly Group[], at: number): boolean {
  const isCaption = (place: number) => {
    const one = single(groups[place])
    return one?.role === 'CAPTION' && !(one.ofTable === true && groups[place + 1]?.kind === 'table')
  }
  if (!isCaption(at + 1) || (groups[at + 2]?.kind === 'table' && !isCaption(at + 3))) return false
  let first = at
  for (let back = at - 1; isCaption(back) || groups[back]?.kind === 'table'; back--)
    if (groups[back]?.kind === 'table') first = back
  return first < at && single(groups[first - 1])?.role !== 'CAPTION'
}

/** A headline names the table that nothing else stands above; of the running text only a line that is not finished leads on. */
function aboveTable(text: string, groups: readonly Group[], at: number, hasCaption: boolean): TextPart[] {
  const above = single(groups[at])
  if (!above) return []
  if (above.role === 'HEADLINE' || above.role === 'STANDFIRST') return hasCaption ? [] : [above]
  const words = wordsOf(text, above)
  return isRunning(above) && (isUnfinished(words) || sentencesOf(words).some(saysOfFigures)) ? [above] : []
}

/** A caption between two tables is the second's where the first has one above it; else nothing tells whose it is, and both are read with it. */
function belowTable(text: string, groups: readonly Group[], at: number, hasCaption: boolean): TextPart[] {
  const found: TextPart[] = []
  let next = at + 1
  for (let one = single(groups[next]); one?.role === 'CAPTION'; one = single(groups[++next])) {
    const isNextTables = groups[next + 1]?.kind === 'table' && (hasCaption || one.ofTable === true)
    if (!isNextTables) found.push(one)
  }
  for (let one = single(groups[next]); one?.role === 'NOTE'; one = single(groups[++next]))
    if (!ON_ARTICLE.test(wordsOf(text, one))) found.push(one)
  const below = single(groups[next])
  return below?.role === 'BODY' && sentencesOf(wordsOf(text, below)).some(saysOfFigures) ? [...found, below] : found
}

/** Of the running text only the line that leads on, and what it says of the figures; never what only tells where a table comes from. */
export function saidOfFigures({ role }: TextPart, sentences: readonly string[]): string[] {
  const telling = sentences.filter((one) => !CREDIT.test(one.trim()))
  if (role !== 'BODY') return telling
  return telling.filter((one) => saysOfFigures(one) || (one === sentences.at(-1) && isUnfinished(one)))
}
