import { nothingHere } from '@/app/(public)/corrections/readers-page'
import { readersRoute } from '@/app/(public)/corrections/readers-route'

export const dynamic = 'force-dynamic'

/** Below an entry there is nothing. */
export const GET = readersRoute(nothingHere)
