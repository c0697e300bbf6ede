import type { BlockRole } from '@/lib/domain/articles/block'

/** What a style says of its paragraphs. HEADING_1 may be the headline, or head a part of the text. */
export type StyleRole = BlockRole | 'HEADING_1' | 'CONTENTS'

/**
 * By the name of a style, and by its id, in which word processors in other languages keep theirs: "berschrift1" is German Word's.
 * Names that newsrooms give their own styles are among them.
 */
const ROLES: readonly [RegExp, StyleRole][] = [
  [/^(?:toc\s?\d|(?:toc|contents) heading|inhaltsverzeichnis\w*|inhopg\w*|verzeichnis\d)$/, 'CONTENTS'],
  [/^(?:title|titel|tittel|titre|título|titulo|titolo|headline|schlagzeile|overskrift)$/, 'HEADLINE'],
  [
    /^(?:subtitle|untertitel|undertittel|undertitel|sous-?titre|subtítulo|subtitulo|sottotitolo|standfirst|dek|deck|strapline|vorspann|ingress|manchet|ondertitel)$/,
    'STANDFIRST',
  ],
  [/^(?:heading|ü?berschrift|overskrift|rubrik|titre|título|titulo|titolo|kop|nagłówek|nagwek)\s?1$/, 'HEADING_1'],
  [/^(?:heading|ü?berschrift|overskrift|rubrik|titre|título|titulo|titolo|kop|nagłówek|nagwek)\s?[2-9]$/, 'SUBHEAD'],
  [/^(?:subhead|crosshead|crossheading|subheading|zwischentitel|zwischenüberschrift|mellomtittel)$/, 'SUBHEAD'],
  [
    /^(?:caption|beschriftung|bildetekst|billedtekst|bildtext|bildunterschrift|légende|lgende|bijschrift|credit)$/,
    'CAPTION',
  ],
  [/^(?:didascalia|leyenda|epígrafe|figure|illustration|drawing)$/, 'CAPTION'],
  [
    /^(?:intense quote|intensequote|quote|quotations?|pull ?quote|block text|zitat|intensiveszitat|sitat|sterktsitat|citation\w*|cita|citaat)$/,
    'PULL_QUOTE',
  ],
  [
    /^(?:footnote text|endnote text|footnotetext|endnotetext|funotentext|endnotentext|fotnotetekst|sluttnotetekst|footnote|endnote)$/,
    'NOTE',
  ],
  [/^list (?:bullet|number|continue)( \d)?$|^list(?:bullet|number)\d?$/, 'LIST_ITEM'],
]

/** The part of an article that a style with this name or id sets, or null where it says nothing. */
export function roleOfStyle(name: string): StyleRole | null {
  const said = name.toLowerCase().trim()
  return ROLES.find(([pattern]) => pattern.test(said))?.[1] ?? null
}
