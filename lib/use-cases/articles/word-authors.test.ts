import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kind } from '@/lib/domain/claims/claim'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy, suggesting } from '@/lib/testing/builders'
import { foundBy, sourcedBy } from '@/lib/testing/checked'
import { ines, nadia, otto, rosa } from '@/lib/testing/people'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addRevision } from './add-revision'
import { createArticle } from './create-article'

/** “wall cost”, below the headline “Wall”. */
const WALL = { start: 10, end: 19 }

const approve = async (claimId: string, by: typeof nadia) => {
  const { version } = await claimDetail(claimId, await nadia())
  return reviewVerdict({ claimId, version, decision: 'APPROVE' }, await by())
}

test('whoever rewrote a sentence does not approve it as a claim that the new words brought', async () => {
  const text = 'It rained. The wall cost £5 in all.'
  const { articleId } = await articleBy(await nadia(), { text, claims: [['NUMBER', '£5']] })
  const next = 'It rained. Sandwick paid a great sum, £7, for its defences.'
  await addRevision({ articleId, text: next, base: 1 }, await otto(), suggesting([['NUMBER', '£7']]))
  const made = (await claimsOf(articleId, await nadia())).find(({ text }) => text === '£7')
  const claimId = made?.id ?? ''
  await acceptClaim({ claimId, version: made?.version ?? 0 }, await nadia())
  await foundBy(await nadia(), claimId)
  await expect(approve(claimId, otto)).rejects.toThrow('You wrote or changed the words under this claim')

  const start = next.indexOf('great sum')
  const words = { start, end: next.indexOf(', for'), revision: 2 }
  const { claimId: again } = await addClaim({ articleId, kind: 'NUMBER', ...words }, await nadia())
  await foundBy(await nadia(), again)
  await expect(approve(again, otto)).rejects.toThrow('You wrote or changed the words under this claim')
  await approve(again, rosa)
})

test.each([
  ['a paragraph', 'The pier in Deal cost £7 million.', 'The pier in Deal cost £7 million.'],
  [
    'words that are put into another sentence',
    'Ella Stone paid £7 million.',
    'In the end Ella Stone paid £7 million at last.',
  ],
  ['an item of two words', '£7 million', '£7 million'],
  ['a sentence behind a letter of two units', '𝒜 pier in Deal cost £7 million.', '𝒜 pier in Deal cost £7 million.'],
])('whoever wrote %s does not approve it when somebody else took it out and put it back', async (_what, put, back) => {
  const text = 'The bridge in Hull 𝒜 cost £4 million.'
  const { articleId } = await articleBy(await nadia(), { text, claims: [['NUMBER', '£4 million']] })
  const revise = async (base: number, next: string, by: typeof nadia, found: [Kind, string][] = []) =>
    addRevision({ articleId, text: next, base }, await by(), suggesting(found))
  await revise(1, `${text}\n\n${put}`, otto)
  await revise(2, text, nadia)
  await revise(3, `${text}\n\nIt rained in Hull.`, nadia)
  await revise(4, `${text}\n\nIt rained in Hull.\n\n${back}`, nadia, [['NUMBER', '£7 million']])
  const made = (await claimsOf(articleId, await nadia())).find(
    (one) => one.text === '£7 million' && one.status === 'SUGGESTED',
  )
  const claimId = made?.id ?? ''
  await acceptClaim({ claimId, version: made?.version ?? 0 }, await nadia())
  await foundBy(await nadia(), claimId)
  await expect(approve(claimId, otto)).rejects.toThrow('You wrote or changed the words under this claim')
  await approve(claimId, rosa)
})

test.each(['By OTTO VARGA and Ella Moss', 'Ella Moss, Otto Varga'])(
  'whoever stands in the byline “%s” wrote the words, and does not approve them',
  async (byline) => {
    const text = 'The wall cost £5 in all.'
    const headline = 'Wall'
    const { articleId } = await createArticle({ headline, text, language: 'en', byline }, await nadia())
    const { claimId } = await addClaim({ articleId, kind: 'STATEMENT', ...WALL, revision: 1 }, await nadia())
    await foundBy(await nadia(), claimId)
    await expect(approve(claimId, otto)).rejects.toThrow('You wrote or changed the words under this claim')
    await approve(claimId, rosa)
  },
)

test('a name that is only like one in the byline bars nobody', async () => {
  const made = { headline: 'Wall', text: 'The wall cost £5 in all.', language: 'en', byline: 'Otto Vargas' }
  const { articleId } = await createArticle(made, await nadia())
  const { claimId } = await addClaim({ articleId, kind: 'STATEMENT', ...WALL, revision: 1 }, await nadia())
  await foundBy(await nadia(), claimId)
  await approve(claimId, otto)
})

test.each([
  ['with a word more in its sentence', 'The new bridge in Hull cost £9 million in May.'],
  ['with another word of its sentence changed', 'The bridge in Hull cost £9 million in June.'],
  ['alone, before it was approved', 'The bridge in Hull cost £9 million in May.'],
  ['in a sentence of their own', 'The bridge in Hull was opened. In all it took £9 million.'],
])('whoever asked for other words does not approve them when somebody brings them in %s', async (_what, next) => {
  const text = 'The bridge in Hull cost £4 million in May.'
  const sums: [Kind, string][] = [
    ['NUMBER', '£4 million'],
    ['NUMBER', '£9 million'],
  ]
  const { articleId, claims } = await articleBy(await nadia(), { text, claims: sums.slice(0, 1) })
  const claimId = claims[0]?.id ?? ''
  const { version } = await sourcedBy(await nadia(), claimId)
  const edit = { outcome: 'NEEDS_EDIT', basis: 'PRIMARY_DOCUMENT', replacement: '£9 million' } as const
  await giveVerdict({ claimId, version, rationale: 'The minutes say so.', ...edit }, await otto())
  await addRevision({ articleId, text: next, base: 1 }, await nadia(), suggesting(sums))
  const now = (await claimsOf(articleId, await nadia())).find((one) => one.text === '£9 million')
  if (now?.status === 'SUGGESTED') await acceptClaim({ claimId: now.id, version: now.version }, await nadia())
  await foundBy(await nadia(), now?.id ?? '')
  await expect(approve(now?.id ?? '', otto)).rejects.toThrow('You wrote or changed the words under this claim')
  await approve(now?.id ?? '', rosa)
})

