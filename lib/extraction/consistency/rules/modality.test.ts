import { describe, expect, test } from 'vitest'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

const sides = (text: string) => found('modality', text).map((hit) => hit.sides)

describe('a decision told as taken and as still to come', () => {
  test.each([
    [
      'The United States has formally endorsed the pact. It rests on the proposed backing of the US.',
      'has formally endorsed',
      'proposed backing of the US',
    ],
    [
      'The council approved the harbour budget. The council is expected to approve the harbour budget in May.',
      'approved',
      'is expected to approve',
    ],
    [
      'They have signed an agreement on fires. The proposed agreement goes to six parliaments.',
      'have signed an agreement',
      'proposed agreement',
    ],
    [
      'The League has accepted a cap on farm payments. Its leader would only consider a cap in May.',
      'has accepted',
      'would only consider',
    ],
    [
      'Corvane signed the bridge contract on Monday. Corvane has yet to sign the bridge contract.',
      'signed',
      'has yet to sign',
    ],
    [
      'Council approves harbour tunnel\nThe council is expected to approve the harbour tunnel on Monday.',
      'approves',
      'is expected to approve',
    ],
    [
      'The pact holds legally binding commitments. These commitments could encompass loans and patrols.',
      'legally binding commitments',
      'These commitments could encompass',
    ],
  ])('Nadia is told: %s', (text, done, open) => {
    expect(sides(text)).toEqual([[[done], [open]]])
  })

  test.each([
    'The council approved the harbour budget. The council is expected to approve the school plan in May.',
    'The council has not approved the harbour budget. The council is expected to approve the harbour budget.',
    'The council approved the harbour budget. The mayor would like tea.',
    'The council rejected the harbour budget. The council is expected to approve the harbour budget.',
    'Pell signed for Aske. Lind is expected to sign for Lindmere.',
    'The pact holds binding targets. The commitments may cover loans.',
    'The pact holds binding commitments. These commitments cover loans and could cost jobs.',
    'If the council approved the harbour budget, work would begin. The council is expected to approve the harbour budget.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })

  test('what is quoted is somebody’s view', () => {
    const text =
      'The council approved the harbour budget. “The council is expected to approve the harbour budget,” she had said.'
    const claims = [claim(text, 'QUOTE', '“The council is expected to approve the harbour budget,”')]
    expect(found('modality', text, { claims })).toEqual([])
  })
})
