import 'server-only'
import { z } from 'zod'
import { noteSecurity } from '@/lib/db/security-event'
import type { Limit } from '@/lib/db/throttle'
import { countTry } from '@/lib/db/throttle'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { RefusalCode } from '@/lib/domain/refusal'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { fetchSafely } from '@/lib/fetching/fetch-safely'
import type { WhyNotFetched } from '@/lib/fetching/not-fetched'
import { NotFetched } from '@/lib/fetching/not-fetched'
import type { WhileReading } from '@/lib/workers/text-pool'
import { inThread, NotRead } from '@/lib/workers/text-pool'

export const FetchArticle = z.strictObject({
  address: z.string().trim().min(1, 'Give an address.').max(LIMITS.link.most).describe('http(s), of a public page.'),
})

const PER_PERSON: Limit = { name: 'fetches:person', points: LIMITS.fetches.most, seconds: 600 }

/** Kinds of content that an article may be read from; what a site names wrongly or not at all is told by its content. */
const MAY_HOLD_TEXT =
  /^(?:$|text\/(?:html|plain|markdown|x-markdown)$|message\/rfc822$|multipart\/related$|application\/(?:xhtml\+xml|pdf|octet-stream|x-mimearchive|vnd\.openxmlformats-officedocument\.wordprocessingml\.\w+)$)/

const CODE: Partial<Record<WhyNotFetched, RefusalCode>> = {
  'too-large': 'too-large',
  type: 'unsupported',
  busy: 'busy',
}

async function fetched(address: string, actor: Actor, { signal, tell }: WhileReading) {
  try {
    return await fetchSafely(address, {
      accepts: (type) => MAY_HOLD_TEXT.test(type),
      ...(signal && { signal }),
      onBytes: (done, of) => tell?.({ stage: 'fetching', done, ...(of !== null && { of }), unit: 'bytes' }),
    })
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error
    if (error.why === 'inside') await noteSecurity('inside-address', { personId: actor.id, address: null })
    throw new Refusal(CODE[error.why] ?? 'unacceptable', error.message)
  }
}

/**
 * Fetches an address and reads the article that stands there into blocks, with everything of the page that is not in them. Nothing is kept:
 * it is brought in once a person has looked at it.
 * @throws {Refusal} with a sentence that says why it can’t be fetched or read
 */
export async function fetchArticle({ address }: z.output<typeof FetchArticle>, actor: Actor, going: WhileReading = {}) {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await countTry(PER_PERSON, actor.id)
  going.tell?.({ stage: 'fetching' })
  const page = await fetched(address, actor, going)
  const { bytes, charset } = page
  const given = { bytes, charset, address: page.address }
  const read = await inThread('page', given, LIMITS.reading.most, going).catch((error: unknown) => {
    if (!(error instanceof NotRead)) throw error
    throw new Refusal(
      'unacceptable',
      'This page takes too long to read. Copy the text and paste it, or try again later.',
    )
  })
  if ('refused' in read) throw new Refusal(read.refused.why, read.refused.sentence)
  const { intake, ...about } = read
  return { ...intake, ...about, address: page.address, redirects: page.redirects.length, size: page.wire }
}
