import type { Grammar } from '@/lib/extraction/languages/grammar'

export const GERMAN: Grammar = {
  code: 'de',
  capitals: 'all',
  dates: {
    locales: ['de', 'de-AT'],
    months: 'märz=3 dez=12',
    weekdays: 'sonnabend=6',
    seasons: 'frühjahr=21 frühling=21 frühlings=21 sommer=22 sommers=22 herbst=23 herbstes=23 winter=24 winters=24',
    dayParts: 'morgen vormittag mittag nachmittag abend nacht früh abends morgens nachts',
    relative: 'heute=0d gestern=-1d vorgestern=-2d übermorgen=2d',
    last: 'vergangenen vergangene vergangenes vergangener letzten letztes letzte letzter vorigen voriges vorige',
    next: 'kommenden kommendes kommende kommender nächsten nächstes nächste nächster',
    between: '',
    year: 'jahr jahres jahre jahren',
    before: 'im in ab seit bis von vom am zum anfang mitte ende nach vor gegen zwischen und',
    decades: '',
    until: 'bis ab',
    future: /^(?:wird|werden|soll|sollen|will|wollen|schließt|beginnt|startet|findet|eröffnet)$/,
  },
  amounts: {
    numbers:
      'zwei=2 zweier=2 drei=3 dreier=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 tausend=1000 dutzend=12',
    tensAnd: 'und',
    aged: /^jährige[mnrs]?$/u,
    fractions:
      'ein_viertel=0.25 ein_drittel=0.3333333333 zwei_drittel=0.6666666667 drei_viertel=0.75 dreiviertel=0.75 ein_fünftel=0.2 die_hälfte=0.5 ein_zehntel=0.1',
    scales:
      'tausend=1000 million=1000000 millionen=1000000 mio=1000000 milliarde=1000000000 milliarden=1000000000 mrd=1000000000 billion=1000000000000 billionen=1000000000000',
    percent: 'prozent',
    units:
      'jahr=year jahre=year jahren=year jahres=year monat=month monate=month monaten=month woche=week wochen=week tag=day tage=day tagen=day stunde=hour stunden=hour minute=minute minuten=minute sekunde=second sekunden=second',
    currencies: 'euro=EUR dollar=USD franken=CHF pfund=GBP rubel=RUB yen=JPY cent=EUR',
    of: '',
  },
  names: {
    honorifics: 'herr herrn frau dr prof professor professorin doktor graf freiherr',
    roles:
      'bürgermeister bürgermeisterin präsident präsidentin sprecher sprecherin pfarrer pfarrerin kapitän trainer trainerin anwalt anwältin richter richterin kanzler kanzlerin minister ministerin direktor direktorin chef chefin leiter leiterin bischof könig königin papst general kommissar kommissarin bankier landrat landrätin senator senatorin abgeordnete abgeordneter autor autorin regisseur regisseurin schauspieler schauspielerin sänger sängerin stürmer torwart forscher forscherin historiker historikerin ökonom ökonomin arzt ärztin staatsanwalt staatsanwältin unternehmer unternehmerin lehrer lehrerin schriftsteller vorsitzende vorsitzender zeuge zeugin angeklagte angeklagter intendant intendantin botschafter botschafterin wirt wirtin bauer bäuerin landwirt nachbar nachbarin kollege kollegin',
    roleEndings:
      /(?:chef|chefin|minister|ministerin|präsident|präsidentin|sprecher|sprecherin|meister|meisterin|direktor|direktorin|leiter|leiterin|trainer|trainerin|anwalt|anwältin|richter|richterin|führer|führerin|forscher|forscherin|kanzler|kanzlerin|vorsitzende|vorsitzender|vorstand|sekretär|sekretärin|manager|managerin|rätin|expertin|experte|sieger|siegerin|hersteller|konzern|anbieter|händler|riese|betreiber|entwickler|versicherer|unternehmen|firma|beauftragte|beauftragter)(?:s|es|n|en)?$/,
    particles: 'von van der den de zu vom zum di',
    firstNames: '',
    plain:
      'der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich man sein seine seiner seinem seinen ihre ihrer ihrem ihren und oder aber auch doch denn wenn weil dass als wie was wer wo wann warum im in am an auf aus bei mit nach von vom vor zu zum zur über unter um bis seit für gegen ohne durch nicht nur noch schon so dann da hier dort jetzt heute gestern beim laut trotz während wegen zwischen mehr viele alle keine kein dieser diese dieses jeder jede ist sind war waren hat haben wird werden kann können soll sollen muss',
    bodyHeads:
      'ministerium amt behörde staatsanwaltschaft polizei gericht universität hochschule klinikum krankenhaus verband verein partei gewerkschaft bank sparkasse stadtwerke institut stiftung kammer verlag fraktion bürgerinitiative initiative gesellschaft konzern bund kirche bistum feuerwehr akademie museum theater rat agentur',
    bodyEndings:
      /^(?!.*(?:wochenamt|ehrenamt)$)\p{L}{2,}(?:amt|ministerium|gericht|gerichtshof|anwaltschaft|verband|verein|bank|universität|klinikum|partei|gewerkschaft|institut|stiftung|kammer|werke|behörde|agentur|initiative|präsidium|gesellschaft|direktion|kommission)$/u,
    bodySuffixes: 'ag gmbh se kg kgaa ev ohg mbh e.v. inc ltd sa',
    clubs: 'fc sc sv tsv vfb vfl tsg rb sg bsc fsv spvgg borussia eintracht hertha werder bayer',
    bodies:
      'bundestag bundesrat bundesregierung bundeswehr bundesverfassungsgericht bundesgerichtshof bundesbank europaparlament spd cdu csu fdp afd nato',
    links: 'für der des von zu und zur',
    bodyAdjectives: /^$/,
    quotesBodies: false,
    placesAfter: '',
    placeNouns:
      'stadt gemeinde dorf ort landkreis kreis bezirk region bundesland provinz kanton insel hauptstadt kleinstadt ortschaft',
    and: 'und sowie',
  },
  speech: {
    verbs:
      'sagte sagt sagten sagen erklärte erklärt erklärten meinte meint betonte betont fügte sprach spricht nannte nennt schrieb schreibt berichtete berichtet kritisierte kritisiert warnte warnt forderte fordert kündigte antwortete antwortet rief ergänzte ergänzt behauptete behauptet mahnte mahnt lobte lobt räumte versicherte versichert teilte bezeichnete bezeichnet klagte klagt beklagte fragte fragt bestätigte bestätigt urteilte urteilt resümierte',
    according: 'laut zufolge angaben',
    pronouns: 'er sie',
  },
  captions: {
    credits: 'foto fotos archivfoto symbolbild bild grafik illustration karte video quelle',
    creditedTo: 'von',
    notCredited: 'archiv privat privatarchiv handout screenshot montage redaktion',
  },
  weighty: {
    crime:
      'betrug betrog betrüg bestech korrup mord ermord vergewaltig diebstahl gestohlen unterschlag veruntreu erpress straft kriminell illegal dop überfall überfiel misshandel missbrauch geldwäsche steuerhinterzieh brandstift täter',
    law: 'gericht urteil verurteil freigesprochen freispruch haft angeklag anklag klag prozess ermittel staatsanwalt polizei festgenommen verhaft geldstrafe bußgeld verbot verdacht verdächtig vorwurf vorwürf',
    death: 'gestorben starb tot tote todes tödlich verletz opfer getötet krank erkrank',
    wrong:
      'gelöscht verschwieg verschwiegen vertusch gelogen lüge lügt fehler skandal verseuch vergift giftig gefährd verstoß verstieß',
    interest:
      'gehört besitz kauf verkauf spende bezahl anteil steuer gehalt beteilig übernahm schulden verlust verloren gewinn',
    denial: 'bestreit bestritt widersp wies zurückgewiesen dementi räumte entschuldig',
    office: 'rücktritt zurückgetreten entlass gekündigt abgesetzt gewählt ernannt',
    superlative:
      'größte älteste längste höchste meiste beste schlechteste kleinste rekord schnellste teuerste stärkste einzige',
    first: 'erstmals erste ersten erster erstes',
    absolute: 'nie niemand niemals keiner immer alle ausschließlich',
    cause: 'wegen weil ursache verursach führte folge grund dadurch nach',
    finding: 'studie untersuchung ergab bericht umfrage ergebnis',
    change: 'stieg gestiegen sank gesunken gefallen fiel mehr weniger verdoppel zunahme rückgang',
    scene: 'sonne regen wind himmel kaffee kuchen musik blumen garten park lächel nebel',
  },
}
