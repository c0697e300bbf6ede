import { afterEach, expect, test, vi } from 'vitest'
import { authOptions } from './options'
import { ownCookie } from './session-cookie'

afterEach(() => {
  vi.unstubAllEnvs()
})

const cookieAt = (address: string) => {
  vi.stubEnv('NEXTAUTH_URL', address)
  return authOptions({ signIn: async () => Promise.resolve(''), signOut: async () => Promise.resolve() }).cookies
    ?.sessionToken
}

test('no script reads the session’s cookie, and no other site’s form sends it', () => {
  expect(cookieAt('http://127.0.0.1:3000')).toEqual({
    name: 'next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
  })
})

test('where people come by https it goes by https alone, and no sister site can plant it, nor that of a known browser', () => {
  expect(cookieAt('https://desk.example')).toMatchObject({
    name: '__Host-next-auth.session-token',
    options: { secure: true, path: '/' },
  })
  expect(cookieAt('https://desk.example')?.options).not.toHaveProperty('domain')
  expect(ownCookie('galley-devices')).toBe('__Host-galley-devices')
})
