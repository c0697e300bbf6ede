import type { FileParts } from './file-parts'
import { readXml } from './xml'

/** What a part of the file refers to. */
interface Relation {
  /** The last word of its type: "hyperlink", "footnotes", "header". */
  type: string
  /** The name of another part, or an address where it is external. */
  target: string
  isExternal: boolean
}

export type Relations = ReadonlyMap<string, Relation>

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)

/** "word/" and "../charts/chart1.xml" as "charts/chart1.xml"; never above the file itself. */
function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/'))
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  return path.join('/')
}

/** What a part refers to, by id; that of the file itself under the name "". */
export function relationsOf(name: string, parts: FileParts): Relations {
  const folder = folderOf(name)
  const found = new Map<string, Relation>()
  const xml = parts.get(`${folder}_rels/${name.slice(folder.length)}.rels`)
  if (xml === undefined) return found
  readXml(xml, {
    open: (element, { Id, Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined) return
      const isExternal = TargetMode === 'External'
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      found.set(Id, { type, target: isExternal ? Target : resolve(folder, Target), isExternal })
    },
    words: () => undefined,
    close: () => undefined,
  })
  return found
}

/** The names of the parts of this type that are referred to, each once. */
export function targetsOf(relations: Relations, ...types: readonly string[]): string[] {
  const found = [...relations.values()].filter(({ type, isExternal }) => !isExternal && types.includes(type))
  return [...new Set(found.map(({ target }) => target))]
}
