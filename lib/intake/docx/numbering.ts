import { readXml } from './xml'

/** Says whether paragraphs with this list and level are items: a list whose level has no mark and no number only sets them in. */
export type IsItem = (list: string, level: number) => boolean

/** The lists of a file. */
export function readNumbering(xml: string | undefined): IsItem {
  /** By "list level" of the kinds that lists are made from. */
  const bare = new Set<string>()
  const kindOf = new Map<string, string>()
  let [kind, list, level, format] = ['', '', '', '']
  if (xml !== undefined)
    readXml(xml, {
      open: (name, { 'w:abstractNumId': abstract, 'w:numId': id, 'w:ilvl': at, 'w:val': value = '' }) => {
        if (name === 'w:abstractNum') kind = abstract ?? ''
        else if (name === 'w:num') list = id ?? ''
        else if (name === 'w:abstractNumId') kindOf.set(list, value)
        else if (name === 'w:lvl') [level, format] = [at ?? '', '']
        else if (name === 'w:numFmt') format = value
        else if (name === 'w:lvlText' && format === 'none' && value === '') bare.add(`${kind} ${level}`)
      },
      words: () => undefined,
      close: () => undefined,
    })
  // 0 takes a paragraph out of the list of its style.
  return (id, at) => id !== '0' && !bare.has(`${kindOf.get(id) ?? ''} ${at}`)
}
