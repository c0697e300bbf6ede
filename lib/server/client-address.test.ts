import { afterEach, describe, expect, test, vi } from 'vitest'
import { clientAddress } from './client-address'

const from = (forwarded: string) => clientAddress(new Headers({ 'x-forwarded-for': forwarded }))

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('without a proxy', () => {
  test('a caller from the net is known by the socket’s address, as IPv4 also where IPv6 carries it', () => {
    expect(from('192.0.2.7')).toBe('192.0.2.7')
    expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(from('2001:db8::7')).toBe('2001:db8::7')
  })

  test.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '172.18.0.1',
    '192.168.1.20',
    '::ffff:127.0.0.1',
    'fd00::7',
    '',
    'unknown',
  ])('nobody is told apart by %j, behind which may stand everybody', (address) => {
    expect(from(address)).toBeNull()
  })
})

describe('behind proxies of ours', () => {
  test('each appends one address; what stands before them is whatever the caller wrote', () => {
    vi.stubEnv('GALLEY_TRUST_PROXY', '1')
    expect(from('203.0.113.9, 192.0.2.7')).toBe('192.0.2.7')
    vi.stubEnv('GALLEY_TRUST_PROXY', '2')
    expect(from('203.0.113.9, 192.0.2.7, 10.0.0.2')).toBe('192.0.2.7')
  })

  test('a colleague’s own address counts, since the proxy has seen it', () => {
    vi.stubEnv('GALLEY_TRUST_PROXY', '1')
    expect(from('10.0.4.12')).toBe('10.0.4.12')
  })

  test('fewer hops than proxies tell nothing', () => {
    vi.stubEnv('GALLEY_TRUST_PROXY', '2')
    expect(from('192.0.2.7')).toBeNull()
  })
})
