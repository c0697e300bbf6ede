import type { TextPart } from './text-part'
import { wordsOf } from './text-part'

/** “All sums in dollars.”, “Prices are in euros”: a line of its own that holds for all amounts, wherever they stand. */
const OF_SUMS =
  /^(?:(?:all|the|these|alle|die|tous|toutes|les|todas|todos|las|los|tutti|tutte|gli|le|i|todos|as|os)\s+)*(?:sums?|amounts|prices|costs|fees|beträge|preise|summen|kosten|montants|sommes|prix|importes|precios|importi|prezzi|valores|preços|(?:всі\s+|усі\s+|все\s+)?(?:суми|ціни|суммы|цены)|(?:جميع\s+|كل\s+)?(?:المبالغ|الأسعار|القيم))(?:\s+(?:given|shown|quoted|here|in\s+this\s+article))*\s+(?:in|are|is|per|include|exclude|without|have|en|sont|hors|ttc|ht|sind|ohne|inklusive|exklusive|son|están|sin|sono|senza|são|estão|em|у|в|без|ب|هي|لا|بال)/iu
const OF_FIGURES =
  /^(?:(?:all|the|these|alle|die|tous|les|todas|todos|las|los)\s+)*(?:figures|numbers|values|totals|shares|percentages|angaben|zahlen|werte|chiffres|valeurs|cifras|valores|(?:всі\s+|усі\s+|все\s+)?(?:цифри|цифры|данные|дані)|(?:جميع\s+|كل\s+)?الأرقام)(?:\s+(?:given|shown|quoted|here|in\s+this\s+article))*\s+(?:in|are|is|per|include|exclude|have|en|sont|hors|sind|ohne|son|están|у|в|без|ب|هي|لا|بال)/iu
const MARKS =
  /^[*†‡§¹²³⁴-⁹⁰\s]*(?:\[\d{1,2}\]|\(\d{1,2}\))?\s*(?:(?:note|nb|n\.b\.|anmerkung|hinweis|nota)\s*[:.]\s*)?/iu
/** A line by itself, with at most one more beside it. */
const MOST_SENTENCES = 2
/** A figure, and what stands beside it. */
const FIGURE =
  /(?<before>[\p{L}\p{Sc}]*\s?)(?<![\p{L}\p{N}.,])(?<figure>\d[\d.,]*)\s?(?<power>(?:thousand|million|billion|trillion|tausend|millionen|milliarden|million|mill(?:iard|ion)s?|milliards?|millones|mil|milioni|miliardi|milhões|mio|mrd|млн|млрд|тис|тыс|мільйон\p{L}*|миллион\p{L}*|مليون|مليار|ألف|ملايين|m|bn|k)(?![\p{L}\p{M}])\.?)?\s?(?<after>[\p{L}\p{M}\p{Sc}%]*)/giu
const CURRENCY =
  /\p{Sc}|^(?:usd|eur|gbp|chf|dollars?|euros?|pounds?|pence|cents?|francs?|pesos?|yen|yuan|rupees?|franken|dólar\p{L}*|гривень|гривні|рублей|дол\p{L}*|євро|евро|دولار\p{L}*|يورو|ريال|درهم|جنيه)$/iu
const SMALL =
  /^(?:in|for|on|to|and|or|a|an|per|from|by|at|of|but|more|less|each|last|this|für|im|am|und|oder|pro|je|mehr|en|pour|et|ou|par|de|y|o|por|e|al|у|в|на|за|і|та|и|في|من|على|و)$/iu

/** The parts that say of all amounts, or of all figures, of a text what they are in, and what they leave out. */
export function saidOfAll(
  text: string,
  parts: readonly TextPart[],
  sentencesIn: (part: TextPart) => readonly string[],
): { sums: TextPart[]; figures: TextPart[] } {
  const found: { sums: TextPart[]; figures: TextPart[] } = { sums: [], figures: [] }
  for (const [at, part] of parts.entries()) {
    if (part.role === 'TABLE_CELL' || part.role === 'HEADLINE' || part.role === 'PULL_QUOTE') continue
    const words = wordsOf(text, part).replace(MARKS, '')
    const which = OF_SUMS.test(words) ? 'sums' : OF_FIGURES.test(words) ? 'figures' : null
    // Right beside a table it holds for that, and is read with it there.
    if (which === 'figures' && [parts[at - 1], parts[at + 1]].some((one) => one?.role === 'TABLE_CELL')) continue
    if (which && sentencesIn(part).length <= MOST_SENTENCES) found[which].push(part)
  }
  return found
}

/** What of a sentence such a line holds for: amounts without a currency of their own, or other figures; neither years nor days. */
export function figuresIn(words: string): { sums: boolean; figures: boolean } {
  const found = { sums: false, figures: false }
  for (const { groups = {} } of words.matchAll(FIGURE)) {
    const { before = '', figure = '', power = '', after = '' } = groups
    if (power === '' && (/^(?:1[5-9]|20|21)\d{2}[.,]?$/u.test(figure) || /^\p{Lu}/u.test(after))) continue
    if (after === '%') continue
    found.figures = true
    if (!CURRENCY.test(before.trim()) && (after === '' || SMALL.test(after))) found.sums = true
  }
  return found
}
