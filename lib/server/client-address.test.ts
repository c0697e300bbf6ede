import { afterEach, describe, expect, test, vi } from 'vitest'
import { networkOf } from '@/lib/domain/network'
import { clientAddress, lineOf } from './client-address'

const from = (forwarded: string) => clientAddress(new Headers({ 'x-forwarded-for': forwarded }))

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('without a proxy', () => {
  test('a caller from the net is known by the socket’s address, as IPv4 also where IPv6 carries it', () => {
    expect(from('192.0.2.7')).toBe('192.0.2.7')
    expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(from('2001:db8::7')).toBe('2001:db8:0:0::/64')
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

describe('one IPv6 line is one caller', () => {
  test.each([
    ['2001:db8::2', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:ffff:1:2:3', '2001:db8:0:0::/64'],
    ['2001:0DB8::0029', '2001:db8:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1.2.3.4', '2001:db8:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['nowhere', null],
  ])('%s is of %s', (address, line) => {
    expect(lineOf(address)).toBe(line)
  })

  test('lines beside each other are of one network', () => {
    expect(networkOf('2001:db8:1:2::/64')).toBe('2001:db8:1::/48')
    expect(networkOf('192.0.2.7')).toBe('192.0.2.0/24')
  })

  test('behind a proxy too', () => {
    vi.stubEnv('GALLEY_TRUST_PROXY', '1')
    expect(from('2001:db8:7:8::9')).toBe('2001:db8:7:8::/64')
  })
})
