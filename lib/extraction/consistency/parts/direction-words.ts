/** Words by which a language says that something went up or down. */
export interface DirectionWords {
  up: RegExp
  down: RegExp
  /** Takes the direction back, or is of one that slows, so that it does not say which way the thing itself went. */
  not: RegExp
}

const words = (list: string) => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${list})(?![\p{L}\p{M}])`, 'giu')

/** In the languages that are read by a grammar. Words for more and less are among them: who doubts stays quiet. */
export const DIRECTION_WORDS: Readonly<Record<string, DirectionWords>> = {
  de: {
    up: words(
      'steig\\p{L}*|stieg\\p{L}*|gestiegen\\p{L}*|anstieg\\p{L}*|wachs\\p{L}*|wächst|wuchs\\p{L}*|gewachsen|wachstum\\p{L}*|nimmt zu|nehmen zu|nahm(?:en)? zu|zugenommen|zunahme|erhöh\\p{L}*|klettert\\p{L}*|geklettert|zugelegt|höher\\p{L}*|mehr|plus|teurer',
    ),
    down: words(
      'sink\\p{L}*|sank\\p{L}*|gesunken\\p{L}*|fällt|fallen|fiel(?:en)?|gefallen|schrumpf\\p{L}*|geschrumpft|geht zurück|gehen zurück|ging(?:en)? zurück|zurückgegangen|rückgang|abgenommen|nimmt ab|nahm(?:en)? ab|niedriger\\p{L}*|weniger|verringer\\p{L}*|senk\\p{L}*|gesenkt|minus|billiger',
    ),
    not: words(
      'nicht|kein\\p{L}*|nie|kaum|ohne|verlangsam\\p{L}*|brems\\p{L}*|gebremst|langsamer|schwächer|stopp\\p{L}*',
    ),
  },
  fr: {
    up: words(
      'augment\\p{L}*|monte(?:nt)?|monté(?:e|s|es)?|grimp\\p{L}+|progress\\p{L}+|hausses?|bondi\\p{L}*|croît|croissent|croissance|accroî\\p{L}*|accru\\p{L}*|relev\\p{L}+|plus',
    ),
    down: words('baiss\\p{L}*|recul\\p{L}*|diminu\\p{L}*|chut\\p{L}*|tomb\\p{L}+|rédui\\p{L}*|repli\\p{L}*|moins'),
    not: words('ne|n|pas|aucun\\p{L}*|jamais|sans|ralenti\\p{L}*|frein\\p{L}*|stopp\\p{L}*'),
  },
  es: {
    up: words(
      'sub(?:e|en|ió|ieron|ido|ida|irá|irán)|aument\\p{L}+|crec\\p{L}+|increment\\p{L}+|alza|dispar\\p{L}+|más|encarec\\p{L}+',
    ),
    down: words(
      'baj(?:a|an|ó|aron|ado|ada|ará|arán)|ca(?:e|en|yó|yeron|ído|ída)|descend\\p{L}+|descens\\p{L}+|disminu\\p{L}+|redu[cj]\\p{L}+|retroce\\p{L}+|menos|abarat\\p{L}+',
    ),
    not: words('no|ni|nunca|sin|desaceler\\p{L}+|fren\\p{L}+|moder\\p{L}+'),
  },
  uk: {
    up: words('зрост\\p{L}+|зріс|зросл\\p{L}+|збільш\\p{L}+|підвищ\\p{L}+|подорожч\\p{L}+|більше|приріст'),
    down: words(
      'зниж\\p{L}+|знизи\\p{L}+|зменш\\p{L}+|впа(?:в|ла|ли|ло)|пада\\p{L}+|скоро[тч]\\p{L}+|подешевш\\p{L}+|менше',
    ),
    not: words('не|ні|без|сповільн\\p{L}+|уповільн\\p{L}+|стрима\\p{L}+'),
  },
  ar: {
    up: words(
      '[وف]?(?:ال)?(?:ارتفاع|زيادة|نمو|صعود)|[وف]?(?:ارتفع|زاد|ازداد|صعد)\\p{L}*|[وفس]?[يت](?:رتفع|زداد|زيد|صعد)',
    ),
    down: words('[وف]?(?:ال)?(?:انخفاض|تراجع|هبوط)|[وف]?(?:انخفض|تراجع|هبط|نقص)\\p{L}*|[وفس]?[يت](?:نخفض|تراجع|هبط)'),
    not: words('لا|لم|لن|ليس|ليست|دون|تباطؤ|تباطأ|يتباطأ|[يت]تباطأ'),
  },
}
