import { describe, expect, test } from 'vitest'
import type { TextBlock } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'

/** The quotations of a headline with their speakers, and the names in it, where the text below says nothing of them. */
function read(headline: string, body = 'It rained all day.') {
  const text = `${headline}\n\n${body}`
  const blocks: TextBlock[] = [
    { role: 'HEADLINE', start: 0, end: headline.length },
    { role: 'BODY', start: headline.length + 2, end: text.length },
  ]
  const claims = extractClaims(text, { blocks })
  const inHeadline = claims.filter(({ anchors: [one] }) => (one?.start ?? 0) < headline.length)
  return {
    quotes: inHeadline.filter(({ kind }) => kind === 'QUOTE').map(({ speaker }) => speaker?.text ?? null),
    names: inHeadline
      .filter(({ kind }) => kind === 'PERSON' || kind === 'ORGANISATION' || kind === 'PLACE')
      .map(({ kind, text: words }) => `${kind} ${words}`),
  }
}

describe('a headline names who speaks, and to whom', () => {
  test.each([
    ['Starmer to Trump: ‘We will not pay £5bn’', 'Starmer', ['PERSON Starmer', 'PERSON Trump']],
    ['Castell tells Odum: “Sell the bridge now”', 'Castell', ['PERSON Castell', 'PERSON Odum']],
    ['‘We will not pay £5bn’: Starmer to Odum', 'Starmer', ['PERSON Starmer', 'PERSON Odum']],
    ['‘We will not pay £5bn’, Starmer tells Odum', 'Starmer', ['PERSON Starmer', 'PERSON Odum']],
    ['‘Nobody asked us about it’ – Starmer', 'Starmer', ['PERSON Starmer']],
    ['Starmer on tolls: “Too high”', 'Starmer', ['PERSON Starmer']],
    ['Rachel Reeves: “No new taxes”', 'Rachel Reeves', ['PERSON Rachel Reeves']],
    ['Live: Castell to Odum: ‘Nobody asked us about it’', 'Castell', ['PERSON Castell', 'PERSON Odum']],
    ['Starmer To Odum: ‘We Will Not Pay £5bn’', 'Starmer', ['PERSON Starmer', 'PERSON Odum']],
    ['Israel to Hamas: ‘Release them now’', 'Israel', ['PLACE Israel', 'ORGANISATION Hamas']],
    ['Nurses to minister: ‘We are leaving’', 'Nurses', []],
    ['Council chief on tolls: “Too high”', 'Council chief', []],
  ])('%s', (headline, speaker, names) => {
    expect(read(headline)).toEqual({ quotes: [speaker], names })
  })

  test('the same person as in the text', () => {
    const text = 'Odum: ‘We will not pay a penny’'
    expect(read(text, 'Magnus Odum, the mayor, refused to pay.')).toEqual({ quotes: ['Odum'], names: ['PERSON Odum'] })
  })
})

describe('a headline names nobody', () => {
  test.each([
    'Exclusive: ‘We were never told the truth’',
    'Letters: ‘The tolls are too high for us’',
    'Grenfell: ‘We were ignored for years’',
    'Flood defences: ‘Nobody asked us about it’',
    'Welcome to Lindmere: ‘We were ignored for years’',
  ])('before the topic of what is said: %s', (headline) => {
    expect(read(headline)).toEqual({ quotes: [null], names: [] })
  })

  test('but the place that is the topic says nothing', () => {
    expect(read('Ukraine: ‘We were ignored for years’')).toEqual({ quotes: [null], names: ['PLACE Ukraine'] })
  })

  test.each(['Review: ‘Hamlet’', 'Guide to tolls: ‘The best of the bridge’', 'Road to nowhere: ‘The Long Way Home’'])(
    'and a title is no speech: %s',
    (headline) => {
      expect(read(headline)).toEqual({ quotes: [], names: [] })
    },
  )
})
