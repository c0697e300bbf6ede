import 'server-only'
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { Typed } from '@/lib/use-cases/fields'
import { record } from '@/lib/db/audit'
import type { Limit } from '@/lib/db/throttle'
import { addTries, countTry, tooMany } from '@/lib/db/throttle'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import { numberInPath } from '@/lib/domain/corrections/public-entry'
import { networkOf } from '@/lib/domain/network'
import { atMost, LIMITS } from '@/lib/domain/limits'

const HOUR = 60 * 60
const BY_ADDRESS: Limit = { name: 'report:address', points: 6, seconds: HOUR }
/** What a newsroom, or a provider's customer with many lines, may send at most. */
const BY_NETWORK: Limit = { name: 'report:network', points: 60, seconds: HOUR }
/** A wall against many networks at once: beyond it each line sends one report an hour, so that readers are heard all the same. */
const ALTOGETHER: Limit = { name: 'report', points: 600, seconds: HOUR }

/** A reader's form. `website` is for programs that fill in everything: people don't see it. */
export const ReportError = z.strictObject({
  article: Typed.min(1, 'Please say which article: its headline or its address.').max(LIMITS.line.most, atMost('line')),
  words: Typed.max(LIMITS.report.most, atMost('report')).default(''),
  truth: Typed.min(1, 'Please say what is right. A sentence is enough.').max(LIMITS.report.most, atMost('report')),
  email: Typed.max(LIMITS.email.most, atMost('email'))
    .refine(
      (text) => text === '' || z.email().safeParse(text).success,
      'This is not an email address. Leave it empty if you want no answer.',
    )
    .default(''),
  website: z.literal('', 'Please leave this one empty.').default(''),
})

const LETTERS = '23456789abcdefghjkmnpqrstvwxyz'

/** Cannot be guessed: whoever knows it sees how the report goes. */
function newReceipt(now: Date): string {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `R-${now.getUTCFullYear()}-${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** The article that the reader means, if the words name one of ours exactly: by headline, address, slug, or a correction to it. */
async function articleNamed(tx: Transaction, place: string): Promise<string | null> {
  const address = place.replace(/[?#].*$/, '').replace(/\/+$/, '')
  const last = address.split('/').at(-1) ?? ''
  const number = /\/corrections\/[^/]+$/.test(address) ? numberInPath(last) : null
  const byCorrection =
    number === null ? null : await tx.correction.findUnique({ where: { number }, select: { articleId: true } })
  if (byCorrection) return byCorrection.articleId
  const addresses = [place, address, `${address}/`, `https://${address}`, `https://${address}/`]
  const named = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM articles a
    WHERE a.searchable_headline = galley_searchable(${place}) OR a.slug = ${last} OR a.url = ANY (${addresses}) LIMIT 2`
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

/** Refuses what a line, its network or all of them together send too much of. */
async function countReport(line: string | null): Promise<void> {
  const own = line === null ? null : await addTries(BY_ADDRESS, line, 1)
  if (own && own.points > BY_ADDRESS.points) throw tooMany(own.wait)
  if (line !== null) await countTry(BY_NETWORK, networkOf(line))
  const all = await addTries(ALTOGETHER, 'all', 1)
  if (all.points > ALTOGETHER.points && own?.points !== 1) throw tooMany(own?.wait ?? all.wait)
}

/**
 * Keeps a reader's report and answers its receipt. Nothing that the answer says depends on what the desk holds. `line` is the
 * caller's (`lineOf`), for the throttle only; null when it can't be told.
 */
export async function reportError(
  input: z.output<typeof ReportError>,
  line: string | null,
  now: Date,
): Promise<{ receipt: string }> {
  await countReport(line)
  const { article: place, words, truth: message, email } = input
  return inTransaction(async (tx) => {
    const articleId = await articleNamed(tx, place)
    const receipt = newReceipt(now)
    const { id } = await tx.errorReport.create({
      data: { receipt, articleId, place, words, message, email },
      select: { id: true },
    })
    await record(tx, null, {
      kind: 'report.received',
      subjectId: id,
      ...(articleId !== null && { articleId }),
      data: { receipt },
    })
    return { receipt }
  })
}
