import { fold } from '@/lib/domain/text/fold'
import type { ArticleDetail } from './article-view'

/** Words as galley_name_words() in the database has them. */
const nameWords = (text: string) =>
  ` ${fold(text)
    .replace(/[\s,;:&/|()-]+/g, ' ')
    .trim()} `

/** Whether this byline names this person: their whole name stands in it. The database decides (galley_signers); this says it before. */
export function isNamedIn(byline: string, name: string): boolean {
  const words = nameWords(name)
  return words.trim() !== '' && nameWords(byline).includes(words)
}

/** What another byline does to approvals that stand: “3 approvals by Otto Varga will be asked again”; null for nothing. */
export function sayBylineChange(approvedBy: ArticleDetail['approvedBy'], byline: string): string | null {
  const signed = approvedBy.filter(({ name }) => isNamedIn(byline, name))
  if (signed.length === 0) return null
  const counted = signed.map(({ name, claims }) => `${claims} ${claims === 1 ? 'approval' : 'approvals'} by ${name}`)
  return `${counted.join(' and ')} will be asked again of somebody else: nobody approves what they wrote.`
}
