import type { FileParts } from '@/lib/intake/docx/file-parts'
import { readXml } from '@/lib/intake/docx/xml'
import { UNREAD } from './asides'

/** The words of a chart, a formula or a sheet that a document holds as a document of its own; none where it holds none. */
export function readEmbedded(href: string, parts: FileParts): string {
  const content = parts.get(`${href.replace(/^\.\//, '')}/content.xml`)
  if (content === undefined) return ''
  const words: string[] = []
  let [depth, unread] = [0, 0]
  readXml(content, {
    open: (name) => {
      depth++
      if (unread > 0 || UNREAD.test(name)) unread ||= depth
    },
    words: (text) => {
      if (unread === 0) words.push(text)
    },
    close: () => {
      if (depth-- === unread) unread = 0
    },
  })
  return words.join(' ')
}
