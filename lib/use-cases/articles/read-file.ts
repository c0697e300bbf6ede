import 'server-only'
import { z } from 'zod'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import type { WhileReading } from '@/lib/workers/text-pool'
import { inThread, NotRead } from '@/lib/workers/text-pool'

export const ReadFile = z.strictObject({
  name: z
    .string()
    .max(LIMITS.line.most)
    .default('')
    .describe(
      'What the file is called: tells Markdown from other plain text, and a file that is not what its name says.',
    ),
})

/**
 * Reads a file into the blocks of an article, in a thread of its own with limits of time and memory, and tells everything that is
 * not in them. Nothing is kept; where whoever asked goes away, the thread is ended.
 */
export async function readFile(
  { name }: z.output<typeof ReadFile>,
  bytes: Uint8Array,
  actor: Actor,
  going: WhileReading = {},
) {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const read = await inThread('file', { bytes, name }, LIMITS.reading.most, going).catch((error: unknown) => {
    if (!(error instanceof NotRead)) throw error
    throw new Refusal(
      'unacceptable',
      'This file takes too long to read. Copy the text and paste it, or try again later.',
    )
  })
  if ('refused' in read) throw new Refusal(read.refused.why, read.refused.sentence)
  return read.intake
}
