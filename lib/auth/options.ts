import 'server-only'
import type { NextAuthOptions } from 'next-auth'

declare module 'next-auth' {
  interface Session {
    sessionToken?: string
  }
}

export const authOptions: NextAuthOptions = { providers: [], session: { strategy: 'jwt' } }
