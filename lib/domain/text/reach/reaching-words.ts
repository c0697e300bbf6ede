/** What of a text a denial may name: “the figure”, “the date”. */
export type Named = 'figure' | 'date' | 'name' | 'quote'

/** How a language says something of sentences further off than the one beside it; all in lower case, typography folded. */
export interface ReachingWords {
  /** All that follows is no fact, or somebody else’s words: “Suppose …”, “In the novel …”, “Here is what the memo said.” */
  frame: RegExp
  /** What a denial may name, one or several. */
  nouns: Record<Named, { one: RegExp; several: RegExp }>
  /** Stands before a noun that was spoken of. */
  the: string
  /** “the real figure”: then the one that was named is none. */
  real: string
  /** Says of what was named that nobody has confirmed it, besides `doubt`. */
  unsettled: RegExp
  /** Stands for so many of the sentences before: “both”. */
  counted: readonly (readonly [RegExp, number])[]
  /** Words for figures. */
  figures: RegExp
  /** A year or a day that a word before it tells from a figure. */
  when: RegExp
}

const EN: ReachingWords = {
  frame:
    /^((and|but|now|so|well),? )?(suppose|supposing|imagine|pretend|assume|assuming|picture|let us (suppose|imagine|assume|pretend)|let's (suppose|imagine|assume|pretend|say)|what if|if only|once upon a time)\b|^((and|but|so),? )?in (the|a|an|his|her|their|this|that|one|another|\S+'s) (\S+ ){0,3}?(novel|film|movie|play|stor(y|ies)|tale|book|sitcom|sketch|comic|dream|nightmare|fantasy|satire|parody|simulation|scenario|thriller|drama|legend|myth|fable|musical|opera|hoax|spoof|(video|computer|board) game|parallel (universe|world)|alternate (universe|world|history)|version|telling)\b|\bin (the|a|his|her|their|\S+'s) (novel|film|movie|sitcom|fable|parody|satire|dream|thriller|musical|opera|video game)[.!]?$|^(here('s| is| are| was| were|, then, is)|what follows|the following|below) .*\b(said|says?|claim(s|ed)?|insist(s|ed)?|told|tells?|reads?|wrote|writes|argu(es|ed)|ran|runs|went|goes|believ(es|ed)|thinks?|thought|according to|account|version|view)\b|\b(as follows|like this|like so|the following)[.:]$|\b(account|version|statement|letter|memo|story|speech|testimony|text|words) (now )?(follow(s|ed)?|begins|began)\b/,
  nouns: {
    figure: {
      one: /figure|number|sum|amount|cost|price|total|count|tally|estimate|percentage|share|score|result|rate|toll|bill|fee|fine|wage|salary|budget|length|height|weight|age|size/,
      several:
        /figures|numbers|sums|amounts|costs|prices|totals|counts|tallies|estimates|percentages|scores|results|rates|bills|fees|fines|wages|salaries/,
    },
    date: { one: /date|day|year|month|time|timing/, several: /dates|days|years|months|times/ },
    name: { one: /name|surname|spelling/, several: /names|surnames|spellings/ },
    quote: { one: /quote|quotation|remark|comment/, several: /quotes|quotations|remarks|comments|words/ },
  },
  the: String.raw`(?:the|this|that|these|those|its|his|her|their|both|all)(?: \S+'s)?`,
  real: 'real|true|actual|correct|right|proper|accurate',
  unsettled:
    /\b(not|never|cannot|can't|n't|yet to)\b.{0,20}\b(confirm|verif|check|corroborat|substantiat|establish|match|add up|agree|stand|hold|recogni[sz]e|accept)\w*|\b(far|much|well|probably|really|in fact|actually) (higher|lower|bigger|smaller|less|more|later|earlier|above|below)\b|\b(question(s|ed)?|challeng(es|ed)|correct(s|ed)|revis(es|ed)|chang(es|ed) (it|them)|not|never|guess(es|work)?)\b/,
  counted: [
    [/\b(both|neither|either|the two)\b/, 2],
    [/\b(all three|the three)\b/, 3],
    [/\b(all four|the four)\b/, 4],
  ],
  figures:
    /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|halves|third|quarter|double|twice)\b/,
  when: /\b(in|since|by|of|from|until|till|before|after|during|between|and|to) (1[5-9]|20|21)\d\d\b/g,
}

