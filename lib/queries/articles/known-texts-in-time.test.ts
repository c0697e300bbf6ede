import { expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
import { articleBy } from '@/lib/testing/builders'
import { nadia } from '@/lib/testing/people'
import { knownTexts } from './known-texts'

// Before the first question: nobody waits for a lock longer than this.
process.env['DATABASE_URL'] = `${process.env['DATABASE_URL']}?options=${encodeURIComponent('-c lock_timeout=300')}`

test('an article is brought in although the desk is too busy to look for others with its text', async () => {
  const { articleId } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  await connectedAs('owner', async (client) => {
    await client.query('BEGIN')
    await client.query('LOCK TABLE text_stretches IN ACCESS EXCLUSIVE MODE')
    expect(await knownTexts(articleId, await nadia())).toEqual([])
    await client.query('ROLLBACK')
  })
})
