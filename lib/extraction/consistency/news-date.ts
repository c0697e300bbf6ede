import type { Span } from '@/lib/extraction/claim'
import { isOneDay, type DayRange } from './calendar'
import type { DateMention } from './date-mentions'
import type { Sentence } from './sentences'

/** The day the article speaks from, and the words that say so (none when it is the publication date). */
export interface NewsDate {
  range: DayRange
  place?: Span
}

const LEAD_SENTENCES = 4
/** After these words a date is background, not the news. */
const BACKGROUND =
  /\b(?:since|until|till|before|after|born|founded|established|opened in|died|anniversary of|back in|dating from|from|was built|by|due)(?: on)?[ ,(]*$|\(\s*$/i

/** A picture's caption tells when the picture was taken: "FILE PHOTO: … September 29, 2014. REUTERS". */
const CAPTION = /\bFILE (?:PHOTO|IMAGE|PICTURE)\b|\b(?:REUTERS|AFP|AP Photo|Getty Images) ?\//

/**
 * The day from which "now", "nearly four years" and a person's present office are to be reckoned: the publication date
 * where the text itself speaks of days around it, otherwise the one day its opening reports, otherwise the publication date.
 */
export function findNewsDate(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateMention[],
  published: number | undefined,
): NewsDate | undefined {
  const publication = published === undefined ? undefined : { range: { first: published, last: published } }
  if (published !== undefined) {
    const near = dates.some(
      ({ range }) => isOneDay(range) && range.first >= published - 31 && range.first <= published + 31,
    )
    if (near || /\b(?:yesterday|today|tonight)\b/i.test(text)) return publication
  }
  const leadEnd = sentences.slice(0, LEAD_SENTENCES).at(-1)?.end ?? 0
  const lead = dates.find(
    (date) =>
      date.start < leadEnd &&
      date.absolute &&
      isOneDay(date.range) &&
      !BACKGROUND.test(text.slice(Math.max(0, date.start - 24), date.start)) &&
      !CAPTION.test(text.slice(Math.max(0, date.start - 300), date.end + 40)),
  )
  if (!lead) return publication
  const told = { range: lead.range, place: { start: lead.start, end: lead.end } }
  return publication && !reportsAsNews(lead, sentences, dates, publication.range.first) ? publication : told
}

/**
 * A feature may open with a day long past. Only where the first sentence speaks in the present perfect, and no other day is
 * named, is a day far from the publication still the day of the news, and worth holding against the rest of the text.
 */
function reportsAsNews(
  lead: DateMention,
  sentences: readonly Sentence[],
  dates: readonly DateMention[],
  published: number,
): boolean {
  const opensInPerfect = /\b(?:has|have) (?:\w+ly )?(?!been\b)\w+(?:ed|en|ought|et|ut)\b/.test(sentences[0]?.text ?? '')
  const alone = dates.every((date) => date === lead || !isOneDay(date.range))
  const notAhead = lead.range.first <= published && lead.range.first > published - 3 * 366
  return opensInPerfect && alone && notAhead && lead.start > (sentences[0]?.end ?? 0)
}
