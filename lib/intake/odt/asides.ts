/** Words that are collected apart from the text. */
export interface Aside {
  kind: 'changed-region' | 'comment' | 'contents' | 'reading' | 'picture' | 'script'
  depth: number
  words: string
  /** Whoever wrote it, as the file names them. */
  by: string
  /** The words of the text that a comment is about. */
  on: string
  id: string
}

export const ASIDES: Partial<Record<string, Aside['kind']>> = {
  'text:changed-region': 'changed-region',
  'office:annotation': 'comment',
  'text:table-of-content': 'contents',
  'text:illustration-index': 'contents',
  'text:table-index': 'contents',
  'text:object-index': 'contents',
  'text:user-index': 'contents',
  'text:alphabetical-index': 'contents',
  'text:ruby-text': 'reading',
  'svg:title': 'picture',
  'svg:desc': 'picture',
  'office:script': 'script',
}

/** Elements that hold nothing that a reader of the document sees: looks, patterns of what is worked out, when a remark was made. */
export const UNREAD =
  /^(?:office:(?:styles|automatic-styles|master-styles|font-face-decls|event-listeners)|text:(?:note-citation|[a-z-]+-source)|dc:date|meta:(?:date-string|creator-initials))$/

/** What is drawn stands beside the paragraph that it hangs on; a link around it is none. */
export const DRAWN = /^draw:(?!a$)/
