// Types only: the browser says this and brings no schemas for it.
import type { ArticleDetail } from './article-view'
import { languageName } from './not-read'

type Said = Pick<ArticleDetail, 'language' | 'languageSaidBy'> & {
  revision: Pick<ArticleDetail['revision'], 'recognised'>
}

/** "Recognised as Ukrainian, set to English by Nadia Kessler." */
export function sayRecognised({ language, languageSaidBy, revision: { recognised } }: Said): string {
  const set = languageName(language)
  const found = languageName(recognised.language)
  const others = [...new Set(recognised.parts.map((part) => languageName(part.language)))]
  const parts = others.length === 0 ? '' : `, with parts in ${others.join(' and ')}`
  const isKnown = recognised.certain || others.length > 0
  const said = isKnown ? `Recognised as ${found}${parts}` : 'The language was not recognised'
  if (languageSaidBy === null) return isKnown && found === set ? `${said}.` : `${said}; read as ${set}.`
  return isKnown && found === set
    ? `${said}, confirmed by ${languageSaidBy.name}.`
    : `${said}, set to ${set} by ${languageSaidBy.name}.`
}
