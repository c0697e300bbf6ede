import type { Paragraph } from './guess-roles'
import type { IntakeBlock } from './intake-block'

/** What stands above links to other articles, or before one of them. */
const LEAD = [
  'read (?:more|next|also)|(?:see|watch|listen) (?:also|more)|more (?:on|about|from) (?:this|the) (?:story|topic|subject|author)|more on this',
  'related(?: (?:articles?|stories|story|coverage|content|links?|topics?|news|reading|posts?))?|further reading|recommended(?: (?:for you|reading|stories))?',
  "most (?:read|viewed|popular)|you (?:may|might) (?:also )?(?:like|be interested in)|don[’']t miss|in case you missed it|top stories|also (?:read|see)",
  'weiterlesen|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu|lesen)|auch interessant|das könnte sie (?:auch )?interessieren',
  '(?:à )?lire aussi|à lire|lire (?:plus|la suite)|sur le même (?:sujet|thème)|articles (?:liés|associés)',
  'lea (?:también|más)|leer más|más (?:sobre el tema|información)|(?:noticias|artículos) relacionad[oa]s|te puede interesar',
  'читайте (?:також|далі|більше)|читати далі|більше (?:по|за) тем[іи]|на цю тему',
  'اقرأ (?:أيضا|أيضاً|المزيد)|مواضيع ذات صلة|المزيد',
].join('|')
const OPENS = new RegExp(String.raw`^[\s\p{P}\p{S}]*(?:${LEAD})`, 'iu')
const ALONE = new RegExp(String.raw`^[\s\p{P}\p{S}]*(?:${LEAD})[\s\p{P}\p{S}]*$`, 'iu')
const BEFORE_LINK = new RegExp(String.raw`^[\s\p{P}\p{S}]*(?:${LEAD})\s*[:：–—|►▶>→]\s*`, 'iu')

const SAYS = /[\p{L}\p{N}]/u

/** True where every word of a text from one place on is part of a link. */
function isLinked({ text, links = [] }: IntakeBlock, from = 0): boolean {
  let [at, hasLink] = [from, false]
  for (const { start, end } of links) {
    if (end <= from) continue
    if (SAYS.test(text.slice(at, Math.max(at, start)))) return false
    at = Math.max(at, end)
    hasLink = true
  }
  return hasLink && !SAYS.test(text.slice(at))
}

/** How many paragraphs from one on only lead to other articles: a line that says so with its link, or a line and the links below it. */
function lengthOfBox(paragraphs: readonly Paragraph[], from: number): number {
  const block = paragraphs[from]?.block
  if (!block || block.role === 'TABLE_CELL' || !OPENS.test(block.text)) return 0
  const lead = BEFORE_LINK.exec(block.text)?.[0]
  if (lead !== undefined && lead.length < block.text.length && isLinked(block, lead.length)) return 1
  if (!ALONE.test(block.text)) return 0
  let end = from + 1
  for (let next = paragraphs[end]?.block; next && next.role !== 'TABLE_CELL' && isLinked(next);)
    next = paragraphs[++end]?.block
  return end === from + 1 && !isLinked(block) ? 0 : end - from
}

/**
 * Without the boxes in which a page leads to other articles, as “Read more” with links: their words are those of other articles. Answers
 * the words of each, to be told. A line that leads elsewhere in a sentence stays.
 */
export function withoutBoxesOfLinks(paragraphs: readonly Paragraph[]): { kept: Paragraph[]; boxes: string[] } {
  const kept: Paragraph[] = []
  const boxes: string[] = []
  for (let at = 0; at < paragraphs.length;) {
    const length = lengthOfBox(paragraphs, at)
    if (length > 0)
      boxes.push(
        paragraphs
          .slice(at, at + length)
          .map(({ block }) => block.text)
          .join(' · '),
      )
    else kept.push(...paragraphs.slice(at, at + 1))
    at += Math.max(1, length)
  }
  return { kept, boxes }
}
