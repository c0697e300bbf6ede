/** Short forms behind whose full stop a sentence goes on, in the languages that articles come in; without it, in lower case. */
const SHORT_FORMS = new Set(
  [
    'mr mrs ms mx dr prof st sr jr gen col lt sgt capt cmdr rev hon gov sen rep pres mt ft bros messrs',
    'ca cca cf circa approx appr est esp incl excl min max avg vs nos no pp vol fig art ch sec ed eds',
    'jan feb mar apr jun jul aug sep sept oct nov dec',
    'etwa rd mind höchst bzw vgl hr fr frl nr str mio mrd mia tsd zzgl abzgl inkl exkl einschl geb gest ggf evtl',
    'vorauss voraussichtl geschätzt durchschn bspw sog angebl okt dez',
    'env janv févr avr juil déc mme mlle mm',
  ].flatMap((forms) => forms.split(' ')),
)
/** The last word of a piece with its full stops, in front of whatever brackets or marks close behind it. */
const LAST_WORD = /(?:^|[\s("'“„‘«[/–—-])((?:[\p{L}\p{M}]+\.\s?)*[\p{L}\p{M}]+|\d{1,2})\.[)\]"'”’»]*$/u
/** "J. Smith" and "J.R. Smith", "د. سمير", "c. 12"; the m of "12 m." ends a sentence as often as not, and so does "U.S." */
const LETTER = /^(?:\p{Lu}|\p{Lo}|[cpvrs])$/u
const INITIALS = /^(?!(?:U\.S|U\.K|U\.N|E\.U|D\.C|L\.A|N\.Y)$)\p{Lu}(?:\.\s?\p{Lu})+$/u
const DOTTED = /^(?:z\.\s?b|d\.\s?h|u\.\s?[au]|i\.\s?d\.\s?r|e\.\s?g|i\.\s?e|c\.\s?à\.\s?d)$/iu
/** Languages that write "the 5th" as "5."; a name of a month or a thing follows. */
const ORDINALS = /^(?:de|da|nb|nn|no|fi|cs|sk|hu|hr|sl|sr|et|lv)\b/

/**
 * Cuts a line into sentences, one after the other and with the space between them. A full stop of a short form ("ca. 12 Meter",
 * "J. Smith", "am 5. März") ends none: what it belongs to would be read without it.
 */
export function sentenceCutter(language: string): (line: string) => { segment: string; index: number }[] {
  const cut = new Intl.Segmenter(language, { granularity: 'sentence' })
  const hasOrdinals = ORDINALS.test(language.toLowerCase())
  const goesOn = (piece: string, next: string) => {
    const [, word = ''] = LAST_WORD.exec(piece.trimEnd()) ?? []
    if (/^\d/.test(word)) return hasOrdinals && /^\p{Lu}/u.test(next)
    const form = word.normalize('NFC')
    return LETTER.test(form) || INITIALS.test(form) || DOTTED.test(form) || SHORT_FORMS.has(form.toLowerCase())
  }
  return (line) => {
    const found: { segment: string; index: number }[] = []
    for (const { segment, index } of cut.segment(line)) {
      const last = found.at(-1)
      if (last && goesOn(last.segment, segment)) last.segment += segment
      else found.push({ segment, index })
    }
    return found
  }
}
