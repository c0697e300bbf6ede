/** How a language denies, attributes and points back; all in lower case, typography folded. */
export interface TurningWords {
  /** Says of something that it is not so. */
  doubt: RegExp
  /** Not; beside one of `pointing`, or in a sentence of a few words, it denies what stands beside it. */
  negation: RegExp
  /** In a sentence of a few words: denies what was said without saying it again (“He did not.”), or puts it right (“Actually …”). */
  echo: RegExp
  /** Words that stand for what was said before or comes after. */
  pointing: RegExp
  /** Says that somebody says it. */
  saying: RegExp
  /** A sentence that does nothing else. */
  merelySaying: RegExp
  /** Somebody says, thinks or tells what stands beside it: “Opponents see it differently.” “This is how Smith tells it.” */
  takingUp: RegExp
  /** In a short sentence: says nothing but what that is which stands beside it, or how it is to be taken. “It was a joke.” */
  judging: RegExp
  /** Begins a remark that goes without a verb: “A scene from a film.” */
  remark: RegExp
  /** A word that may be a verb: a sentence of very few words without one is a remark on what stands beside it. */
  verb: RegExp
  /** Speaks of everything around it, not only of the sentence beside it. */
  wide: RegExp
  /** A heading that takes back, or leaves to others, what stands below it. */
  heading: RegExp
  /** Stands for a person. */
  person: RegExp
  /** Begins a sentence and stands for what the sentence before speaks of; the whole sentence is matched. */
  thing: RegExp
  /** A day, a month or a year that is counted from one named before: “the next day”, “two years later”. */
  since: RegExp
  /** Begins a sentence and stands for somebody, a body or a place that was named before: “The mayor”, “The bank”, “The city”. */
  named: RegExp
  /** Stands for one of those that a sentence before names, by their order: “the former”, “the second”. Words without their marks. */
  ordered: RegExp
  /** Words that begin a sentence, say little, and are no names. */
  opening: RegExp
}

