import type { BlockRole } from '@/lib/domain/articles/block'
import type { OmissionKind } from './intake-block'

export type Attributes = Readonly<Record<string, string>>

/** Elements that begin and end a line of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Elements that say what their words are. Where a paste has none, only line ends part it, as in plain text. */
export const TELLS_PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Elements whose content is no text of the article. Those of the head say nothing to a reader and are not told. */
const LEFT_OUT: Partial<Record<string, OmissionKind | 'head'>> = {
  head: 'head',
  title: 'head',
  style: 'head',
  xml: 'head',
  script: 'script',
  noscript: 'script',
  template: 'script',
  button: 'control',
  select: 'control',
  textarea: 'control',
  datalist: 'control',
  iframe: 'embedded',
  object: 'embedded',
  video: 'embedded',
  audio: 'embedded',
  canvas: 'embedded',
  svg: 'picture',
  math: 'embedded',
  del: 'deleted',
  s: 'struck',
  strike: 'struck',
}

const styleOf = ({ style = '' }: Attributes) => style.toLowerCase().replace(/\s+/g, '')
const words = (value: string | undefined) => new Set((value ?? '').toLowerCase().split(/\s+/).filter(Boolean))

const HIDDEN_STYLE =
  /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all|opacity:0(?:\.0*)?(?:;|!|$)|font-size:0(?:px|pt|em|rem|%)?(?:;|!|$))/
const HIDDEN_CLASSES = ['sr-only', 'visually-hidden', 'screen-reader-text', 'screen-reader-only', 'visuallyhidden']

function isHidden(attributes: Attributes): boolean {
  if ('hidden' in attributes || HIDDEN_STYLE.test(styleOf(attributes))) return true
  const classes = words(attributes['class'])
  return HIDDEN_CLASSES.some((name) => classes.has(name))
}

function isComment(attributes: Attributes): boolean {
  return (
    /mso-element:comment/.test(styleOf(attributes)) ||
    /^(?:msocomment|msocomtxt|msocomanchor)/i.test(attributes['class'] ?? '') ||
    /^_?cmnt\d|^_com_\d/i.test(attributes['id'] ?? '') ||
    /^#_?(?:cmnt|_com_)/i.test(attributes['href'] ?? '')
  )
}

const FURNITURE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'dialog'])

/** True for what a page has around its article: menus, and heads and feet that are not the article's own. */
export function isFurniture(name: string, attributes: Attributes, isIn: (...names: string[]) => boolean): boolean {
  if (name === 'nav' || FURNITURE_ROLES.has(attributes['role'] ?? '')) return true
  if (name === 'dialog') return true
  // The foot of a quotation says whose it is.
  return (name === 'footer' || name === 'header') && !isIn('article', 'main', 'blockquote', 'figure')
}

/** Why all that stands in an element is left out, or null when it is text. */
export function leftOutAs(name: string, attributes: Attributes): OmissionKind | 'head' | null {
  const always = LEFT_OUT[name]
  if (always) return always
  if (isComment(attributes)) return 'comment'
  if (/mso-list:ignore/.test(styleOf(attributes))) return 'marker'
  if (/(?:^|;)text-decoration(?:-line)?:[^;]*line-through/.test(styleOf(attributes))) return 'struck'
  return isHidden(attributes) ? 'hidden' : null
}

const ROLE_OF_ELEMENT: Partial<Record<string, BlockRole>> = {
  h2: 'SUBHEAD',
  h3: 'SUBHEAD',
  h4: 'SUBHEAD',
  h5: 'SUBHEAD',
  h6: 'SUBHEAD',
  h1: 'HEADLINE',
  dt: 'SUBHEAD',
  summary: 'SUBHEAD',
  li: 'LIST_ITEM',
  figcaption: 'CAPTION',
  caption: 'CAPTION',
  blockquote: 'PULL_QUOTE',
}

/** By class; the element of a BEM class, as of “article__standfirst”, says as much as the class alone. */
const ROLE_OF_CLASS: readonly [RegExp, BlockRole][] = [
  [/^mso(?:foot|end)note(?:text)?$|^(?:sd)?(?:foot|end)notes?$|^fn$/, 'NOTE'],
  [/^msotitle$|^headline$|^(?:article|entry|post|story)(?:__|-)(?:headline|title)$/, 'HEADLINE'],
  [/^msosubtitle$|^(?:.+(?:__|-))?(?:standfirst|subtitle|dek|strapline|subheadline)$|^deck$/, 'STANDFIRST'],
  [/^msocaption$|^(?:.+(?:__|-))?caption$|^wp-caption-text$|^credit$|^photo-credit$/, 'CAPTION'],
  [/^mso(?:intense)?quote(?:cxsp\w+)?$|^(?:.+(?:__|-))?pull-?quote$/, 'PULL_QUOTE'],
  [/^msolist\w*$/, 'LIST_ITEM'],
  [/^msoheading\d*$|^subhead$|^crosshead$|^crossheading$|^subheading$/, 'SUBHEAD'],
]

