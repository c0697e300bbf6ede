/** What a line says that it is, in the languages that are read; the guess is shown for correction. */

const BYLINE = /^(?:by|von|par|por|di|door|автор:|بقلم|מאת)\s+\p{Lu}?\p{L}/iu

/** What is shown: a picture, a drawing, a chart. */
const SHOWN = [
  'photo(?:graph)?s?|pictures?|images?|captions?|credits?|graphics?|infographics?|charts?|graphs?|diagrams?|illustrations?|maps?|figures?|fig\\.',
  'fotos?|bild|abbildung|abb\\.|grafik|schaubild|karte|quelle der grafik',
  'crédits?|légende|graphique|carte|schéma',
  'fotografías?|imagen|imágenes|gráficos?|figuras?|mapas?|infografía|immagine|grafico|figura',
  'фото|рис\\.|рисунок|малюнок|графік|ілюстрація|карта',
  'صورة|الصورة|تصوير|رسم|خريطة',
].join('|')

const CAPTION = new RegExp(String.raw`^(?:${SHOWN})(?:\s+(?:by|credit|caption))?(?:\s*\d{1,3}[a-z]?)?\s*[:：]`, 'iu')
/** “Figure 1. Slabs laid by month”, “Abb. 3 – Platten”. */
const NUMBERED = new RegExp(String.raw`^(?:${SHOWN})\s*\d{1,3}[a-z]?(?:\.|\s*[–—|])\s+\S`, 'iu')
/** “The dam in March. Photograph: Marit Oake”, “(Photo by Marit Oake)”. */
const CREDITED =
  /(?:^|[.!?…(|]\s*)(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Ii]llustration|[Cc]redit|[Ff]oto|Bild|[Ii]magen|[Cc]rédit(?: photo)?|[Фф]ото|تصوير)(?:\s*(?:credit\s*)?[:：/]\s*|\s+by\s+)[\p{Lu}\p{Lo}][^.!?]{1,60}\)?$/u

const NAMES_TABLE = /^(?:tab(?:le|elle|ell|leau|la)?|tabel|таблиця|جدول)\b\.?\s*\d/iu

const NOTE =
  /^(?:(?:editor[’']?s\s+)?note|footnote|correction|clarification|anmerkung|nota)\s*[:：]|^(?:\[\d{1,3}\]|[*†‡]|[¹²³⁴-⁹])\s*\p{L}/iu

export const saysByline = (text: string): boolean => BYLINE.test(text)

/** So long is a caption at most that only its last words say whose picture it is; UTF-16 code units. */
const LONGEST_CREDITED = 300

export function saysCaption(text: string): boolean {
  if (CAPTION.test(text) || NUMBERED.test(text)) return true
  return text.length <= LONGEST_CREDITED && CREDITED.test(text)
}

/** “Table 2: Costs” before a table. */
export const saysTable = (text: string): boolean => NAMES_TABLE.test(text)

export const saysNote = (text: string): boolean => NOTE.test(text)
