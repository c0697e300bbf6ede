import { wordsOf } from './content-words'
import { once } from './once'

/**
 * Which claims may be one person beyond what the extraction joined: the same first name and a part of the surname in
 * common ("Ingrid Solvang-Pryce", "Ingrid Marie Solvang"). Gives each PERSON claim its first such claim.
 */
export const samePeople = once((reading): ReadonlyMap<number, number> => {
  const root = new Map<number, number>()
  const byName = new Map<string, number>()
  for (const { claim, text } of reading.mentions.PERSON) {
    const [first, ...rest] = wordsOf(text.replaceAll('-', ' '))
    if (first === undefined || rest.length === 0 || root.has(claim)) continue
    const names = rest.map((part) => `${first} ${part}`)
    const known = names.map((name) => byName.get(name)).find((index) => index !== undefined)
    root.set(claim, known ?? claim)
    for (const name of names) if (!byName.has(name)) byName.set(name, known ?? claim)
  }
  return root
})

/** George W. and George H.W. are two people. */
export function otherInitials(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    (name) =>
      name
        .match(/(?<= )(?:\p{Lu}\.)+|(?<= )\p{Lu}\.?(?= )/gu)
        ?.join('')
        .replaceAll('.', '') ?? '',
  )
  return x !== '' && y !== '' && x !== y
}
