'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { formAction } from '@/lib/server/form-action'
import { ownOrigin } from '@/lib/server/origin'
import { signInFromHere } from '@/lib/server/sign-in-from-here'
import { changeRole, ChangeRole } from '@/lib/use-cases/people/change-role'
import { confirmPerson, ConfirmPerson } from '@/lib/use-cases/people/confirm-person'
import { deactivatePerson, DeactivatePerson } from '@/lib/use-cases/people/deactivate-person'
import { invitePerson, InvitePerson } from '@/lib/use-cases/people/invite-person'
import { reactivatePerson, ReactivatePerson } from '@/lib/use-cases/people/reactivate-person'
import { SayBack, sayBack } from '@/lib/use-cases/people/say-back'
import { withdrawInvitation, WithdrawInvitation } from '@/lib/use-cases/people/withdraw-invitation'

const fresh = () => {
  revalidatePath('/people')
}

/** What it leaves to be shown is the link itself, which is kept nowhere. */
export const invite = formAction(InvitePerson, async (input, actor) => {
  const { token } = await invitePerson(input, actor)
  fresh()
  return `${ownOrigin()}/join/${token}`
})

export const withdraw = formAction(WithdrawInvitation, async (input, actor) => {
  await withdrawInvitation(input, actor)
  fresh()
  return 'Withdrawn.'
})

export const giveRole = formAction(ChangeRole, async (input, actor) => {
  // Also where it is refused: the page then shows what somebody else made of it.
  fresh()
  const { name } = await changeRole(input, actor)
  return `${name} is ${ROLE_INFO[input.role].label.toLowerCase()} now.`
})

export const deactivate = formAction(DeactivatePerson, async (input, actor) => {
  const { name } = await deactivatePerson(input, actor)
  fresh()
  return `${name} is deactivated.`
})

export const reactivate = formAction(ReactivatePerson, async (input, actor) => {
  const { name } = await reactivatePerson(input, actor)
  fresh()
  return `${name} is back.`
})

export const back = formAction(SayBack, async (input, actor) => {
  const { name } = await sayBack(input, actor)
  revalidatePath('/people', 'layout')
  revalidatePath('/desk')
  return `${name} is back.`
})

export const confirmStanding = formAction(ConfirmPerson, async (input, actor) => {
  const { name } = await confirmPerson(input, actor)
  fresh()
  return `${name} is confirmed.`
})

/** The password once more: a new session, in which what gives power may be done. */
export const confirm = formAction(
  z.strictObject({ password: z.string().min(1, 'Give your password.').max(LIMITS.password.most, atMost('password')) }),
  async ({ password }, actor) => {
    await writeSessionCookie(await signInFromHere({ email: actor.email, password }))
    fresh()
    revalidatePath('/account')
    return 'Thank you. You can continue.'
  },
)
