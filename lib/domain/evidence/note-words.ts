/** How writers of the desk's languages (en, de, fr, es, uk, ar) say in a note where something stands, and what it is. */

const NUMBERS = String.raw`\d{1,5}[a-z]?(?:\s?[-–]\s?\d{1,5})?(?:(?:,\s?|\s(?:and|&|und|et|y|e|та|і|و)\s?)\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?![\d:]))*`
/** No letter or digit stands before it. */
const BEGINS = String.raw`(?<![\p{L}\p{N}])`

const counted = (names: string, numbers = NUMBERS) =>
  new RegExp(String.raw`${BEGINS}(?:${names})\s?(${numbers})(?!\p{L})`, 'giu')

const ONE = String.raw`\d{1,4}(?:\.\d{1,3})?|[A-Z](?!\p{L})`
/** Names that the desk writes in English, whichever language the note is in. */
const NAMED: readonly [string, string][] = [
  ['table', String.raw`table|tabelle|tab\.|tableau|tabla|cuadro|таблиц[яіюею]+|табл\.|(?:ال)?جدول`],
  ['sheet', String.raw`sheet|tabellenblatt|blatt|feuille|hoja|аркуш|(?:ال)?ورقة`],
  ['slide', String.raw`slide|folie|diapositive|diapositiva|слайд|(?:ال)?شريحة`],
  ['figure', String.raw`figure|fig\.|abbildung|abb\.|figura|рисунок|рис\.|(?:ال)?شكل`],
  ['line', String.raw`line|zeile|ligne|línea|рядок|(?:ال)?سطر`],
  ['row', String.raw`row|rangée|fila`],
  ['chapter', String.raw`chapter|kapitel|kap\.|chapitre|chap\.|capítulo|cap\.|глава|(?:ال)?فصل`],
  ['annex', String.raw`annex|anlage|anhang|annexe|anexo|додаток|(?:ال)?ملحق`],
  ['appendix', 'appendix'],
]

/** How writers name places, and how the desk writes them. */
export const PLACES: readonly [RegExp, (number: string) => string][] = [
  [
    counted(
      String.raw`pp?\.?|pages?|pgs?\.?|seiten?|S\.|págs?\.?|páginas?|с{1,2}\.|стор\.|сторін\p{L}+|ص{1,2}\.?|ص\s?ص\.?|(?:ال)?صفح(?:ة|ات)`,
    ),
    (number) => `${/\D/.test(number) ? 'pp.' : 'p.'} ${number}`,
  ],
  [
    counted(
      String.raw`para(?:graph(?:e)?)?s?\.?|Abs(?:atz|\.)|¶+|alinéas?|párr(?:afo)?s?\.?|абз(?:ац)?\.?|(?:ال)?فقرة`,
    ),
    (number) => `para. ${number}`,
  ],
  [
    new RegExp(
      String.raw`${BEGINS}(?:section|sec\.|§+|abschnitt|sección|apartado|розділ|розд\.|(?:ال)?قسم)\s?(\d{1,3}(?:\.\d{1,3})*|[A-Z](?!\p{L}))`,
      'giu',
    ),
    (number) => `section ${number}`,
  ],
  ...NAMED.map(([name, names]): [RegExp, (number: string) => string] => [
    new RegExp(String.raw`${BEGINS}(?:${names})\s(${ONE})`, 'giu'),
    (number) => `${name} ${number}`,
  ]),
  [/(?<![\p{N}:.])(?:at\s)?(\d{1,2}:\d{2}(?::\d{2})?)(?![\d:])/giu, (time) => time],
]

const words = (names: string) => new RegExp(String.raw`${BEGINS}(?:${names})`, 'iu')
const whole = (names: string) => new RegExp(String.raw`${BEGINS}(?:${names})(?!\p{L})`, 'iu')

/** When somebody looked at a page; all that follows says no more of the source. */
export const LOOKED_AT = new RegExp(
  String.raw`[([]?\s*${BEGINS}(?:(?:accessed|retrieved|last (?:visited|accessed)|viewed|abgerufen|consultée?|consultad[oa]|visto el|дата звернення|переглянуто)(?!\p{L})|تاريخ الاطلاع)[^]*$`,
  'iu',
)
/** The source of the note before. */
export const IBID =
  /^\s*(?:ibid(?:em)?\.?|id\.|ebd\.?|ebenda|a\.\s?a\.\s?O\.|ibíd(?:em)?\.?|íd\.|там само|там же|(?:المرجع|المصدر) (?:نفسه|السابق))(?!\p{L})/iu
/** Its source is not to be named. */
export const HELD = words(
  String.raw`not (?:to be|for) nam(?:ed|ing)|do(?:n[’']t| not) name|off the record|confidential|anonymous(?:ly)?|nicht (?:zu )?nennen|nicht genannt|vertraulich|anonym|ne pas (?:nommer|citer)|confidentiel|no (?:nombrar|citar)|confidencial|anónim[oa]|не називати|конфіденційн|анонімн|لا (?:يُ?ذكر|تذكر)|سرّ?ي(?!\p{L})|مجهول`,
)
/** Somebody said it. */
export const SPOKEN = words(
  String.raw`interview|telephone|phone|call(?:ed)? with|spoke|conversation|text message|e-?mail (?:from|to|with|von|an|de|від)|telefonat|gespräch|anruf|entretien|appel (?:avec|de)|coup de fil|entrevista|llamada|conversación|інтерв|розмов|дзвінок|مقابلة|مكالمة|اتصال`,
)
/** It is counted somewhere. */
export const COUNTED = words(
  String.raw`(?:register|dataset|data ?set|statistics|database|spreadsheet|census|statistik|datensatz|datenbank|registre|statistiques|base de données|recensement|registro|estadísticas|base de datos|censo)(?!\p{L})|реєстр|статистик|баз[аи] даних|перепис|سجل|إحصاء|قاعدة بيانات|تعداد|\.(?:csv|xlsx?)(?!\p{L})`,
)
/** Words before a source that a reader is sent to. */
export const SENDS_TO =
  /^(?:see(?: also)?|cf\.?|compare|siehe(?: auch)?|vgl\.?|vergleiche|voir(?: aussi)?|véase(?: también)?|ver|див\.?|порівн\.?|пор\.|انظر(?: أيض[اً]+)?|راجع)(?!\p{L})[\s:,]*/iu
/** Words for a colleague, which name nothing. */
export const TO_A_COLLEAGUE = whole(
  String.raw`ask|check|todo|tbc|tk|fix|ok|fine|done|who|what|why|when|where|is|are|fragen?|prüfen|wer|warum|demander|vérifier|qui|pourquoi|preguntar|comprobar|quién|спитати|перевірити|хто|чому|اسأل|تحقق|من قال`,
)

const EASTERN = /[٠-٩۰-۹]/g
/** Digits as the desk writes them; each stays one code unit long. */
export const western = (text: string) => text.replace(EASTERN, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
