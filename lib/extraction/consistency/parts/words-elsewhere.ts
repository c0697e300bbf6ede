/** Words beside an amount, in a language that has no rules of its own here, by which two amounts are told to be of one thing or not. */
export interface WordsOfLanguage {
  /** Of a number of people: that they died. */
  dead: RegExp
  /** People, whoever they are; behind a number of the dead. */
  people: RegExp
  /** The amount is one of another time or plan, or only a part. */
  other: RegExp
  /** What somebody gives is a part of what the whole costs. */
  gives: RegExp
  /** One more of the dead, in no figure: “and one in hospital”. */
  andOne: RegExp
  /** Right before an amount that is not told exactly. */
  hedged: RegExp
  /** Where what is told of one number ends. */
  joins: RegExp
  /** Words that are long enough and say nothing of the matter, as they begin. */
  empty: RegExp
  /** Letters of the shortest word that says something of it. */
  shortest: number
}

const words = (list: string) => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${list})(?![\p{L}\p{M}])`, 'iu')
const rightBefore = (list: string) => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${list})\s*$`, 'iu')
const rightBehind = (list: string) => new RegExp(String.raw`^\s*(?:\p{L}+\s+)?(?:${list})(?![\p{L}\p{M}])`, 'iu')
const begin = (list: string) => new RegExp(String.raw`^(?:${list})`, 'iu')

