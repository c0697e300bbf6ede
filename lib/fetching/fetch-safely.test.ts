import { afterEach, describe, expect, test } from 'vitest'
import { closeSites, fetched, from, html, PAGE, pages, site, words } from '@/lib/testing/fetched-sites'
import type { Site } from '@/lib/testing/site'
import { readAllowed } from './allowed-pairs'

afterEach(closeSites)

test('a page comes whole, from a request without cookies, credentials or a word about who asks', async () => {
  const paper = await pages()
  const page = await from(paper, {}, '/city?x=1#part')
  expect(page).toMatchObject({ type: 'text/html', charset: 'utf-8', redirects: [], wire: PAGE.length + 1 })
  expect(page.address).toBe(`http://${paper.pair}/city?x=1`)
  expect(words(page)).toBe(PAGE)
  const [{ method, url, headers }] = paper.asked as [Site['asked'][0]]
  expect([method, url]).toEqual(['GET', '/city?x=1'])
  expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
})

describe('refused before anything is connected to', () => {
  test.each([
    ...['http://127.1', 'http://2130706433', 'http://0x7f.1', 'http://017700000001', 'http://１２７.0.0.1', 'http://0'],
    ...['http://127.0.0.1。', 'http://[::1]', 'http://[::]', 'http://[::ffff:7f00:1]', 'http://[::127.0.0.1]'],
    ...['http://[64:ff9b::7f00:1]', 'http://[64:ff9b:1::7f00:1]', 'http://[2002:7f00:1::]', 'http://[2001:0:7f00:1::]'],
    ...['http://169.254.169.254.', 'http://10.0.4.12', 'http://172.16.0.1', 'http://192.168.1.1', 'http://100.64.0.1'],
    ...['http://224.0.0.1', 'http://255.255.255.255', 'http://240.0.0.1', 'http://198.18.0.1', 'http://192.0.2.1'],
    ...['http://[fe80::1]', 'http://[fec0::1]', 'http://[fd00::1]', 'http://[ff02::1]', 'http://[2001:db8::1]'],
    ...['http://localhost', 'https://127.0.0.1', 'http://127.0.0.1:443'],
  ])('%s leads inside', async (address) => {
    await expect(fetched(`${address}/`)).rejects.toMatchObject({ why: 'inside' })
  })

  test.each([
    ['file:///etc/passwd', 'Only addresses that begin with https:// or http:// are fetched.'],
    ['gopher://news.example/', 'Only addresses'],
    ['data:text/html,<p>', 'Only addresses'],
    ['http://news.example:22/', 'this address names port 22'],
    ['http://me:secret@news.example/', 'a name or a password'],
    ['http://me@news.example/', 'a name or a password'],
    ['ferry-summer', 'This is no web address.'],
    ['http://[::1%25lo]/', 'This is no web address.'],
  ])('%s is no address of a page', async (address, sentence) => {
    await expect(fetched(address)).rejects.toMatchObject({
      why: 'address',
      message: expect.stringContaining(sentence) as string,
    })
  })

  test('a site on this machine is never reached, by whichever name its port is asked for', async () => {
    const inside = await pages()
    const names = { resolve: () => Promise.resolve(['127.0.0.1']) }
    for (const host of ['127.0.0.1', '[::ffff:127.0.0.1]', 'localhost'])
      await expect(fetched(`http://${host}:${inside.port}/`)).rejects.toMatchObject({ why: 'address' })
    for (const host of ['rebinds.example', 'localhost.'])
      await expect(fetched(`http://${host}/`, names)).rejects.toMatchObject({ why: 'inside' })
    expect(inside.connections()).toBe(0)
  })

  test('one private address among several of a name is enough, and so is one that is none', async () => {
    for (const also of ['10.0.0.1', '::1', 'fe80::1%eth0', '64:ff9b::a00:1', 'nonsense'])
      await expect(
        fetched('http://two.example/', { resolve: () => Promise.resolve(['93.184.216.34', also]) }),
      ).rejects.toMatchObject({ why: 'inside' })
  })

  test('a name that nobody knows, and one without addresses', async () => {
    const unknown = { resolve: () => Promise.reject(new Error('ENOTFOUND')) }
    await expect(fetched('http://nobody.example/', unknown)).rejects.toThrow('There is no site at nobody.example.')
    await expect(fetched('http://none.example/', { resolve: () => Promise.resolve([]) })).rejects.toMatchObject({
      why: 'unreachable',
    })
  })
})

