import 'server-only'
import { Refusal } from '@/lib/domain/refusal'

/** Where a scan of JSON is: in an object with the names so far, or in a list at an item. */
interface Level {
  /** Null in a list. */
  names: Set<string> | null
  /** The item of a list; from 0. */
  item: number
  /** The name whose value comes next; in an object. */
  name: string
}

/** The index after the string that begins at `start`, in text that is JSON. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** What a name is called by those it stands within: "source.title", "blocks.2.role". */
const pathOf = (levels: Level[]) => levels.map(({ names, item, name }) => (names ? name : String(item))).join('.')

/**
 * The path of the first name that one object has twice, or null. `text` has to be JSON; names are compared as they are read, so that
 * an escape hides none. A loop, since what is nested too deeply is refused only afterwards.
 */
function twiceNamed(text: string): string | null {
  const levels: Level[] = []
  let expectsName = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    const level = levels.at(-1)
    if (sign === '{' || sign === '[') {
      levels.push({ names: sign === '{' ? new Set() : null, item: 0, name: '' })
      expectsName = sign === '{'
    } else if (sign === '}' || sign === ']') {
      levels.pop()
      expectsName = false
    } else if (sign === ',' && level) {
      level.item++
      expectsName = level.names !== null
    } else if (sign === '"') {
      const end = endOfString(text, at)
      if (expectsName && level?.names) {
        level.name = JSON.parse(text.slice(at, end)) as string
        if (level.names.has(level.name)) return pathOf(levels)
        level.names.add(level.name)
        expectsName = false
      }
      at = end - 1
    }
  }
  return null
}

/**
 * JSON that somebody sent. Of a name that one object has twice, one value would be dropped in silence, and which one differs from
 * program to program (RFC 8259, 4): so it is refused.
 * @throws {Refusal} 400
 */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal('malformed', 'The body is not JSON.')
  }
  const path = twiceNamed(text)
  if (path === null) return value
  // As a caller wrote it, but no longer than a sentence can bear.
  const name = path.length > 100 ? `${path.slice(0, 100)}…` : path
  throw new Refusal('malformed', `${name} is given twice.`, { errors: [{ path: name, message: 'It is given twice.' }] })
}
