import { describe, expect, test } from 'vitest'
import type { BondTo, OpenBond } from './independence'
import { sayMissing, whyNotConfirm, whyNotIndependent } from './independence'

const ines = { id: 'ines', name: 'Ines Moreau', role: 'ADMIN' } as const
const bea = { id: 'bea', name: 'Bea Lund', role: 'ADMIN' } as const
const otto = { id: 'otto', name: 'Otto Varga', role: 'REVIEWER' } as const
const invitation = { giver: ines, bound: otto, invited: true }
const to = (otherId: string): BondTo[] => [{ ...invitation, otherId }]

describe('an approval between somebody and whoever brought them', () => {
  test('is refused to both, each told in their own words', () => {
    expect(whyNotIndependent(to('ines'), ['ines'], otto)).toBe(
      'Ines Moreau invited you, so someone else has to approve this until another admin has confirmed you.',
    )
    expect(whyNotIndependent(to('otto'), ['nadia', 'otto'], ines)).toBe(
      'You invited Otto Varga, so someone else has to approve this until another admin has confirmed Otto Varga.',
    )
    expect(whyNotIndependent([{ ...invitation, invited: false, otherId: 'otto' }], ['otto'], ines)).toMatch(
      /^You gave Otto Varga their role, so someone else/,
    )
  })

  test('and between two whom one person brought', () => {
    const bella = { id: 'bella', name: 'Bella Bellamy' }
    expect(
      whyNotIndependent(
        [{ giver: ines, bound: bella, invited: true, otherId: 'bella', beside: true }],
        ['bella'],
        otto,
      ),
    ).toBe(
      'Ines Moreau brought both you and Bella Bellamy to the desk, so someone else has to approve this until another admin has confirmed one of you.',
    )
  })

  test('says nothing where somebody else wrote it', () => {
    expect(whyNotIndependent(to('ines'), ['nadia', null], otto)).toBeNull()
  })
})

describe('what a person lacks', () => {
  const open = (more: Partial<OpenBond>): OpenBond[] => [{ ...invitation, mayConfirm: false, confirmers: [], ...more }]

  test('is said with the admins who could help', () => {
    expect(sayMissing(open({ confirmers: ['Bea Lund'] }), ines.id)).toEqual([
      'You invited Otto Varga. Until Bea Lund confirms Otto Varga, the two can’t approve each other’s work.',
    ])
  })

  test('on a desk with one admin is a second one', () => {
    expect(sayMissing(open({}), ines.id)[0]).toContain('npm run admin:create makes the second one')
  })

  test('is confirmed by an admin of whom both are independent, and by nobody else', () => {
    expect(whyNotConfirm(otto, open({ mayConfirm: true }), bea)).toBeNull()
    expect(whyNotConfirm(otto, open({}), ines)).toBe(
      'Otto Varga has to be confirmed by an admin whom neither Ines Moreau nor Otto Varga invited or gave a role.',
    )
    expect(whyNotConfirm(bea, open({ mayConfirm: true }), bea)).toBe('Nobody confirms themselves.')
    expect(whyNotConfirm(otto, [], bea)).toContain('Otto Varga is confirmed')
    expect(whyNotConfirm(otto, open({ mayConfirm: true }), otto)).toBe('Only an admin can do this.')
  })
})