/** Six sentences, each with a number of its own; an edit puts another number, or another verb, into one of them. */
const edits = fc.array(
  fc.record({ sentence: fc.nat(5), by: fc.constantFrom('otto', 'rosa', 'ines'), verb: fc.boolean() }),
  { minLength: 1, maxLength: 5 },
)

test('over any history of edits, whoever changed a sentence is among the authors of what stands in it, and nobody else', async () => {
  const people = { otto: await otto(), rosa: await rosa(), ines: await ines() }
  const editor = await nadia()
  await fc.assert(
    fc.asyncProperty(edits, async (history) => {
      const sentences = ['Ann', 'Bob', 'Cy', 'Dee', 'Eve', 'Fay'].map(
        (name, at) => `${name} has paid ${at + 1}00 crowns there.`,
      )
      const text = () => sentences.join(' ')
      const { articleId } = await articleBy(editor, {
        text: text(),
        claims: sentences.map((_one, at) => ['NUMBER', `${at + 1}00 crowns`] as const),
      })
      const wrote = sentences.map(() => new Set<string>())
      for (const [step, { sentence, by, verb }] of history.entries()) {
        const now = sentences[sentence] ?? ''
        sentences[sentence] = verb
          ? now.replace(/has \w+/, `has owed${'x'.repeat(step)}`)
          : now.replace(/\d+/, `${7000 + step}`)
        await addRevision({ articleId, text: text(), base: step + 1 }, people[by], () => [])
        wrote[sentence]?.add(people[by].id)
      }
      for (const claim of await claimsOf(articleId, editor)) {
        const at = sentences.findIndex((one) => one.includes(claim.text))
        await foundBy(editor, claim.id)
        for (const actor of Object.values(people)) {
          const { whyNot } = await claimDetail(claim.id, actor)
          expect([claim.text, actor.name, whyNot.approve !== undefined]).toEqual([
            claim.text,
            actor.name,
            wrote[at]?.has(actor.id) ?? false,
          ])
        }
      }
    }),
    { numRuns: 4 },
  )
}, 120_000)

type Person = 'otto' | 'rosa' | 'ines'
const steps = fc.array(
  fc.record({
    sentence: fc.nat(3),
    by: fc.constantFrom<Person>('otto', 'rosa', 'ines'),
    what: fc.constantFrom('words' as const, 'span' as const, 'kind' as const, 'speaker' as const),
  }),
  { minLength: 2, maxLength: 8 },
)

test('over any history of words, spans, kinds and speakers, whoever set one of them is among the authors, and nobody else', async () => {
  const people = { otto: await otto(), rosa: await rosa(), ines: await ines() }
  const editor = await nadia()
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      // Unlike each other: which of two sentences that are nearly the same was rewritten, no comparison of texts can tell.
      const spoken = [
        '“We paid 100 crowns for the barn”',
        '“Nobody counted 200 sheep that morning”',
        '“A train leaves every 300 minutes”',
        '“My father sold 400 tickets alone”',
      ]
      const sentences = () => spoken.map((words, at) => `${words}, said ${['Ann', 'Bob', 'Cy', 'Dee'][at]}.`)
      const { articleId } = await articleBy(editor, {
        text: sentences().join(' '),
        claims: spoken.map((words) => ['QUOTE', words] as const),
      })
      const ids = (await claimsOf(articleId, editor)).map(({ id }) => id)
      const set = spoken.map(() => new Set<string>())
      let revision = 1
      for (const [step, { sentence, by, what }] of history.entries()) {
        const actor = people[by]
        const claimId = ids[sentence] ?? ''
        const { version, kind, anchors } = await claimDetail(claimId, actor)
        if (what === 'words') {
          spoken[sentence] = (spoken[sentence] ?? '').replace(/\d+/, `${7000 + step}`)
          await addRevision({ articleId, text: sentences().join(' '), base: revision++ }, actor, () => [])
        } else if (what === 'span') {
          const { start = 0, end = 0, exact = '' } = anchors[0] ?? {}
          const inner = exact.startsWith('“') ? 1 : -1
          await changeClaim({ claimId, version, start: start + inner, end: end - inner, revision }, actor)
        } else if (what === 'kind')
          await changeClaim({ claimId, version, kind: kind === 'QUOTE' ? 'STATEMENT' : 'QUOTE' }, actor)
        else await changeClaim({ claimId, version, speaker: `Speaker ${step}` }, actor)
        set[sentence]?.add(actor.id)
      }
      for (const [at, claimId] of ids.entries()) {
        await foundBy(editor, claimId)
        for (const actor of Object.values(people)) {
          const { whyNot } = await claimDetail(claimId, actor)
          const expected = set[at]?.has(actor.id) ?? false
          expect([at, actor.name, whyNot.approve !== undefined]).toEqual([at, actor.name, expected])
        }
      }
    }),
    { numRuns: 6 },
  )
}, 240_000)
