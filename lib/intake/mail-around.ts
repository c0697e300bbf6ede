import type { Paragraph } from './guess-roles'
import type { Omissions } from './omissions'

/** The fields of a mail's head, as mail programs print them in the languages that are read. */
const FIELDS = {
  from: 'from|von|de|expéditeur|remitente|від|відправник|من',
  sent: 'sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|надіслано|дата|تاريخ|التاريخ|أُرسلت|تم الإرسال',
  to: 'to|an|à|destinataire|para|кому|إلى',
  subject: 'subject|betreff|objet|sujet|asunto|тема|الموضوع',
  other:
    'cc|bcc|reply-to|importance|priority|attachments?|kopie|wichtigkeit|anlagen?|copie|pièces? jointes?|copia|копія|نسخة',
} as const
type Field = keyof typeof FIELDS

const PATTERNS = Object.entries(FIELDS).map(
  ([field, names]) =>
    [field as Field, new RegExp(String.raw`^\*{0,2}(?:${names})\s?[:：]\*{0,2}\s*(.*)$`, 'iu')] as const,
)
const FORWARDED =
  /^[-–—_>\s]*(?:(?:original|forwarded) message|begin forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message (?:d[’']origine|transféré)|mensaje (?:original|reenviado)|переслане повідомлення)[-–—_:\s]*$/iu

const GREETING = new RegExp(
  String.raw`^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:morgen|tag|abend)|moin|sehr geehrte[rs]?|` +
    String.raw`bonjour|bonsoir|chers?|chères?|hola|estimad[oa]s?|querid[oa]s?|buen[oa]s (?:días|tardes|noches)|вітаю|добр(?:ий|ого) (?:день|дня)|шановн\p{L}+|` +
    String.raw`مرحبا|السلام عليكم|عزيزي|عزيزتي)(?!\p{L})[^.:;?\n]{0,50}[,!،–]?$`,
  'iu',
)
const CLOSING = new RegExp(
  String.raw`^(?:best|all the best|(?:best|kind|warm) (?:wishes|regards)|regards|(?:many )?thanks|thank you|cheers|yours(?: sincerely| faithfully| truly)?|sincerely|` +
    String.raw`(?:viele|beste|liebe|schöne|herzliche) grüße|mit (?:freundlichen|besten|herzlichen) grüßen|vielen dank|danke|(?:bien )?cordialement|bien à (?:vous|toi)|merci|` +
    String.raw`(?:un )?saludos?(?: cordial(?:es)?)?|un abrazo|atentamente|gracias|з повагою|дякую|مع التحية|شكرا|تحياتي)[,.!،]?$`,
  'iu',
)

/** Mails are handed on with a line or two above their head. */
const MOST_ABOVE = 3
const LONGEST_HEADLINE = 200
/** Lines from a mail's closing words to its end or its signature. */
const MOST_IN_CLOSING = 4
const LONGEST_IN_CLOSING = 80
/** Paragraphs of a signature below its line of two hyphens. */
const MOST_IN_SIGNATURE = 12
/** The headline of what a mail brings stands so far down at most: below “Here is the text.” */
const LAST_HEADLINE = 4

interface Head {
  from: number
  to: number
  subject: string
}

const fieldOf = (line: string): readonly [Field, string] | null => {
  for (const [field, pattern] of PATTERNS) {
    const value = pattern.exec(line)?.[1]
    if (value !== undefined) return [field, value]
  }
  return null
}

/** The fields of a paragraph all of whose lines are those of a mail's head, or go on in one; null for any other. */
function fieldsIn({ block: { text, role } }: Paragraph): (readonly [Field, string])[] | null {
  if (role === 'TABLE_CELL') return null
  const lines = text.split('\n').filter((line) => !FORWARDED.test(line))
  const fields = lines.map(fieldOf)
  const isHead = lines.length === 0 || (fields[0] !== null && fields.at(-1) !== null)
  return isHead ? fields.filter((field) => field !== null) : null
}

function headAt(paragraphs: readonly Paragraph[], from: number): Head | null {
  const found = new Map<Field, string>()
  let to = from
  for (; to < paragraphs.length; to++) {
    const fields = fieldsIn(paragraphs[to] as Paragraph)
    if (!fields) break
    for (const [field, value] of fields) if (!found.has(field)) found.set(field, value)
  }
  const isHead = found.has('from') && found.has('subject') && (found.has('sent') || found.has('to'))
  return isHead ? { from, to, subject: found.get('subject') ?? '' } : null
}

const headIn = (paragraphs: readonly Paragraph[]) =>
  Array.from({ length: MOST_ABOVE + 1 }, (_, from) => headAt(paragraphs, from)).find((head) => head !== null) ?? null

const saysNothingElse = (paragraphs: readonly Paragraph[]) =>
  paragraphs.reduce((sum, { block }) => sum + block.text.split('\n').length, 0) <= MOST_IN_CLOSING &&
  paragraphs.every(({ block }) => block.text.length <= LONGEST_IN_CLOSING)

/** Where a mail's closing words begin, with its signature below them: past the last paragraph where it has neither. */
function closingOf(paragraphs: readonly Paragraph[]): number {
  const line = paragraphs.findLastIndex(({ block }) => /^--\s*(?:\n|$)/.test(block.text))
  const isSignature = line !== -1 && paragraphs.length - line <= MOST_IN_SIGNATURE
  const end = isSignature ? line : paragraphs.length
  const from = paragraphs
    .slice(0, end)
    .findLastIndex(({ block }) => CLOSING.test(block.text.split('\n', 1)[0]?.trim() ?? ''))
  return from > 0 && saysNothingElse(paragraphs.slice(from, end)) ? from : end
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Where the headline of what a mail brings stands: the first line in bold, the line that its subject ends with, or one that is no sentence. */
function titleIn(paragraphs: readonly Paragraph[], subject: string): number {
  const top = paragraphs.slice(0, LAST_HEADLINE)
  const may = ({ block: { role, text }, isMarked }: Paragraph) =>
    (role === 'SUBHEAD' || !isMarked) && !text.includes('\n') && text.length <= LONGEST_HEADLINE
  const isSentence = ({ block }: Paragraph) => /[\p{Sentence_Terminal}:;,،][\p{Quotation_Mark})]*$/u.test(block.text)
  const ways = [
    (one: Paragraph) => one.isBold && !isSentence(one),
    ({ block }: Paragraph) => subject !== '' && subject.endsWith(onOneLine(block.text)),
    (one: Paragraph) => !isSentence(one),
  ]
  for (const way of ways) {
    const at = top.findIndex((one) => may(one) && way(one))
    if (at !== -1) return at
  }
  return -1
}

function withTitle(paragraphs: readonly Paragraph[], subject: string): Paragraph[] {
  if (paragraphs.some(({ block }) => block.role === 'HEADLINE')) return [...paragraphs]
  const title = paragraphs.length > 1 ? titleIn(paragraphs, subject) : -1
  return paragraphs.map((one, at) =>
    at === title ? { ...one, isMarked: true, block: { ...one.block, role: 'HEADLINE' } } : one,
  )
}

/**
 * An article that was sent as a mail without what makes it one: the fields above it (a sender and a subject at least), the greeting,
 * closing words and a signature, each told. What is left has its headline. Everything else is answered as it is.
 */
export function withoutMail(paragraphs: readonly Paragraph[], omissions: Omissions): Paragraph[] {
  const head = headIn(paragraphs)
  if (!head) return [...paragraphs]
  const tell = (kind: 'mail-head' | 'greeting', parts: readonly Paragraph[]) => {
    if (parts.length > 0) omissions.add(kind, parts.map(({ block }) => block.text).join('\n'))
  }
  tell('mail-head', paragraphs.slice(head.from, head.to))
  const [above, mail] = [paragraphs.slice(0, head.from), paragraphs.slice(head.to)]
  const greets = GREETING.test(mail[0]?.block.text ?? '') ? 1 : 0
  const end = Math.max(greets, closingOf(mail))
  tell('greeting', mail.slice(0, greets))
  tell('greeting', mail.slice(end))
  return [...above, ...withTitle(mail.slice(greets, end), onOneLine(head.subject))]
}
