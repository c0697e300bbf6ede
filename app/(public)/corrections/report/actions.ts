'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { clientAddress } from '@/lib/server/client-address'
import { openFormAction } from '@/lib/server/form-action'
import { reportError, ReportError } from '@/lib/use-cases/report-error'

export const sendReport = openFormAction(ReportError, async (input) => {
  const asked = await headers()
  // Behind no proxy of ours the address may be made up: then the limit for all of them together is the one that holds.
  const address = clientAddress(asked) ?? asked.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? null
  const { receipt } = await reportError(input, address, new Date())
  redirect(`/corrections/report/${receipt}`)
})