const EN: TurningWords = {
  doubt:
    /\b(false(ly|hoods?)?|untrue|lie[sd]?|lying|myths?|hoax(es)?|fabricat\w*|invent(ed|ion|ions)|made (it|that|this|them|all of it) up|made up|debunk\w*|den(y|ies|ied|ial|ials)|disput\w+|wrong|incorrect|inaccurate|mistaken?|mislead\w*|rumou?rs?|alleg\w+|supposed(ly)?|purport\w*|fiction(al)?|satir\w+|parod\w+|jok(e|es|ed|ing)|kidding|imagin\w+|suppose|hypothetical(ly)?|pretend\w*|nonsense|baseless|unfounded|groundless|bogus|fakes?|faked|forge(d|ry)|retract\w*|contradict\w*|refut\w*|reject(s|ed)?|rebut\w*|dismiss(es|ed)?|contrary|opposite|no truth|unproven|unverified|unconfirmed|doubt\w*|error|exaggerat\w*|if only|what if|far from it|as if|withdrawn|withdrew|took (it|that|this) back|not the case|not (to be )?(true|so)|no evidence|no such|typos?|misprints?|wishful thinking|april fools?)\b/,
  echo: /\b(did|do|does|was|were|is|are|has|have|had|will|would|ca|can|wo|could|should)( not|n?'t)( (so|that|happen|exist))?[.!]?$|\b(never|not) (did|do|does|was|were|is|are|has|have|had|will|would|could)[.!]?$|^(actually|correction|rather)\b|\bin (fact|reality|truth)\b/,
  negation: /\b(not|never|no|none|neither|nor|nothing|nobody|cannot|without)\b|n't\b/,
  pointing:
    /\b(this|that|these|those|it|none|neither|nothing|all of|everything|such (claims?|reports?|talk)|the (claims?|stor(y|ies)|reports?|statements?|figures?|accounts?|rumou?rs?|allegations?|version|assertions?|following|above|foregoing|quot(e|es|ation)|numbers?|dates?|idea|tale|news)|as follows)\b/,
  saying:
    /\b(said|says?|saying|claim(s|ed|ing)?|according to|insist(s|ed)?|argu(es|ed)|maintain(s|ed)?|told|tells?|writes?|wrote|believ(es|ed)|thinks?|thought|assert(s|ed)?|stat(es|ed)|contend(s|ed)?|predict(s|ed)?|reckon(s|ed)?|hop(es|ed)|wish(es|ed)|fear(s|ed)?|version|account|view|opinion|line|dream(t|ed|s)?)\b/,
  merelySaying:
    /^(so|at least,? (so|that)|that,? at least|or so|that|this|such|these|those|it)( \S+){0,3} (said|says|claim(s|ed)?|insist(s|ed)?|argu(es|ed)|maintain(s|ed)?|told|thinks?|thought|believ(es|ed)|version|account|view|opinion|line|words|dream|story)\b|\b(said|says|claim(s|ed)?|insist(s|ed)?|thinks?|believ(es|ed)|wrote|told (us|them|reporters|the court)) (so|this|that|these things|all this)[.!]?$|^so (said|says|claim\w*|go(es)?|runs|ran)\b|^according to\b[^,]*[.:]$/,
  takingUp:
    /\b(said|says?|saying|claim(s|ed)?|insist(s|ed)?|argu(es?|ed)|maintain(s|ed)?|tells?|told|thinks?|thought|believ(es?|ed)|sees?|saw|puts?|describ(es?|ed)|calls?|called|hears?|heard|reports?|reported|announc(es?|ed)|stat(es?|ed)|writ(es?)|wrote|explain(s|ed)?|remember(s|ed)?|recall(s|ed)?|imagin(es?|ed)|hop(es?|ed)|wish(es|ed)?|know|buys?|bought|accept(s|ed)?|trust(s|ed)?|swallow(s|ed)?|tak(es?)|took) (in )?(it|this|that|so|them|these|those|what follows|the following|any of (it|this|that)|a word of (it|this|that)|the (story|claims?|tale|account|figures?|numbers?))( (\w+ly|otherwise|too|himself|herself|themselves|all|at all|anyway|again|now|still|elsewhere|another way|(in )?th(at|is) way))?[.!?]?$|^((and|but|or|yet) )?(that|this|these|those|it|such|here)\b.*\b(what|how)\b.*\b(said|says?|saying|claim(s|ed)?|insist(s|ed)?|argu(es?|ed)|maintain(s|ed)?|tells?|told|thinks?|thought|believ(es?|ed)|sees?|saw|puts?|describ(es?|ed)|calls?|called|hears?|heard|reports?|reported|announc(es?|ed)|stat(es?|ed)|writ(es?)|wrote|explain(s|ed)?|remember(s|ed)?|recall(s|ed)?|imagin(es?|ed)|hop(es?|ed)|wish(es|ed)?|know|buys?|bought|accept(s|ed)?|trust(s|ed)?|swallow(s|ed)?|tak(es?)|took)\b/,
  judging:
    /^((and|but|yet|still|so|or|in the end|in short) )?(all (of )?)?(it|this|that|these|those|(the|such) (whole |entire )?(opposite|contrary|reverse|truth|reality|facts?|stor(y|ies)|tales?|claims?|reports?|accounts?|versions?|statements?|figures?|numbers?|news|rest|idea|allegations?|words|quotes?))( all| too| itself)?(,? (however|though|at least|of course),?)?( \w+ly| may| might| could| must| would| has| have| had| later| soon| since)*( (is|was|were|are|be|been)|'s| turn(s|ed)? out| prov(es?|ed|en)| sounds?| sounded| seem(s|ed)?| look(s|ed)?| remain(s|ed)?| amount(s|ed)? to| bec(omes?|ame))( to be| as| like)?( \w+ly)? (an?|no|nothing|only|just|mere|pure|sheer|another|otherwise|different(ly)?|contested|controversial|open to|up for|in (doubt|dispute|question)|(the )?(case|opposite|contrary|reverse|other way)|not)\b|^(the )?(truth|reality|facts?|opposite|contrary|reverse)\b|^(hardly|scarcely|barely|few|nobody|no one|not everybody|not everyone|not all)\b.*\b(it|this|that|so|them|agree[sd]?|convinced|believ\w*)\b/,
  remark:
    /^(an?|pure|mere|sheer|utter|total|complete|another|no|not|hardly|perhaps|maybe|probably|possibly|presumably)\b/,
  verb: /n't\b|\b(\w{2,}(ed|ing)|am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|began|bent|bit|bled|blew|bought|broke|brought|built|burnt|burst|came|caught|chose|clung|cost|crept|cut|dealt|drank|drew|drove|dug|ate|fed|fell|felt|fled|flew|forgot|fought|found|froze|gave|goes|got|grew|held|hid|hit|hung|hurt|kept|knelt|knew|laid|lay|led|left|lent|let|lit|lost|made|meant|met|paid|put|quit|ran|rang|read|rode|rose|said|sang|sank|sat|saw|sent|set|shook|shone|shot|shrank|shut|slept|slid|sold|spent|spoke|split|spread|sprang|stole|stood|stuck|struck|swam|swept|swung|taught|thought|threw|told|took|tore|understood|went|wept|woke|won|wore|wrote)\b|\b(?!(this|his|hers|its|us|as|less|perhaps|always|news)\b)\w+[^su\W]s\b/,
  wide: /\b(none|all|nothing|everything|each|much|most|parts?|some|every word|not (a|one) word) (of|in) (this|that|these|those|it|what|the)\b|\b(the (following|above|foregoing|claims|statements|reports|allegations|rumou?rs)|as follows)\b/,
  heading:
    /\b(myths?|fictions?|falsehoods?|false|fakes?|hoax(es)?|lies|rumou?rs?|legends?|debunked|misinformation|disinformation|conspirac\w+|unverified|unproven|unconfirmed|disputed|satire|parody|nonsense|untrue|not true|never happened|wrong|errors?|mistakes?|denied|denials?|retract\w+|alleg\w+|claims?|claimed|supposed|imagin\w+|what if|so-called|according to|says?|said|in (his|her|their) (own )?words|speculation|gossip|propaganda|fact checks?|jokes?|spoofs?)\b/,
  person: /^(he|she|him|her|his|hers|himself|herself|they|them|their|theirs|themselves)$/,
  thing:
    /^((and|but|yet|still|then|so|however|later|now|in all|in total|today|at first|by then),? )?(it|its|this|that|these|those|they|their|such|both|the (former|latter|same|two|three|others?)|there(?! (is|are|was|were|has|have|had|will|would|may|might|could|can|must|seems?|remains?)\b))\b(?!( is| was| is not| was not| remains| remained|'s)? (clear|unclear|likely|unlikely|rain\w*|snow\w*|snowing|raining|too early|not known|hard to|easy to)\b)(?! (rained|snowed|poured|week|month|year|day|time|morning|evening|night|afternoon|weekend|spring|summer|autumn|winter|century)\b)/,
  since:
    /\b((by|since|until|before|after) then|(by|at|until) that (time|point)|the (very )?(next|following|same|previous|preceding) (day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|winter|season|decade)|that (same |very )?(day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|winter|season|decade)|(an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|many|\d+) (hour|day|night|week|month|year|decade)s? (later|earlier|after(wards)?|before)|(the|a) (day|week|month|year) (after|before)(?! \w+day))\b/,
  named:
    /^((and|but|yet|still|then|so|later|now|in all|in total|today) )?the (mayor|minister|president|chancellor|premier|governor|senator|councillor|mp|leader|chief|chair|chairman|chairwoman|director|manager|coach|captain|player|striker|keeper|goalkeeper|driver|rider|champion|singer|actor|actress|author|writer|poet|painter|artist|composer|musician|band|comedian|judge|lawyer|solicitor|barrister|doctor|surgeon|nurse|teacher|professor|scientist|priest|bishop|pope|king|queen|prince|princess|duke|duchess|general|officer|detective|man|woman|boy|girl|couple|pair|father|mother|son|daughter|brother|sister|husband|wife|widow|widower|farmer|baker|founder|owner|landlord|tenant|suspect|defendant|victim|politician|businessman|businesswoman|billionaire|star|bank|company|firm|group|retailer|supermarket|chain|airline|carmaker|builder|developer|insurer|brewer|publisher|newspaper|paper|broadcaster|club|side|team|party|union|charity|trust|foundation|agency|ministry|department|council|university|college|school|hospital|museum|theatre|church|city|town|village|district|county|region|state|country|nation|kingdom|republic|islands?|river|lake|capital|port|ship|ferry|boat)\b/,
  ordered:
    /^((and|but|yet|so|then) )?(both|neither|either|the (two|three|pair|trio)|(all|each|none|half|most|some|many|few|one|two|three|a (third|quarter|half)|\d+) of (these|those|them|which)|of (these|those|them|which)|(so|nor|neither) (did|does|do|has|have|had|was|were|is|are|will|would|can|could)|(that|those) (?!(day|night|morning|afternoon|evening|week|month|year|time|is|was|said|will|would|has|had|may|might|can)\b)\w+ (is|was|were|are|has|had|will|came|cost|rose|fell))\b|\b(the (winners?|losers?|victors?|opponents?|visitors|hosts)|(did|does|do|done) (the same|so|likewise)|the (opposite|reverse|same) (happened|happens|(is|was) true|goes|went|applie[sd])|(twice|half|double|(three|four|five|ten|\d+) times) (as (much|many|big|long|large|high|tall|old)(?! as)|that|the (sum|amount|number|figure))|at that age)\b|\b(the (former|latter)|respectively|the (first|second|third|last)( (one|of (these|them|the two)))?( \w+ly)? (is|was|has|had|will|would|did|does|can|could|may|might|must|should|paid|got|won|lost|said|made|took|gave|went|came|left|sold|bought|cost|spent|became|began|rose|fell|\w{2,}ed))\b/,
  opening:
    /^(the|a|an|this|that|these|those|it|its|he|she|they|we|you|i|his|her|their|our|my|your|and|but|or|so|yet|then|still|now|when|while|after|before|since|until|if|although|though|because|as|at|in|on|by|for|from|to|of|with|without|under|over|about|during|despite|both|all|none|no|not|never|some|many|most|few|one|two|three|four|five|there|here|what|who|where|why|how|which|however|meanwhile|moreover|instead|later|earlier|today|tomorrow|yesterday|soon|once|again|also|even|just|only|perhaps|maybe|like|unlike|another|other|each|every|such|asked|speaking|back|out|up|near|inside|outside|\w+(ly|ing))$/,
}

const DE: TurningWords = {
  doubt:
    /\b(falsch|gelogen|lügen?|unwahr|erfunden|bestreite\w*|bestritt\w*|dementier\w*|gerüchte?|angeblich\w*|irrtum|unsinn|märchen|mythos|mythen|widerleg\w*|widersprach|gegenteil|satire|scherz|witz|vermeintlich\w*|gefälscht|frei erfunden|stimmt nicht)\b/,
  echo: /\b(tat|tut|hat|hatte|war|ist|wurde|wird|konnte|durfte|wollte|geschah)( (er|sie|es|das|dies))*( aber| jedoch)? (nicht|nie|niemals)[.!]?$|\b(nicht|nie|niemals) (geschehen|passiert)[.!]?$|^(tatsächlich|korrektur|vielmehr|in wahrheit|in wirklichkeit)\b/,
  negation: /\b(nicht|nie|niemals|kein\w*|nichts|weder)\b/,
  pointing: /\b(das|dies\w*|es|davon|nichts|keine?s?|solche\w*|folgend\w*)\b/,
  saying: /\b(sagt\w*|sagte\w*|behaupte\w*|laut|zufolge|meint\w*|erklärt\w*|glaubt\w*|hofft\w*|heißt es)\b/,
  merelySaying:
    /^(so|das|dies) (sagt\w*|behaupte\w*|meint\w*|erklärt\w*|hieß es|heißt es)\b|\b(sagt\w*|behaupte\w*) (er|sie)[.!]$/,
  takingUp:
    /\b(sag(t|en|te|ten)|behaupt\w+|mein(t|en|te|ten)|glaub\w*|sieht|sehen|sah(en)?|erzähl\w+|denk(t|en)|dacht\w+|nenn(t|en)|nannt\w+|bericht\w+|hofft\w*|will|wollen|möcht\w+|schreib(t|en)|schrieb(en)?) (es|das|dies|daran|davon|dem|so)( (anders|selbst|kaum|nicht|niemand|so|auch|jedenfalls))?[.!?]?$|^(es|das|dies|so|hier|folgendes)\b.*\b(was|wie)\b.*\b(sag(t|en|te|ten)|behaupt\w+|mein(t|en|te|ten)|glaub\w*|sieht|sehen|sah(en)?|erzähl\w+|denk(t|en)|dacht\w+|nenn(t|en)|nannt\w+|bericht\w+|hofft\w*|will|wollen|möcht\w+|schreib(t|en)|schrieb(en)?)\b|^(so|das|dies|es) (sag(t|en|te|ten)|behaupt\w+|mein(t|en|te|ten)|glaub\w*|sieht|sehen|sah(en)?|erzähl\w+|denk(t|en)|dacht\w+|nenn(t|en)|nannt\w+|bericht\w+|hofft\w*|will|wollen|möcht\w+|schreib(t|en)|schrieb(en)?)\b.{0,40}$/,
  judging:
    /^((und|aber|doch) )?(es|das|dies|alles|das alles|das ganze|(die|das|der) (wahrheit|wirklichkeit|geschichte|behauptung|meldung|gegenteil|zahl|angabe|bericht|aussage|umgekehrte))\b.*\b(ist|war|waren|sind|wäre|bleibt|blieb|klingt|klang|scheint|schien|stellte sich|erwies sich|entpuppte sich)\b( \w+)? (ein|eine|einen|kein|keine|als|nur|bloß|reine?|anders|falsch|umstritten|fraglich|strittig)\b|^(das gegenteil|die wahrheit|in wahrheit)\b|^(kaum jemand|niemand|wenige)\b.*\b(es|das|daran|davon|dem)\b/,
  remark: /^(ein|eine|reine?[rs]?|pure?[rs]?|bloße?[rs]?|keine?|wohl|vielleicht)\b/,
  verb: /\b\w{2,}(t|te|ten|en)\b|\b(war|sah|kam|fiel|ging|gab|nahm|lag|stand|saß|sank|zog|lief|rief|schrieb|blieb|starb|sprach|traf|trug|hielt|ließ|fuhr|flog|verlor|gewann|begann|fand|brach)\b/,
  wide: /\b(nichts|alles|kein wort|vieles|einiges) davon\b|\bfolgend\w*\b/,
  heading: /\b(mythen|mythos|märchen|lügen|gerüchte?|falsch\w*|irrtümer|angeblich\w*|behauptungen|satire|dementi\w*)\b/,
  person: /^(er|sie|ihm|ihr|ihn|ihnen|sein|seine|seiner|seinem|seinen|ihre|ihrer|ihrem|ihren)$/,
  thing:
    /^(es|das|dies|diese|dieser|dieses|sie|beide|solche)\b(?! (regnete|schneite|ist (klar|unklar)|war (klar|unklar))\b)/,
  since:
    /(?<![\p{L}])((am|in der|im) (nächsten|folgenden|selben|gleichen|vorigen|darauffolgenden) (tag|abend|morgen|nacht|woche|monat|jahr|sommer|winter)|(tag|woche|monat|jahr) darauf|(ein|eine|einen|zwei|drei|vier|fünf|sechs|\d+) (stunden?|tage?|wochen?|monate?|jahre?) (später|danach|davor|zuvor|darauf))(?![\p{L}])/u,
  named:
    /^((und|aber|doch|dann|später|heute) )?(der|die|das) (bürgermeister(in)?|minister(in)?|präsident(in)?|kanzler(in)?|abgeordnete|chef(in)?|vorsitzende|direktor(in)?|trainer(in)?|kapitän|spieler(in)?|stürmer(in)?|sänger(in)?|schauspieler(in)?|autor(in)?|maler(in)?|richter(in)?|anwalt|anwältin|arzt|ärztin|lehrer(in)?|pfarrer(in)?|bischof|könig(in)?|mann|frau|junge|mädchen|paar|vater|mutter|sohn|tochter|politiker(in)?|unternehmer(in)?|bank|firma|unternehmen|konzern|kette|verlag|zeitung|verein|klub|mannschaft|partei|gewerkschaft|stiftung|behörde|ministerium|rat|universität|schule|klinik|krankenhaus|museum|theater|kirche|stadt|gemeinde|dorf|kreis|region|land|staat|insel|fluss|hauptstadt|hafen|schiff)(?![\wäöüß])/,
  ordered:
    /^((und|aber) )?(beide|die beiden|keiner? (von )?(beiden|ihnen)|davon|(die )?hälfte davon|ebenso|die (sieger|gewinner|verlierer))(?!\p{L})|(?<!\p{L})(doppelt so (viel|viele|hoch|lang)(?! wie)|tat(en)? dasselbe|ersterer?|erstere[smn]|letzterer?|letztere[smn]|der (erste|zweite) (ist|war|hat|hatte|wird|zahlte|bekam|sagte)|die (erste|zweite) (ist|war|hat|hatte|wird|zahlte|bekam|sagte))(?!\p{L})/u,
  opening:
    /^(der|die|das|ein|eine|er|sie|es|wir|ich|und|aber|oder|doch|dann|noch|nun|als|während|nach|vor|seit|bis|wenn|obwohl|weil|am|im|in|an|auf|bei|für|von|zu|mit|ohne|unter|über|heute|morgen|gestern|bald|später|früher|alle|keine?|nicht|nie|viele|einige|dort|hier|was|wer|wo|warum|wie|allerdings|dennoch|auch|nur|vielleicht)$/,
}

const FR: TurningWords = {
  doubt:
    /\b(faux|fausses?|mensong\w*|menti|mentait|inventé\w*|dément\w*|rumeurs?|mythes?|canular|prétendu\w*|contest\w*|nie|nient|nié|contraire|satire|plaisant\w*|inexact\w*|erreur)\b|n'est pas (vrai|le cas)/,
  echo: /\bn[e'] ?(l'|le )?(a|avait|est|était|fut|fit|ont)( \S+)? ?(pas|jamais|rien)( (fait|été))?[.!]?$|^(en (fait|réalité|vérité)|rectificatif|plutôt)\b/,
  negation: /\b(ne|pas|jamais|rien|aucun\w*|ni)\b|\bn'/,
  pointing: /\b(cela|ceci|ce|c'|ça|rien|ces|voici|suivant\w*)\b/,
  saying: /\b(dit|disait|selon|affirm\w*|prétend\w*|assur\w*|déclar\w*|croit|espère|d'après)\b/,
  merelySaying: /^(c'est ce que|selon|d'après) ( ?\S+){1,5}[.:]$|^(ainsi|voilà ce que) (parl|di[st]|affirm)\w*/,
  takingUp:
    /^(c'est|c'était|voici|voilà|cela|ceci|ainsi) .*\b(ce qu[e']|comme|ainsi qu[e']).*\b(di(t|sent|sait|saient)|affirm\w+|prétend\w*|assur\w+|croi(t|ent)|croyai(t|ent)|pens(e|ent|ait|aient)|racont\w+|voi(t|ent)|espèr\w+|rapport\w+|écri\w+)\b|\b(le|l'|y|cela|ça|en) ?(di(t|sent|sait|saient)|affirm\w+|prétend\w*|assur\w+|croi(t|ent)|croyai(t|ent)|pens(e|ent|ait|aient)|racont\w+|voi(t|ent)|espèr\w+|rapport\w+|écri\w+)( \w+)?[.!?]?$|\b(di(t|sent|sait|saient)|affirm\w+|prétend\w*|assur\w+|croi(t|ent)|croyai(t|ent)|pens(e|ent|ait|aient)|racont\w+|voi(t|ent)|espèr\w+|rapport\w+|écri\w+) (cela|ceci|ça)( autrement)?[.!?]?$/,
  judging:
    /^((et|mais|or) )?(tout )?(c'est|c'était|ce n'est|ce n'était|cela|ceci|ça|(la|le|l') ?(vérité|réalité|contraire|histoire|inverse|affirmation|chiffre|rumeur))\b.*\b((est|était|reste|semble|serait|fut) ?)?(une?|du|de la|qu'une?|rien|pas|autre|faux|contesté\w*|douteu\w+)\b|^(la vérité|la réalité|le contraire|l'inverse)\b/,
  remark: /^(une?|pure?s?|simples?|aucune?|peut-être|sans doute)\b/,
  verb: /\b[\wà-ÿ]{2,}(é|ée|és|ées|ait|aient|ent|ut|it|ra|ront|er|ir)(?![\wà-ÿ])|\b(a|ont|est|sont|va|vont|fait|dit|court|dort|vient|prend)\b/,
  wide: /\b(rien de tout|tout (cela|ceci|ça)|rien de (cela|ceci))\b/,
  heading: /\b(mythes?|mensonges?|rumeurs?|faux|fausses?|idées reçues|canulars?|dément\w*|selon|allégations?)\b/,
  person: /^(il|elle|ils|elles|lui|leur|leurs|son|sa|ses|eux)$/,
  thing:
    /^(il|elle|ils|elles|cela|ceci|ce|cette|cet|ces|celui-ci|celle-ci)\b(?! (pleut|pleuvait|neige|est clair|semble|faut))/,
  since:
    /(?<![\p{L}])(le lendemain|la veille|(le|la) même (jour|nuit|semaine|mois|année)|(le jour|le mois|la semaine|l'année) (suivante?|précédente?|d'après|d'avant)|(un|une|deux|trois|quatre|cinq|six|\d+) (heures?|jours?|semaines?|mois|ans?|années?) (plus tard|plus tôt|après|avant)|cette (année|semaine|nuit)-là|ce (jour|mois)-là)(?![\p{L}])/u,
  named:
    /^((et|mais|puis|ensuite) )?(le|la|l) (maire|ministre|président(e)?|député(e)?|sénateur|sénatrice|chef(fe)?|patron(ne)?|directeur|directrice|entraîneu(r|se)|capitaine|joueu(r|se)|attaquant(e)?|chanteu(r|se)|acteur|actrice|auteur(e)?|peintre|juge|avocat(e)?|médecin|professeur(e)?|évêque|roi|reine|homme|femme|garçon|fille|couple|père|mère|fils|banque|entreprise|société|groupe|chaîne|éditeur|journal|club|équipe|parti|syndicat|fondation|agence|ministère|conseil|université|école|hôpital|musée|théâtre|église|ville|commune|village|département|région|pays|état|île|fleuve|capitale|port|navire)(?![\wà-ÿ])/,
  ordered:
    /^((et|mais) )?(tous (les )?deux|toutes (les )?deux|les deux|parmi (eux|elles)|la moitié d'entre (eux|elles)|aucun(e)? des deux|les (vainqueurs|perdants|gagnants))(?!\p{L})|(?<!\p{L})((fit|firent|fait) de même|le double|celui-ci|celui-là|celle-ci|celle-là|ceux-ci|ceux-là|celles-ci|celles-là|ces? derniers?|cette dernière|ces dernières|respectivement|(le premier|la première|le second|la seconde|le deuxième|la deuxième|l'un|l'une|l'autre) (est|était|a|avait|sera|fut|\p{L}{2,}(a|é|ait)))(?!\p{L})/u,
  opening:
    /^(le|la|les|l|un|une|des|il|elle|ils|elles|on|nous|je|et|mais|ou|donc|puis|quand|après|avant|depuis|si|comme|à|au|aux|en|dans|par|pour|de|du|avec|sans|sous|sur|aujourd'hui|hier|demain|tout|tous|aucun|aucune|ne|pas|ici|ce|cette|ces|c|son|sa|ses|leur|leurs)$/,
}

/** By primary language subtag; a language that is not here is not read for turns. */
const TURNING_WORDS: Record<string, TurningWords> = { en: EN, de: DE, fr: FR }

export function turningWords(language: string): TurningWords | null {
  return TURNING_WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? null
}
