import { expect, test } from 'vitest'
import type { CommentView } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { addComment } from './add-comment'
import { editComment } from './edit-comment'
import { reopenThread, resolveThread } from './resolve-thread'

/** A claim about which Otto asked something. */
async function asked(body = 'Which page, @Nadia Kessler?') {
  await ines()
  const { claims } = await articleBy(await nadia())
  const [claimId, otherId] = [claims[0]?.id ?? '', claims[1]?.id ?? '']
  await addComment({ claimId, body }, await otto())
  const said = async () => (await claimDetail(claimId, await nadia())).comments
  const [question] = (await said()) as [CommentView]
  return { claimId, otherId, said, question, threadId: question.id }
}

test('Otto asks Nadia by her name, and she answers in his thread', async () => {
  const { claimId, said, question, threadId } = await asked()
  expect(question).toMatchObject({ threadId, mentions: [{ name: 'Nadia Kessler' }], resolved: null, editedAt: null })
  await addComment({ claimId, body: 'Page 3.', threadId }, await nadia())
  expect(await said()).toMatchObject([{ threadId }, { threadId, author: { name: 'Nadia Kessler' }, mentions: [] }])
  expect((await claimDetail(claimId, await nadia())).history[0]).toMatchObject({ said: 'answered a comment' })
})

/** Somebody who has left the desk. */
const gone = async (name: string) =>
  connectedAs('owner', (owner) =>
    owner.query(
      `INSERT INTO people (id, email, name, role, password_hash, deactivated_at)
       VALUES (gen_random_uuid(), 'gone@galley.example', $1, 'EDITOR', '', now())`,
      [name],
    ),
  )

test('only people at the desk are mentioned, and nobody mentions themselves', async () => {
  await gone('Gwen Gone')
  const { question } = await asked('@Gwen Gone, @Otto Varga, @Nobody Known and @Ines Moreau: who has it?')
  expect(question.mentions).toMatchObject([{ name: 'Ines Moreau' }])
})

test('an answer stands in an open thread of the same claim', async () => {
  const { claimId, otherId, said, threadId } = await asked()
  const answering = async (to: string, of = claimId) =>
    addComment({ claimId: of, body: 'Page 3.', threadId: to }, await nadia())
  await answering(threadId)
  const answer = (await said())[1]?.id ?? ''
  await expect(answering(answer)).rejects.toMatchObject({ code: 'missing' })
  await expect(answering(threadId, otherId)).rejects.toMatchObject({ code: 'missing' })
  await resolveThread({ claimId, threadId }, await nadia())
  await expect(answering(threadId)).rejects.toThrow('Nadia Kessler has resolved this thread. Reopen it to answer.')
})

test('Otto says it in other words: the log keeps those before, and whoever he names now is mentioned too', async () => {
  const { claimId, said, question } = await asked()
  const body = 'Which page, @Nadia Kessler or @Ines Moreau?'
  await editComment({ claimId, commentId: question.id, seen: 1, body }, await otto())
  const [edited] = await said()
  expect(edited).toMatchObject({ body, version: 2, editedAt: expect.any(String) as string })
  expect(edited?.mentions.map(({ name }) => name).sort()).toEqual(['Ines Moreau', 'Nadia Kessler'])
  const { history } = await claimDetail(claimId, await nadia())
  expect(history[0]).toMatchObject({
    who: 'Otto Varga',
    said: 'changed their comment, which was “Which page, @Nadia Kessler?”',
  })
})

test('the same words change nothing, and words over older ones are refused with those that stand', async () => {
  const { claimId, said, question } = await asked()
  const change = async (seen: number, body: string) =>
    editComment({ claimId, commentId: question.id, seen, body }, await otto())
  await change(1, question.body)
  expect(await said()).toMatchObject([{ version: 1, editedAt: null }])
  await change(1, 'Which table?')
  await expect(change(1, 'Which chart?')).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { body: 'Which table?', version: 2 } },
  })
})

test('nobody changes what somebody else said, not even Ines', async () => {
  const { claimId, question } = await asked()
  for (const actor of [await nadia(), await ines(), await vera()])
    await expect(
      editComment({ claimId, commentId: question.id, seen: 1, body: 'Nothing.' }, actor),
    ).rejects.toMatchObject({ code: 'forbidden' })
})

test('Nadia resolves the thread, Ines finds it resolved, and Otto reopens it', async () => {
  const { claimId, said, threadId } = await asked()
  const thread = { claimId, threadId }
  await expect(reopenThread(thread, await otto())).rejects.toThrow('This thread is open.')
  await resolveThread(thread, await nadia())
  expect(await said()).toMatchObject([{ resolved: { by: { name: 'Nadia Kessler' } } }])
  await expect(resolveThread(thread, await ines())).rejects.toThrow('Nadia Kessler has resolved this thread already.')
  await expect(resolveThread(thread, await vera())).rejects.toMatchObject({ code: 'forbidden' })
  await reopenThread(thread, await otto())
  expect(await said()).toMatchObject([{ resolved: null }])
  const { history } = await claimDetail(claimId, await nadia())
  expect(history.slice(0, 2).map(({ said: what }) => what)).toEqual([
    'reopened a thread of comments',
    'resolved a thread of comments',
  ])
})
