import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { ownCookie, secret, sessionCookieOptions } from './session-cookie'

const name = () => ownCookie('galley-devices')
const YEAR_SECONDS = 365 * 24 * 3_600
/** People who share a browser. */
const KEPT = 5

/** Says that somebody signed in here with this address, to nobody but us: it holds no address and opens nothing. */
function signature(device: string, email: string): string {
  return createHmac('sha256', secret()).update(`device\0${device}\0${email}`).digest('base64url')
}

function isSigned(mark: string, email: string): boolean {
  const [device = '', given = ''] = mark.split('.')
  const [one, other] = [Buffer.from(given), Buffer.from(signature(device, email))]
  return one.length === other.length && timingSafeEqual(one, other)
}

const marks = async () => ((await cookies()).get(name())?.value ?? '').split('~').slice(0, KEPT)

/** The name of this browser, if a person signed in with this address on it before; else null. */
export async function knownDevice(email: string): Promise<string | null> {
  const mark = (await marks()).find((one) => isSigned(one, email))
  return mark?.split('.')[0] ?? null
}

/** For a sign-in that succeeded: this browser is known from now on. */
export async function rememberDevice(email: string): Promise<void> {
  const known = (await marks()).filter((mark) => mark !== '' && !isSigned(mark, email))
  const device = randomBytes(16).toString('base64url')
  const value = [`${device}.${signature(device, email)}`, ...known].slice(0, KEPT).join('~')
  ;(await cookies()).set(name(), value, { ...sessionCookieOptions(), maxAge: YEAR_SECONDS })
}