test('a name server that says something else the second time is not asked a second time', async () => {
  const paper = await pages()
  const asked: string[] = []
  const resolve = (host: string) => {
    asked.push(host)
    return Promise.resolve([asked.length === 1 ? '127.0.0.1' : '127.0.0.2'])
  }
  const pair = `rebinds.example:${paper.port}`
  const page = await fetched(`http://${pair}/`, { allowed: readAllowed(pair), resolve })
  expect(words(page)).toBe(PAGE)
  expect(asked).toEqual(['rebinds.example'])
  expect(paper.asked[0]?.headers.host).toBe(pair)
})

test('the setting allows exactly a host with its port: not another port, nor another name of the same host', async () => {
  const paper = await pages()
  const other = await pages()
  const allowed = readAllowed(`${paper.pair}, nonsense, 10.0.0.1, http://x:1/`)
  expect(allowed.odd).toEqual(['nonsense', '10.0.0.1', 'http://x:1/'])
  await expect(fetched(`http://${paper.pair}/`, { allowed })).resolves.toMatchObject({ type: 'text/html' })
  for (const host of [other.pair, `localhost:${paper.port}`, `[::ffff:127.0.0.1]:${paper.port}`])
    await expect(fetched(`http://${host}/`, { allowed })).rejects.toMatchObject({ why: 'address' })
  expect(other.connections()).toBe(0)
})

describe('redirects', () => {
  test('are followed, each checked anew, and told', async () => {
    const paper = await site((request, response) => {
      if (request.url === '/new') response.writeHead(200, html).end(PAGE)
      else response.writeHead(request.url === '/' ? 301 : 307, { location: request.url === '/' ? '/old' : 'new' }).end()
    })
    const page = await from(paper)
    expect(page.address).toBe(`http://${paper.pair}/new`)
    expect(page.redirects).toEqual([`http://${paper.pair}/`, `http://${paper.pair}/old`])
  })

  test.each([
    ['http://127.0.0.1/', 'inside'],
    ['http://169.254.169.254/latest/meta-data/', 'inside'],
    ['//2130706433/', 'inside'],
    ['http://inner.example/', 'inside'],
    ['file:///etc/passwd', 'address'],
    ['https://a:b@news.example/', 'address'],
    ['http://news.example:6379/', 'address'],
  ])('one to %s is not', async (location, why) => {
    const paper = await site((_request, response) => response.writeHead(302, { location }).end())
    const resolve = (host: string) => Promise.resolve([host === 'inner.example' ? '10.1.1.1' : '93.184.216.34'])
    await expect(fetched(`http://${paper.pair}/`, { allowed: readAllowed(paper.pair), resolve })).rejects.toMatchObject(
      { why },
    )
    expect(paper.asked).toHaveLength(1)
  })

  test('one to another service of this machine reaches nothing', async () => {
    const inner = await pages()
    const paper = await site((_request, response) =>
      response.writeHead(302, { location: `http://${inner.pair}/` }).end(),
    )
    await expect(from(paper)).rejects.toMatchObject({ why: 'address' })
    expect(inner.connections()).toBe(0)
  })

  test('a ring, too many of them, and one to nowhere end it', async () => {
    const ring = await site((request, response) => {
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end()
    })
    await expect(from(ring)).rejects.toThrow('The site sends round in a circle.')
    const longer = await site((request, response) => response.writeHead(302, { location: `${request.url}x` }).end())
    await expect(from(longer)).rejects.toThrow('The site sends on more than 5 times.')
    expect(longer.asked).toHaveLength(6)
    const nowhere = await site((_request, response) => response.writeHead(302).end())
    await expect(from(nowhere)).rejects.toMatchObject({ why: 'redirects' })
  })
})
