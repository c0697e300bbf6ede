import { expect, test } from 'vitest'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { claimsWithin, toggled, upTo, withSentence } from './choosing'

const { text, blocks } = composeBlocks([
  { role: 'HEADLINE', text: 'A new bridge' },
  { role: 'BODY', text: 'Lindmere pays £18.6 million. Aske pays £9.5 million to Lindmere.' },
  { role: 'BODY', text: 'The rest is £3.3 million.' },
])
const claim = (words: string, status: ClaimStatus = 'OPEN') => {
  const anchors = [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    ...{ start: index, end: index + words.length, exact: words },
    ...{ prefix: '', suffix: '' },
  }))
  return { id: words, status, anchors }
}
const CLAIMS = [claim('Lindmere'), claim('£18.6 million'), claim('Aske'), claim('£9.5 million'), claim('£3.3 million')]
const whole = { text, blocks, language: 'en' }
const at = (words: string) => text.indexOf(words)
const chosen = (...ids: string[]) => new Set(ids)

test('the sentence at hand is taken, then its paragraph; a name belongs to the sentence that names it first', () => {
  const first = withSentence(CLAIMS, chosen(), whole, at('£9.5 million'))
  expect(first).toEqual({ took: 'sentence', chosen: chosen('Aske', '£9.5 million') })
  const again = withSentence(CLAIMS, first.chosen, whole, at('£9.5 million'))
  expect(again).toEqual({ took: 'paragraph', chosen: chosen('Aske', '£9.5 million', 'Lindmere', '£18.6 million') })
})

test('a sentence is added to what is chosen elsewhere', () => {
  expect(withSentence(CLAIMS, chosen('£3.3 million'), whole, at('Aske')).chosen).toEqual(
    chosen('£3.3 million', 'Aske', '£9.5 million'),
  )
})

test.each(['ORPHANED', 'DISMISSED', 'MERGED'] as const)(
  'a claim that is %s is not chosen with its sentence',
  (status) => {
    const claims = [claim('Aske', status), claim('£9.5 million')]
    expect(withSentence(claims, chosen(), whole, at('Aske')).chosen).toEqual(chosen('£9.5 million'))
    expect(claimsWithin(claims, { start: 0, end: text.length })).toHaveLength(1)
  },
)

test('one is chosen and not chosen again; ⇧ takes all between, in either direction', () => {
  expect(toggled(toggled(chosen(), 'Aske'), 'Aske')).toEqual(chosen())
  const all = chosen('£18.6 million', 'Aske', '£9.5 million')
  expect(upTo(CLAIMS, chosen(), '£18.6 million', '£9.5 million')).toEqual(all)
  expect(upTo(CLAIMS, chosen(), '£9.5 million', '£18.6 million')).toEqual(all)
  expect(upTo(CLAIMS, chosen(), null, 'Aske')).toEqual(chosen('Aske'))
})
