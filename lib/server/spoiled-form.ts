import 'server-only'
import { LIMITS } from '@/lib/domain/limits'

export const SPOILED = 'This form can’t be read. Load the page again, and send it once more.'

/** What a form says besides its fields: which action it is for, and with what. Next decodes these before any code of ours runs. */
const HIDDEN = /^(\$ACTION_\d+:)([0-9a-f]+)$/
const NUMBERED = /^()(\d+)$/
/** In what an action is called with, another part of the form by its number. */
const POINTS_AT = /^\$[@FQWBi]?([0-9a-f]+)(?::|$)/

/** Everything within a value that is no list and no object; null where it goes too deep. */
function leavesOf(value: unknown, depth = 0): unknown[] | null {
  if (depth > LIMITS.depth.most) return null
  if (typeof value !== 'object' || value === null) return [value]
  const found: unknown[] = []
  for (const one of Object.values(value)) {
    const leaves = leavesOf(one, depth + 1)
    if (!leaves) return null
    found.push(...leaves)
  }
  return found
}

function leavesIn(json: string, isList = false): unknown[] | null {
  try {
    const value = JSON.parse(json) as unknown
    return isList && !Array.isArray(value) ? null : leavesOf(value)
  } catch {
    return null
  }
}

const pointsAt = (leaf: unknown) => (typeof leaf === 'string' ? POINTS_AT.exec(leaf)?.[1] : undefined)

/** What an action is called with, as text: a list, which can point at nothing, since there is nothing beside it. */
const isCall = (text: string) => leavesIn(text, true)?.every((leaf) => pointsAt(leaf) === undefined) === true

/** Whether each hidden field can be read, and each part that one points at is there. */
function isWhole(form: FormData, isOfScript: boolean): boolean {
  const call = form.get('0')
  if (isOfScript && (typeof call !== 'string' || leavesIn(call, true) === null)) return false
  for (const [name, value] of form) {
    const action = /^\$ACTION_REF_(\d+)$/.exec(name)
    if (action && !form.has(`$ACTION_${action[1]}:0`)) return false
    const [, of, number] = HIDDEN.exec(name) ?? (isOfScript ? NUMBERED.exec(name) : null) ?? []
    if (number === undefined || typeof value !== 'string') continue
    const leaves = leavesIn(value)
    if (!leaves) return false
    for (const leaf of leaves) {
      const points = pointsAt(leaf)
      if (points !== undefined && !form.has(`${of}${points}`)) return false
    }
  }
  return true
}

/** Why a form is no form, or null: one that Next would choke on before it asks any code of ours. Leaves the request’s body to be read again. */
export async function spoiledForm(request: Request): Promise<string | null> {
  const type = request.headers.get('content-type') ?? ''
  const isOfScript = request.headers.has('next-action')
  if (isOfScript && /^text\/plain\b/i.test(type)) return isCall(await request.clone().text()) ? null : SPOILED
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return null
  try {
    return isWhole(await request.clone().formData(), isOfScript) ? null : SPOILED
  } catch {
    return SPOILED
  }
}
