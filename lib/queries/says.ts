import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { everySpellingOf } from '@/lib/domain/text/name-spellings'

/** Whether a column has all of these words, in any order and however they are typed. The column is as its index has it. */
export function saysAll(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return foldedSaysAll(Prisma.sql`galley_searchable(${column})`, words)
}

/** The same of a column that holds the folded words already. */
export function foldedSaysAll(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const conditions = words.map((word) => {
    const spellings = everySpellingOf(word.replaceAll('\0', ''))
    const says = Prisma.join(
      spellings.map((spelling) => Prisma.sql`${column} LIKE galley_pattern(${spelling})`),
      ' OR ',
    )
    return spellings.length === 1 ? says : Prisma.sql`(${says})`
  })
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join(conditions, ' AND ')})`
}