function isNote({ id = '', role = '', style = '', ...attributes }: Attributes): boolean {
  return (
    /^(?:_?fn|_?ftnt?|_edn|footnote|endnote|sdfootnote|sdendnote|cite_note)[-_]?\d/i.test(id) ||
    /^doc-(?:foot|end)notes?$/.test(role) ||
    /mso-element:(?:foot|end)note/i.test(style.replace(/\s+/g, '')) ||
    /\b(?:foot|end|rear)notes?\b/i.test(attributes['epub:type'] ?? '')
  )
}

/** The part of an article that an element says it is; null where it says nothing. */
export function roleOf(name: string, attributes: Attributes): BlockRole | null {
  if (isNote(attributes)) return 'NOTE'
  for (const token of words(attributes['class']))
    for (const [pattern, role] of ROLE_OF_CLASS) if (pattern.test(token)) return role
  if (attributes['itemprop'] === 'headline') return 'HEADLINE'
  if (/mso-list:l\d/.test(styleOf(attributes))) return 'LIST_ITEM'
  // A mail that is answered to is quoted by its program, not by the article.
  if (name === 'blockquote' && (attributes['type'] === 'cite' || words(attributes['class']).has('gmail_quote')))
    return null
  return ROLE_OF_ELEMENT[name] ?? null
}

/** How deep the lists are that an element opens in, as far as it says so. */
export function levelOf(name: string, attributes: Attributes, outer: number): number {
  const told = /mso-list:l\d+level(\d)/.exec(styleOf(attributes))?.[1] ?? attributes['aria-level']
  if (told !== undefined && roleOf(name, attributes) === 'LIST_ITEM') return Number(told) || 1
  return name === 'ul' || name === 'ol' ? outer + 1 : outer
}

/** Google Docs has no element for a document's title and subtitle: they are paragraphs in larger type. */
export function roleOfType(attributes: Attributes): BlockRole | null {
  const size = /font-size:(\d+(?:\.\d+)?)pt/.exec(styleOf(attributes))?.[1]
  if (size === undefined) return null
  if (Number(size) >= 20) return 'HEADLINE'
  return Number(size) === 15 && /color:#666666/.test(styleOf(attributes)) ? 'STANDFIRST' : null
}

/** In how many points words are set, or null where the element doesn’t say. */
export function pointsOf(attributes: Attributes): number | null {
  const [, size, unit] = /font-size:(\d+(?:\.\d+)?)(pt|px)/.exec(styleOf(attributes)) ?? []
  return size === undefined ? null : Number(size) * (unit === 'px' ? 0.75 : 1)
}

const GREY = { darkest: 0x40, lightest: 0xb8, tint: 0x18 }

/** True for words in grey, false for any other colour, null where the element doesn’t say. */
export function paleOf(attributes: Attributes): boolean | null {
  const color = /(?:^|;)color:(#[\da-f]+|rgba?\([^)]*\)|[a-z]+)/.exec(styleOf(attributes))?.[1]
  if (color === undefined) return null
  if (/^(?:dim)?gr[ae]y$/.test(color)) return true
  const hex = color.startsWith('#') ? (color.length < 7 ? color.replace(/[\da-f]/g, '$&$&') : color) : null
  const parts = hex
    ? (hex.match(/[\da-f]{2}/g) ?? []).map((part) => Number.parseInt(part, 16))
    : color.match(/\d+/g)?.map(Number)
  const [red = 0, green = 0, blue = 0] = parts ?? []
  const [low, high] = [Math.min(red, green, blue), Math.max(red, green, blue)]
  return low >= GREY.darkest && high <= GREY.lightest && high - low <= GREY.tint
}

/** True for bold, false for plain, null where the element says nothing. Docs wraps all of it in a bold element that is plain. */
export function boldnessOf(name: string, attributes: Attributes): boolean | null {
  const weight = /font-weight:([a-z]+|\d+)/.exec(styleOf(attributes))?.[1]
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return name === 'b' || name === 'strong' || name === 'th' || /^h[1-6]$/.test(name) ? true : null
}

/** True for italics, false for upright, null where the element says nothing. */
export function italicsOf(name: string, attributes: Attributes): boolean | null {
  const style = /font-style:([a-z]+)/.exec(styleOf(attributes))?.[1]
  if (style !== undefined) return style === 'italic' || style === 'oblique'
  return name === 'i' || name === 'em' ? true : null
}

const SUPERSCRIPTS: Partial<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
}

/** Raised digits as characters, so that 10⁶ does not become 106; other words (1st) as they are. */
export function raised(text: string): string {
  return /^[\d+\-−n\s]*$/.test(text) ? Array.from(text, (one) => SUPERSCRIPTS[one] ?? one).join('') : text
}

/** What stands where a footnote is referred to: 1, [1], *, †, i. */
export function isNoteMark(text: string): boolean {
  return /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,4}|note \d{1,3})[\])]?$/i.test(text.trim())
}

const LONGEST_ADDRESS = 2_000

/** A web or mail address that may be kept, or null: everything else could run something or name a place on a machine. */
export function safeAddress(href: string): string | null {
  // Browsers ignore these inside an address; "java\nscript:" must not pass for another protocol.
  const address = href.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, '')
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null
  const { protocol, username, password, href: whole } = new URL(address)
  if (protocol === 'mailto:') return whole
  return (protocol === 'http:' || protocol === 'https:') && !username && !password ? whole : null
}