const DE: ReachingWords = {
  frame:
    /^((und|aber|nun) )?(angenommen|nehmen wir an|stellen (sie|wir) (sich|uns) vor|stell dir vor|gesetzt den fall|was wäre,? wenn|es war einmal)(?!\p{L})|^((und|aber) )?(im|in (dem|der|einem|einer|seinem|ihrem|seiner|ihrer)) (\S+ )?(roman|film|stück|märchen|buch|krimi|traum|serie|hörspiel|comic|satire|drama|oper|musical|sage|legende|erzählung|videospiel|szenario|version|darstellung)(?!\p{L})|^(hier|im folgenden|was folgt|folgendes) .*(sagt|behaupt|schreibt|schrieb|erzähl|berichte|heißt|stand|steht)\p{L}*|(wie folgt|folgendes)[.:]$/u,
  nouns: {
    figure: {
      one: /zahl|summe|betrag|preis|höhe|ergebnis|schätzung|anteil|quote|länge|alter|gehalt|strafe/,
      several: /zahlen|summen|beträge|preise|ergebnisse|schätzungen|angaben|kosten|gehälter|strafen/,
    },
    date: { one: /datum|tag|jahr|monat|zeitpunkt|termin|uhrzeit/, several: /daten|tage|jahre|termine/ },
    name: { one: /name|namen|nachname|schreibweise/, several: /namen/ },
    quote: { one: /zitat|äußerung|satz/, several: /zitate|worte|äußerungen/ },
  },
  the: '(?:der|die|das|den|dem|diese[rsnm]?|jene[rsnm]?|sein(?:e[rsnm]?)?|ihr(?:e[rsnm]?)?|beide|alle)',
  real: 'wahre[nr]?|echte[nr]?|tatsächliche[nr]?|richtige[nr]?|wirkliche[nr]?|korrekte[nr]?',
  unsettled:
    /(?<!\p{L})(nicht|nie|kein\p{L}*|kaum)(?!\p{L})|(?<!\p{L})(zurückgezogen|zurückgenommen|widerrufen|widerrief|korrigiert\p{L}*|angezweifelt|viel (höher|niedriger|größer|kleiner|später|früher))(?!\p{L})/u,
  counted: [
    [/(?<!\p{L})(beide[sn]?|die beiden|keines von beiden)(?!\p{L})/u, 2],
    [/(?<!\p{L})alle drei(?!\p{L})/u, 3],
  ],
  figures:
    /(?<!\p{L})(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend\p{L}*|hundert\p{L}*|tausend\p{L}*|million\p{L}*|milliarde\p{L}*|hälfte|doppelt)(?!\p{L})/u,
  when: /(?<!\p{L})(im jahr|in|seit|bis|von|vor|nach|jahre?) (1[5-9]|20|21)\d\d(?!\d)/gu,
}

const FR: ReachingWords = {
  frame:
    /^((et|mais) )?(supposons|imaginons|imaginez|supposez|admettons|et si|il était une fois)(?!\p{L})|^((et|mais) )?dans (le |la |l'|un |une |son |sa |ce |cette |leur )(\S+ )?(roman|film|pièce|conte|livre|série|rêve|satire|bande dessinée|drame|opéra|légende|récit|jeu vidéo|scénario|version)(?!\p{L})|^(voici|voilà|ce qui suit|ci-dessous) .*(dit|disait|affirm|écri|racont|prétend|assur|déclar)\p{L}*|(comme suit|ce qui suit)[.:]$/u,
  nouns: {
    figure: {
      one: /chiffre|nombre|somme|montant|prix|coût|total|bilan|estimation|résultat|taux|score|âge|taille|longueur|amende/,
      several: /chiffres|nombres|sommes|montants|coûts|estimations|résultats|amendes/,
    },
    date: { one: /date|jour|année|mois|heure/, several: /dates|jours|années/ },
    name: { one: /nom|orthographe/, several: /noms/ },
    quote: { one: /citation|propos|remarque/, several: /citations|propos|paroles|mots/ },
  },
  the: '(?:le|la|les|l|ce|cet|cette|ces|son|sa|ses|leur|leurs|du|au|ce dernier|tous les|ces deux)',
  real: 'vrai|vraie|véritable|réel|réelle|bon|bonne|exact|exacte',
  unsettled:
    /(?<!\p{L})(pas|jamais|aucun\p{L}*)(?!\p{L})|(?<!\p{L})(retiré\p{L}*|rétract\p{L}*|corrigé\p{L}*|démenti\p{L}*|bien (plus|moins))(?!\p{L})/u,
  counted: [
    [/(?<!\p{L})(les deux|tous deux|toutes deux|ni l'un ni l'autre)(?!\p{L})/u, 2],
    [/(?<!\p{L})(tous les trois|toutes les trois|les trois)(?!\p{L})/u, 3],
  ],
  figures:
    /(?<!\p{L})(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|cent\p{L}*|mille|million\p{L}*|milliard\p{L}*|moitié|double)(?!\p{L})/u,
  when: /(?<!\p{L})(en|depuis|de|avant|après|dès|jusqu'en) (1[5-9]|20|21)\d\d(?!\d)/gu,
}

/** By primary language subtag. */
const REACHING_WORDS: Record<string, ReachingWords> = { en: EN, de: DE, fr: FR }

export function reachingWords(language: string): ReachingWords | null {
  return REACHING_WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? null
}
