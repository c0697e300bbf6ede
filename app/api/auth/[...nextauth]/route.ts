import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { Refusal } from '@/lib/domain/refusal'
import { parse } from '@/lib/server/parse'
import { parseJson } from '@/lib/server/parse-json'
import { problemOf } from '@/lib/server/problem'
import { isJson } from '@/lib/server/read-json'
import { readText } from '@/lib/server/read-text'
import { signInFromHere } from '@/lib/server/sign-in-from-here'
import { SignIn } from '@/lib/use-cases/people/sign-in'
import { signOut } from '@/lib/use-cases/people/sign-out'

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
  try {
    // Read here, so that nothing longer is ever held.
    const body = await readText(request, LIMIT)
    if (isJson(request)) parseJson(body)
    return await answer(new NextRequest(request.url, { method: 'POST', headers: request.headers, body }), context)
  } catch (error) {
    return problemOf(error)
  }
}

export const GET = answer
