import { readXml } from '@/lib/intake/docx/xml'

const MARGINS = new Set([
  'style:header',
  'style:footer',
  'style:header-left',
  'style:footer-left',
  'style:header-first',
  'style:footer-first',
])

/** The words of each head and foot of the pages, as the styles of an OpenDocument hold them. */
export function readMargins(styles: string): string[] {
  const found: string[] = []
  const stack: string[] = []
  let words: string | null = null
  readXml(styles, {
    open: (name) => {
      stack.push(name)
      if (MARGINS.has(name)) words = ''
      else if (words !== null && (name === 'text:p' || name === 'text:tab')) words += ' '
    },
    words: (text) => {
      if (words !== null) words += text
    },
    close: () => {
      if (!MARGINS.has(stack.pop() ?? '') || words === null) return
      if (words.trim() !== '') found.push(words)
      words = null
    },
  })
  return found
}
