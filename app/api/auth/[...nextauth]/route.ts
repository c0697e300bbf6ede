import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { Refusal } from '@/lib/domain/refusal'
import { parse } from '@/lib/server/parse'
import { problemOf } from '@/lib/server/problem'
import { signInFromHere } from '@/lib/server/sign-in-from-here'
import { SignIn } from '@/lib/use-cases/sign-in'
import { signOut } from '@/lib/use-cases/sign-out'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

type Handler = (request: Request, context: Context) => Promise<Response>

/** Bytes; an email address and a password fit many times. */
const LIMIT = 20_000

/** What next-auth is told, and what the caller is told when it asked for more than a redirect can say. */
async function answer(request: Request, context: Context): Promise<Response> {
  let refused: unknown = null
  const handler = NextAuth(
    authOptions({
      signIn: async (credentials) => {
        try {
          return await signInFromHere(parse(SignIn, credentials))
        } catch (error) {
          refused = error
          throw new Error(error instanceof Refusal ? error.code : 'broken', { cause: error })
        }
      },
      signOut,
    }),
  ) as Handler
  const response = await handler(request, context)
  const plainRefusal = refused instanceof Refusal && refused.code === 'signed-out'
  return refused === null || plainRefusal ? response : problemOf(refused)
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const size = (await request.clone().arrayBuffer()).byteLength
  if (size > LIMIT) return problemOf(new Refusal('too-large', `This takes at most ${LIMIT} bytes.`))
  return answer(request, context)
}

export const GET = answer