export const WORDS_ELSEWHERE: Readonly<Record<string, WordsOfLanguage>> = {
  de: {
    dead: words(
      'tote[nr]?|todesopfer[ns]?|getötet(?:e[nr]?)?|tötet(?:e|en)?|gestorben(?:e[nr]?)?|sterben|starb(?:en)?|stirbt|verstorben(?:e[nr]?)?|ums leben|umgekommen|kamen um',
    ),
    people: rightBehind('menschen|personen|leute|tote[nr]?|todesopfern?|leben'),
    other: words(
      'weitere[nrs]?|darunter|davon|von (?:ihnen|denen)|mindestens|bis zu|zuvor|vorjahr\\p{L}*|früher|bisher\\p{L}*|ursprünglich|geplant\\p{L}*|statt|zunächst|jeweils|je|pro|seit|insgesamt|gegenüber|vergangene[nrs]? jahr\\p{L}*',
    ),
    gives: words(
      'zahl(?:t|en|te|ten)|trägt|tragen|übernimmt|übernehmen|übernahm(?:en)?|steuer(?:t|n|te|ten)|gibt|geben|zuschuss|anteil|zuschießt',
    ),
    andOne: words('und eine[rs]?'),
    hedged: rightBefore(
      'fast|rund|etwa|gut|knapp|ungefähr|circa|ca\\.|mehr als|über|weniger als|unter|nahezu|beinahe|um die|an die',
    ),
    joins: /[\n,;:()–—.“”„"]|(?<!\p{L})(?:und|sowie|aber|oder|während)(?!\p{L})/iu,
    shortest: 4,
    empty: begin(
      '(?:nach|eine|sind|wird|dass|auch|oder|beim|über|sein|kann|mehr|noch|ihre|soll|will|fast|rund|etwa|seit|zwei|drei|vier|fünf|acht|neun|zehn|dies|alle|wenn|weil|aber|juni|juli)(?!\\p{L})|einen|einem|einer|eines|nicht|gegen|wurde|werde|haben|hatte|seine|diese|teilt|sagte|million|millia|euro|dolla|proze|mensc|perso',
    ),
  },
  fr: {
    dead: words('mort(?:e|s|es)?|tué(?:e|s|es)?|tuent|tue|décédé(?:e|s|es)?|meurent|meurt|décès|perdu la vie'),
    people: rightBehind('personnes?|gens|mort(?:e|s|es)?|tué(?:e|s|es)?|décès'),
    other: words(
      "autres?|dont|parmi|au moins|jusqu[’']à|auparavant|précédente?s?|initial\\p{L}*|prévue?s?|au lieu|contre|chacune?|par (?:an|mois|jour|mètre|personne|habitant)|depuis|au total|l[’']an dernier|plus tôt",
    ),
    gives: words(
      'pa(?:ie|ye|ient|yent|iera|yera|ieront|yeront)|verse(?:nt|ra|ront)?|financ\\p{L}+|contribu\\p{L}+|apport\\p{L}+|subvention\\p{L}*|part',
    ),
    andOne: words('et une?'),
    hedged: rightBefore(
      "environ|près (?:de|d[’'])|presque|quelque|plus (?:de|d[’'])|moins (?:de|d[’'])|autour de|à peine|une? bonne?",
    ),
    joins: /[\n,;:()–—.«»"]|(?<!\p{L})(?:et|mais|ou|tandis|alors)(?!\p{L})/iu,
    shortest: 4,
    empty: begin(
      '(?:dans|pour|avec|sous|sans|plus|mais|leur|elle|sont|deux|huit|neuf|cinq|sept|dont|tout|tous|avant|tre|trois|mai|juin)(?!\\p{L})|cette|après|entre|avoir|était|selon|annon|décla|milli|euros|dolla|perso',
    ),
  },
  es: {
    dead: words(
      'muert[oa]s?|muere[n]?|murió|murieron|fallec\\p{L}+|víctimas mortales|mata(?:n|ron|d[oa]s?)?|mató|perd(?:ieron|ió) la vida',
    ),
    people: rightBehind('personas?|muert[oa]s?|fallecid[oa]s?|víctimas mortales|vidas'),
    other: words(
      'otr[oa]s?|entre (?:ell[oa]s|los)|al menos|hasta|anterior(?:es|mente)?|antes|inicial\\p{L}*|previst[oa]s?|en lugar|frente a|cada|por (?:año|mes|día|metro|persona|habitante)|desde|en total|pasado año|año pasado',
    ),
    gives: words('paga(?:n|rá|rán)?|pagó|aport\\p{L}+|contribu\\p{L}+|financi\\p{L}+|subvenci\\p{L}+|parte'),
    andOne: words('(?:y|e) un[oa]?'),
    hedged: rightBefore('unos|unas|cerca de|casi|alrededor de|aproximadamente|más de|menos de|en torno a|poco más de'),
    joins: /[\n,;:()–—.«»“”"]|(?<!\p{L})(?:y|e|pero|mientras|o)(?!\p{L})/iu,
    shortest: 4,
    empty: begin(
      '(?:para|pero|como|esta|este|unos|unas|tres|ocho|diez|ante|tras|será|mayo|ellos)(?!\\p{L})|desde|entre|sobre|hasta|tambi|según|anunc|decla|milló|millo|euros|dólar|dolar|perso|están',
    ),
  },
  uk: {
    dead: words('загин\\p{L}+|загиб\\p{L}+|помер\\p{L}*|[ву]бит\\p{L}*|смерт\\p{L}*'),
    people: rightBehind(
      'людей|людини|людина|люди|ос[іо]б\\p{L}*|загибл\\p{L}+|вбит\\p{L}+|життя|життів|загинул\\p{L}+|загинуло',
    ),
    other: words(
      'ще|серед|з них|щонайменше|принаймні|раніше|торік|минул\\p{L}*|попередн\\p{L}*|спочатку|планувал\\p{L}*|замість|порівняно|кож\\p{L}+|на (?:рік|місяць|день|людину)|загалом|досі',
    ),
    gives: words(
      '(?:за|с|о)?плат(?:ить|ять|ив|ила|или)|сплач\\p{L}+|внес\\p{L}+|вид[іи]л\\p{L}+|співфінанс\\p{L}+|част(?:ка|ину)',
    ),
    andOne: words('(?:і|й|та) од(?:ин|на|ного|ну)'),
    hedged: rightBefore('близько|майже|приблизно|понад|більше|більш як|менше|до|орієнтовно'),
    joins: /[\n,;:()–—.«»“”"]|(?<!\p{L})(?:і|й|та|але|або|а)(?!\p{L})/iu,
    shortest: 4,
    empty: begin(
      '(?:буде|була|було|були|його|вони|цьог|який|яка|троє|двоє|п.ять|десять|року)(?!\\p{L})|після|через|перед|також|повід|заяви|мільй|мілья|гриве|долар|людей|людин',
    ),
  },
  ar: {
    dead: words('[وف]?(?:قتل|قُتل|قتلت|مقتل|بمقتل|قتلى|قتيل\\p{L}*|وفاة|توفي|توفوا|مصرع|مصرعهم|وفيات|يقتل)'),
    people: rightBehind('أشخاص|اشخاص|شخصا|شخصًا|شخص|قتلى|قتيلا|وفيات'),
    other: words(
      'آخر\\p{L}*|بينهم|من بينهم|على الأقل|حتى|سابق\\p{L}*|السابق\\p{L}*|العام الماضي|بدلا|مقارنة|لكل|منذ|إجمالي',
    ),
    gives: words('[وسف]*[تي]دفع\\p{L}*|دفعت?|[وسف]*[تي]ساهم\\p{L}*|ساهمت?|حصة'),
    andOne: words('وواحد\\p{L}*|وشخص|وآخر'),
    hedged: rightBefore('نحو|حوالي|قرابة|أكثر من|أقل من|زهاء|ما يقارب'),
    joins: /[\n،؛,;:()–—.«»“”"]|(?<!\p{L})(?:لكن|بينما|فيما)(?!\p{L})/iu,
    shortest: 3,
    empty: begin('أعلن|حسبم|ملاي|مليو|دولا|أشخا|الذي|التي'),
  },
}

/** Letters of a word that stand for it in all its forms. */
const BEGINNING = 5

/** The words of a stretch that say what it is of, as their first letters in small ones. */
export function matterWords(text: string, language: WordsOfLanguage): Set<string> {
  const found = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return new Set(
    found.flatMap((word) => {
      // The Arabic article stands in one with its word.
      const bare = word.replace(/^[وبلف]?ال(?=\p{L}{3})/u, '')
      return bare.length >= language.shortest && !language.empty.test(bare) ? [bare.slice(0, BEGINNING)] : []
    }),
  )
}
