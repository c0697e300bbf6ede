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

/** What asks a reader to read something else, by itself or with what that is called. */
const READ_ELSEWHERE = [
  'read (?:more|next|also)|also read|more on this story|(?:related|recommended) (?:articles?|stories|story|coverage|reading)',
  'weiterlesen|lesen sie (?:auch|mehr)|mehr zum thema|(?:à )?lire aussi|lire la suite|sur le même sujet',
  'lea (?:también|más)|leer más|te puede interesar|читайте (?:також|далі|більше)|читати далі|اقرأ (?:أيضا|أيضاً|المزيد)',
].join('|')
const ONLY_ELSEWHERE = new RegExp(String.raw`^[\s\p{P}\p{S}]*(?:${READ_ELSEWHERE})[\s\p{P}\p{S}]*$`, 'iu')
/** “Read more: Ferry fares rise”, without its link: what follows is a title, and no sentence. */
const READ_TITLE = new RegExp(
  String.raw`^[\s\p{P}\p{S}]*(?:${READ_ELSEWHERE})\s*[:：|►▶>→]\s*[\p{Lu}\p{Lo}\p{N}\p{Quotation_Mark}][^.…:;]{4,150}$`,
  'iu',
)

const NETWORK = 'facebook|twitter|x|whats ?app|linked ?in|telegram|threads|bluesky|reddit|pinterest|e-?mail'
const ON_NETWORKS = String.raw`(?:${NETWORK})(?:(?:,| and| or|, and) (?:${NETWORK}))*`
/** What a page says around its article: how to send it on or subscribe, and where an advertisement stands. No article says so of itself. */
const AROUND = [
  '(?:share|tweet|print|e-?mail|save|bookmark|listen to) this(?: (?:article|story|page|post))?|copy (?:the )?link(?: to (?:this )?article)?',
  `share (?:this(?: (?:article|story|page|post))? )?(?:on|via|to|by) ${ON_NETWORKS}|follow us on ${ON_NETWORKS}`,
  'advertisement|sponsored content|(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:ad|advert|advertisement))?',
  String.raw`(?:sign up|subscribe) (?:for|to) (?:our|the) [^.!?\n]{0,40}newsletters?`,
  "(?:artikel|beitrag) (?:teilen|drucken|merken)|partage[rz] (?:cet|l[’']) ?article|compartir (?:este|el) artículo|поділитися статтею|شارك (?:هذا )?(?:المقال|الخبر)",
  'anzeige|publicité|publicidad|реклама|إعلان',
].join('|')
const ONLY_AROUND = new RegExp(String.raw`^[\s\p{P}\p{S}]*(?:${AROUND})[\s\p{P}\p{S}]*$`, 'iu')

const SAYS = /[\p{L}\p{N}]/u
/** A paragraph of running text. */
const IS_TEXT = /[.!?…。؟][\p{Quotation_Mark})\]]*$/u

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

/** True for a line that belongs to the page and not to its article, where its words alone say so: never the first one, nor a single word that is set as a heading. */
function isAroundArticle(paragraphs: readonly Paragraph[], at: number): boolean {
  const { block, isBold } = paragraphs[at] ?? {}
  if (!block || at === 0 || !MAY_GO.has(block.role) || !ONLY_AROUND.test(block.text)) return false
  return /\p{L}\P{L}+\p{L}/u.test(block.text) || (block.role === 'BODY' && isBold !== true)
}

const MAY_GO: ReadonlySet<IntakeBlock['role']> = new Set(['BODY', 'SUBHEAD', 'LIST_ITEM', 'STANDFIRST'])

/**
 * True for “Read more: Ferry fares rise” as a line without a link, and for “Read more” alone where the article goes on below it: of a
 * list of titles it would be the head.
 */
function leadsByWords(paragraphs: readonly Paragraph[], at: number): boolean {
  const { block } = paragraphs[at] ?? {}
  if (!block || at === 0 || !MAY_GO.has(block.role)) return false
  if (READ_TITLE.test(block.text) && !block.links?.length) return true
  if (!ONLY_ELSEWHERE.test(block.text)) return false
  const next = paragraphs[at + 1]
  return !next || (next.block.role === 'BODY' && IS_TEXT.test(next.block.text)) || isAroundArticle(paragraphs, at + 1)
}

/**
 * Without the boxes in which a page leads to other articles, as “Read more” with links: their words are those of other articles. And
 * without the lines that offer to send the article on. Answers the words of each, to be told. A line that leads elsewhere in a sentence
 * stays.
 */
export function withoutBoxesOfLinks(paragraphs: readonly Paragraph[]): {
  kept: Paragraph[]
  boxes: string[]
  around: string[]
} {
  const kept: Paragraph[] = []
  const boxes: string[] = []
  const around: string[] = []
  for (let at = 0; at < paragraphs.length;) {
    const length = lengthOfBox(paragraphs, at) || (leadsByWords(paragraphs, at) ? 1 : 0)
    if (length === 0 && isAroundArticle(paragraphs, at)) around.push(paragraphs[at]?.block.text ?? '')
    else if (length > 0)
      boxes.push(
        paragraphs
          .slice(at, at + length)
          .map(({ block }) => block.text)
          .join(' · '),
      )
    else kept.push(...paragraphs.slice(at, at + 1))
    at += Math.max(1, length)
  }
  return { kept, boxes, around }
}
