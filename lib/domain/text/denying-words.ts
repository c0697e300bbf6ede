import type { TurningWords } from './turning-words'

/** How a language denies what stands beside a sentence, or leaves it to somebody; all in lower case, typography folded. */
export type DenyingWords = Pick<TurningWords, 'doubt' | 'echo' | 'negation' | 'pointing' | 'saying' | 'wide'>

/** Whole words; `\b` knows no letters beyond those of English. */
const words = (all: string) => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${all})(?![\p{L}\p{M}])`, 'u')
const begins = (all: string) => new RegExp(String.raw`^(?:${all})(?![\p{L}\p{M}])`, 'u')

const ES: DenyingWords = {
  doubt: words(
    String.raw`fals[oa]s?|falsedad(?:es)?|mentiras?|bulos?|mitos?|inventad[oa]s?|invento|desmient\p{L}*|desmin\p{L}*|neg(?:ó|aron|ado)|niegan?|incorrect[oa]s?|inexact[oa]s?|erróne[oa]s?|error|errores|rumor(?:es)?|presunt[oa]s?|supuest[oa]s?|sátira|broma|infundad[oa]s?|lo contrario|no (?:es|era|fue|son|eran|fueron) (?:así|ciert[oa]s?|verdad|el caso|correct[oa]s?)`,
  ),
  echo: begins('en realidad|de hecho|rectificación|corrección|fe de errores|no (?:lo|la) (?:hizo|hicieron|fue|es)'),
  negation: words('no|nunca|jamás|nada|ningún|ningun[oa]|ni|tampoco'),
  pointing: words(
    'est[oae]s?|es[oae]s?|aquello|ello|nada|todo|lo (?:siguiente|anterior)|siguientes?|as[ií]|la (?:noticia|versión|afirmación|historia|información)',
  ),
  saying: words(
    'dij[oe]\\p{L}*|dicen?|según|afirm\\p{L}+|asegur\\p{L}+|declar\\p{L}+|sostien\\p{L}*|sostuv\\p{L}+|cree[n]?',
  ),
  wide: words(
    '(?:nada|todo|ninguna palabra|parte|mucho) (?:de )?(?:est|es|aquell|ell)[oae]s?|lo (?:siguiente|anterior)',
  ),
}

const IT: DenyingWords = {
  doubt: words(
    String.raw`fals[oaie]|falsità|bugi[ae]|bufal[ae]|inventat[oaie]|smenti\p{L}*|neg(?:a|ano|ò|ato)|errat[oaie]|sbagliat[oaie]|inesatt[oaie]|errore|errori|presunt[oaie]|voci|satira|scherzo|infondat[oaie]|il contrario|non (?:è|era|fu|sono|erano) (?:così|ver[oaie]|il caso|corrett[oaie])`,
  ),
  echo: begins('in realtà|di fatto|rettifica|correzione|errata corrige|non lo (?:ha|hanno|è|fece)'),
  negation: words('non|mai|niente|nulla|nessun[oa]?|né|neppure|neanche'),
  pointing: words(
    'quest[oaie]|quell[oaie]|ciò|niente|nulla|tutto|quanto segue|seguent[ei]|così|la (?:notizia|versione|storia)',
  ),
  saying: words(
    'diss\\p{L}+|dice|dicono|detto|secondo|afferm\\p{L}+|sostien\\p{L}*|dichiar\\p{L}+|assicur\\p{L}+|crede',
  ),
  wide: words('(?:niente|nulla|tutto|nessuna parola|parte|molto) (?:di )?(?:questo|quello|ciò)|quanto (?:segue|sopra)'),
}

const PT: DenyingWords = {
  doubt: words(
    String.raw`fals[oa]s?|falsidade|mentiras?|boatos?|mitos?|inventad[oa]s?|desment\p{L}*|neg(?:a|am|ou|aram|ado)|errad[oa]s?|incorret[oa]s?|inexat[oa]s?|erro|erros|suposto?s?|supost[oa]s?|rumor(?:es)?|sátira|brincadeira|infundad[oa]s?|o contrário|não (?:é|era|foi|são|eram) (?:assim|verdade|verdadeir[oa]s?|o caso|corret[oa]s?)`,
  ),
  echo: begins('na (?:realidade|verdade)|de fato|de facto|retificação|correção|errata|não o (?:fez|fizeram|é)'),
  negation: words('não|nunca|jamais|nada|nenhum|nenhuma|nem|tampouco'),
  pointing: words(
    'ist[oa]s?|iss[oa]s?|est[ea]s?|ess[ea]s?|aquilo|disto|disso|nada|tudo|o seguinte|seguintes?|assim|a (?:notícia|versão|história)',
  ),
  saying: words('disse\\p{L}*|diz|dizem|segundo|afirm\\p{L}+|declar\\p{L}+|sustent\\p{L}+|garant\\p{L}+|acredita'),
  wide: words('(?:nada|tudo|nenhuma palavra|parte|muito) (?:d?isto|d?isso|d?aquilo)|o (?:seguinte|acima)'),
}

const UK: DenyingWords = {
  doubt: words(
    String.raw`неправд\p{L}*|брехн\p{L}*|хибн\p{L}*|фейк\p{L}*|фальш\p{L}*|фальсифік\p{L}*|вигад\p{L}*|міф\p{L}*|помил\p{L}*|чутк\p{L}*|спрост\p{L}*|запереч\p{L}*|недостовірн\p{L}*|неточн\p{L}*|нібито|жарт\p{L}*|сатир\p{L}*|навпаки|не ?відповіда(?:є|ють|ло) дійсності|не (?:є )?(?:правда|правдою|так)|не підтвер\p{L}*`,
  ),
  echo: begins('насправді|виправлення|уточнення|(?:він|вона|вони) (?:цього )?не (?:зробив|зробила|зробили)'),
  negation: words('не|ні|ніколи|нічого|жод(?:ен|на|не|ного|ної)|немає'),
  pointing: words('це|цей|ця|цього|цьому|цим|цих|те|того|таке|нічого|все|усе|ось|наступн\\p{L}*|так'),
  saying: words('сказ\\p{L}+|каж\\p{L}+|заяв\\p{L}+|повідом\\p{L}+|за словами|ствердж\\p{L}*|вважа\\p{L}+|на думку'),
  wide: words(
    '(?:нічого|ніщо|все|усе|жодне слово|частина|багато) (?:з|із) (?:цього|того)|(?:усе|все) (?:це|вищесказане)|наступне',
  ),
}

const RU: DenyingWords = {
  doubt: words(
    String.raw`неправд\p{L}*|лож|ложь|ложн\p{L}*|лжив\p{L}*|фейк\p{L}*|фальш\p{L}*|выдум\p{L}*|вымыс\p{L}*|вымышл\p{L}*|миф\p{L}*|ошиб\p{L}*|слух|слухи|слухов|опроверг\p{L}*|отриц\p{L}*|недостоверн\p{L}*|неточн\p{L}*|неверн\p{L}*|якобы|шутк\p{L}*|сатир\p{L}*|наоборот|не соответству(?:ет|ют) действительности|не (?:правда|правдой|так)|не подтвер\p{L}*`,
  ),
  echo: begins('на самом деле|исправление|уточнение|(?:он|она|они) (?:этого )?не (?:сделал|сделала|сделали)'),
  negation: words('не|нет|ни|никогда|ничего|ничто|ни одн\\p{L}+'),
  pointing: words('это|этот|эта|этого|этому|этим|этих|то|того|такое|ничего|все|всё|вот|следующ\\p{L}*|так'),
  saying: words('сказ\\p{L}+|говор\\p{L}+|заяв\\p{L}+|сообщ\\p{L}+|по словам|утвержда\\p{L}*|счита\\p{L}+|по мнению'),
  wide: words(
    '(?:ничего|ничто|все|всё|ни слова|часть|многое) из (?:этого|того)|(?:все|всё) (?:это|вышесказанное)|следующее',
  ),
}

const AR: DenyingWords = {
  doubt: words(
    String.raw`(?:ال|و)?(?:كذب|كذبة|أكاذيب|كاذب|كاذبة|زائف|زائفة|ملفق|ملفقة|مفبرك|مفبركة|خاطئ|خاطئة|خطأ|مغلوط|مغلوطة|شائعة|شائعات|إشاعة|خرافة|خرافات|مزعوم|مزعومة|مزاعم|باطل|باطلة|مضلل|مضللة|مزحة)|(?:و)?(?:نفى|نفت|ينفي|تنفي|نفوا|كذّب|كذب)|غير (?:صحيح|صحيحة|دقيق|دقيقة|حقيقي|حقيقية|مؤكد|مؤكدة)|لا (?:صحة|أساس|أصل)|لا أساس له\p{L}*|ليس (?:هذا )?صحيح\p{L}*|ليست? (?:هذه )?صحيحة|عار[ٍ]? (?:عن|من) الصحة|على العكس|العكس صحيح`,
  ),
  echo: begins('في (?:الواقع|الحقيقة)|تصحيح|تصويب|لم (?:يفعل|تفعل|يفعلوا)'),
  negation: words('لا|لم|لن|ليس|ليست|ما|غير|بلا|دون|أبدا|أبدًا|قط'),
  pointing: words('(?:و|ف|ب|ل)?(?:هذا|هذه|ذلك|تلك|ذاك|هؤلاء|ما يلي|التالي|الآتي|ما سبق|شيء|كل)'),
  saying: words(
    '(?:و)?(?:قال|قالت|قالوا|يقول|تقول|أعلن|أعلنت|صرح|صرحت|أكد|أكدت|زعم|زعمت|يزعم|بحسب|حسب|وفق|وفقا|يرى|ترى)',
  ),
  wide: words('(?:لا شيء|كل|أي|شيء|بعض|معظم) (?:من )?(?:هذا|ذلك|ما سبق|ما يلي)|ما يلي|ما سبق'),
}

/** By primary language subtag: languages that are not read for all that turns a sentence round, but for what denies it. */
const DENYING_WORDS: Record<string, DenyingWords> = { es: ES, it: IT, pt: PT, uk: UK, ru: RU, ar: AR }

export function denyingWords(language: string): DenyingWords | null {
  return DENYING_WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? null
}
