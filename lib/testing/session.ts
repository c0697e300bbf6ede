import { actorOf } from '@/lib/auth/live-session'

/** Whom a session token stands for at this moment, as each call of the desk asks it. */
export const whoIs = (token: string) => actorOf(token)
