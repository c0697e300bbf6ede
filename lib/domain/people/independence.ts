import type { Actor } from './actor'
import { whyNotAdminister } from './actor'

interface Named {
  id: string
  name: string
}

/** That one person brought another to the desk, or gave them their role, and nobody independent has confirmed the other since. */
interface Bond {
  /** Invited the other one, or gave them their role. */
  giver: Named
  bound: Named
  /** True for an invitation, false for a role that was given later. */
  invited: boolean
}

/** A bond of the reader's: `otherId` is of whom it makes them dependent, directly or along the line. */
export interface BondTo extends Bond {
  otherId: string
  /** The reader and `bound` were both invited by `giver`, or by somebody whom `giver` invited: neither brought the other. */
  beside?: boolean
}

/** Who did what, as far as the reader is told: "You invited Otto Varga", "Ines Moreau gave you your role". */
function said({ giver, bound, invited }: Bond, readerId: string): string {
  const who = giver.id === readerId ? 'You' : giver.name
  const you = bound.id === readerId
  if (invited) return `${who} invited ${you ? 'you' : bound.name}`
  return `${who} gave ${you ? 'you your' : `${bound.name} their`} role`
}

/**
 * Why this person may not approve what one of these people wrote, or null. Whoever invited a person, or gave them their role, is
 * not independent of them until another admin has confirmed that person; nor are two whom one person invited of each other, until
 * one of them is confirmed.
 */
export function whyNotIndependent(
  bonds: readonly BondTo[],
  authorIds: readonly (string | null)[],
  actor: Pick<Actor, 'id'>,
): string | null {
  const bond = bonds.find(({ otherId }) => authorIds.includes(otherId))
  if (!bond) return null
  if (bond.beside)
    return `${bond.giver.name} brought both you and ${bond.bound.name} to the desk, so someone else has to approve this until another admin has confirmed one of you.`
  const whom = bond.bound.id === actor.id ? 'you' : bond.bound.name
  return `${said(bond, actor.id)}, so someone else has to approve this until another admin has confirmed ${whom}.`
}

/** A bond as an admin sees it who could end it. */
export interface OpenBond extends Bond {
  /** Whether this admin may confirm the person towards the giver. */
  mayConfirm: boolean
  /** The admins of the desk who may. */
  confirmers: readonly string[]
}

/** What a person still lacks to be independent of whoever brought them, in sentences for the People page. */
export function sayMissing(bonds: readonly OpenBond[], readerId: string): string[] {
  return bonds.map((bond) => {
    const { giver, bound, confirmers } = bond
    const lacks =
      confirmers.length > 0
        ? `Until ${confirmers.join(' or ')} confirms ${bound.name}, the two can’t approve each other’s work.`
        : `The two can’t approve each other’s work until an admin confirms ${bound.name} whom neither ${giver.name} nor ${bound.name} invited or gave a role. There is no such admin yet: npm run admin:create makes the second one.`
    return `${said(bond, readerId)}. ${lacks}`
  })
}

/** What an admin is told before they invite anybody, where nobody could confirm whom they bring here; or null. */
export function sayNobodyConfirms(hasConfirmer: boolean): string | null {
  if (hasConfirmer) return null
  return 'People whom you invite or give a role can’t approve your work or each other’s, nor you theirs, until another admin confirms them: one whom you didn’t invite. There is no such admin yet. Run npm run admin:create where Galley runs to make the second one.'
}

/** Why this person can't confirm somebody with these bonds, or null. */
export function whyNotConfirm(
  person: Named,
  bonds: readonly OpenBond[],
  actor: Pick<Actor, 'id' | 'role'>,
): string | null {
  const why = whyNotAdminister(actor)
  if (why) return why
  if (person.id === actor.id) return 'Nobody confirms themselves.'
  if (bonds.length === 0) return `${person.name} is confirmed, or was not brought here by anybody.`
  if (bonds.some(({ mayConfirm }) => mayConfirm)) return null
  return `${person.name} has to be confirmed by an admin whom neither ${bonds.map(({ giver }) => giver.name).join(' nor ')} nor ${person.name} invited or gave a role.`
}
