/** What is typed into the form, by field name. */
export type TypedArticle = Partial<Record<string, string>>

/** The draft as it is kept in the browser: JSON, with the key under which it is sent, so that it is brought in once. */
export interface KeptArticle {
  key: string
  fields: TypedArticle
}

export function readKept(draft: string): KeptArticle | null {
  try {
    const kept: unknown = JSON.parse(draft)
    if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('fields' in kept)) return null
    const { key, fields } = kept
    if (typeof key !== 'string' || typeof fields !== 'object' || fields === null) return null
    const texts = Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return { key, fields: Object.fromEntries(texts) }
  } catch {
    return null
  }
}

/** The body for the API: empty fields left out, the local time that was typed as a moment. */
export function bodyOf(fields: TypedArticle): Record<string, string> {
  const body: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) if (value) body[name] = value
  const { dueAt } = body
  if (dueAt && !Number.isNaN(Date.parse(dueAt))) body['dueAt'] = new Date(dueAt).toISOString()
  return body
}

/** "612 words, 9 paragraphs". */
export function sizeOf(text: string): string {
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length
  const paragraphs = text.split(/\n\s*\n|\n/).filter((line) => line.trim() !== '').length
  return `${words} ${words === 1 ? 'word' : 'words'}, ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`
}
