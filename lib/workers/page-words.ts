const SILENT = new Set(['script', 'style', 'template', 'noscript'])

export const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

const isElement = (node: Node): node is Element => node.nodeType === 1

/** The words of a part of a page, without programs and looks. Walks without calling itself: pages are nested as deep as they like. */
export function wordsOf(root: Node): string {
  const words: string[] = []
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === 3) words.push(node.textContent ?? '')
    else if (!isElement(node) || !SILENT.has(node.localName)) {
      if (isElement(node) && node.localName !== 'a' && !INLINE.has(node.localName)) words.push(' ')
      open.push(...Array.from(node.childNodes).reverse())
    }
  }
  return onOneLine(words.join(''))
}

/** Elements that part no words. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)
