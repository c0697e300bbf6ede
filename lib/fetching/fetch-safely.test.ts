import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { Site } from '@/lib/testing/site'
import { CERTIFICATE, siteOf, talkerOf } from '@/lib/testing/site'
import { readAllowed } from './allowed-pairs'
import type { FetchLimits, FetchOptions } from './fetch-safely'
import { fetchSafely } from './fetch-safely'

const open: Site[] = []
const site = async (...given: Parameters<typeof siteOf>) => {
  const made = await siteOf(...given)
  open.push(made)
  return made
}
const talker = async (talk: Parameters<typeof talkerOf>[0]) => {
  const made = await talkerOf(talk)
  open.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(async (one) => one.close()))
})

const PAGE = '<!doctype html><p>The wall cost £5 million.'
const html = { 'content-type': 'text/html; charset=utf-8' }
const pages = () => site((_request, response) => response.writeHead(200, html).end(PAGE))

const isPage = (type: string) => type === 'text/html'
const fetched = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchSafely(address, { accepts: isPage, allowed: readAllowed(undefined), ...options })
/** With what is allowed of these sites alone. */
const from = ({ pair }: Site, limits: Partial<FetchLimits> = {}, path = '/') =>
  fetched(`http://${pair}${path}`, { allowed: readAllowed(pair), limits })
const words = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes)

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

describe('what a site answers', () => {
  test.each([
    [404, 'The site answered that there is no such page (404).'],
    [410, 'The site answered that this page is gone (410).'],
    [403, 'The site refuses to show this page (403).'],
    [500, 'The site has a fault of its own (500).'],
    [204, 'The site answered with 204, no page.'],
  ])('%i is no page', async (status, sentence) => {
    const paper = await site((_request, response) => response.writeHead(status, html).end())
    await expect(from(paper)).rejects.toMatchObject({ why: 'status', status, message: sentence })
  })

  test('another kind than was asked for is not read', async () => {
    const film = await site((_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' })
      response.write('x')
    })
    await expect(from(film)).rejects.toMatchObject({ why: 'type' })
  })

  const packed = (bytes: Uint8Array, how: string) =>
    site((_request, response) => response.writeHead(200, { ...html, 'content-encoding': how }).end(bytes))

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('it is unpacked from %s', async (how, bytes) => {
    expect(words(await from(await packed(bytes, how)))).toBe(PAGE)
  })

  const large = Buffer.alloc(30_000_000)
  test.each([
    ['gzip', gzipSync(large)],
    ['deflate', deflateSync(large)],
    ['deflate', deflateRawSync(large)],
    ['br', brotliCompressSync(large)],
  ])('what grows beyond every page while it is unpacked from %s is thrown away', async (how, bytes) => {
    expect(bytes.length).toBeLessThan(100_000)
    await expect(from(await packed(bytes, how))).rejects.toMatchObject({ why: 'too-large' })
  })

  test('a packing within a packing, another one, and one that breaks off are refused', async () => {
    for (const how of ['gzip, gzip', 'compress', 'zstd'])
      await expect(from(await packed(gzipSync(gzipSync(PAGE)), how))).rejects.toMatchObject({ why: 'broken' })
    await expect(from(await packed(gzipSync(PAGE).subarray(0, 30), 'gzip'))).rejects.toMatchObject({ why: 'broken' })
    await expect(from(await packed(Buffer.from(PAGE), 'br'))).rejects.toMatchObject({ why: 'broken' })
  })

  test('a length that says too much is refused before the body, and one that is not said is counted', async () => {
    const says = await site((_request, response) => {
      response.writeHead(200, { ...html, 'content-length': '99000000' })
      response.write(PAGE)
    })
    await expect(from(says)).rejects.toThrow('This page has more than 10 MB.')
    const silent = await site((_request, response) => {
      response.writeHead(200, html)
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      }
      response.on('drain', more)
      more()
    })
    await expect(from(silent)).rejects.toMatchObject({ why: 'too-large' })
  })

  test('a body shorter than its length is not taken for the whole; of a longer one no more is read than it says', async () => {
    const answer = (length: number) =>
      talker((socket) => {
        socket.once('data', () => {
          socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${length}\r\n\r\nThe wall cost £5`)
        })
      })
    await expect(from(await answer(4_000))).rejects.toThrow('The page broke off on its way.')
    expect(words(await from(await answer(8)))).toBe('The wall')
  })

  test('lengths that contradict each other, and what is no HTTP, are refused', async () => {
    const says = (answer: string) => talker((socket) => socket.once('data', () => socket.end(answer)))
    const two = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\nThe wall'
    await expect(from(await says(two))).rejects.toMatchObject({ why: 'broken' })
    await expect(from(await says('220 mail.example ESMTP\r\n'))).rejects.toMatchObject({ why: 'broken' })
    await expect(from(await says(''))).rejects.toMatchObject({ why: 'unreachable' })
  })

  test('headers without end are not waited for', async () => {
    const endless = await talker((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n')
        const more = () => {
          while (!socket.destroyed && socket.write(`X-More: ${'x'.repeat(1_000)}\r\n`));
        }
        socket.on('drain', more)
        more()
      })
    })
    await expect(from(endless)).rejects.toThrow('more headers than any page has')
  })

  test('answers on the way that never end are cut off by the clock', async () => {
    const hints = await talker((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), 20)
      socket.on('close', () => {
        clearInterval(timer)
      })
    })
    await expect(from(hints, { answering: 300 })).rejects.toMatchObject({ why: 'too-slow' })
  })
})

describe('time', () => {
  test('who says nothing, who drips headers and who drips a body are left', async () => {
    const silent = await talker(() => undefined)
    await expect(from(silent, { answering: 200 })).rejects.toMatchObject({ why: 'too-slow' })
    const drips = (head: string) =>
      talker((socket) => {
        socket.once('data', () => {
          socket.write(head)
          const timer = setInterval(() => socket.write('x'), 20)
          socket.on('close', () => {
            clearInterval(timer)
          })
        })
      })
    await expect(from(await drips('HTTP/1.1 200 OK\r\nX-Slow: '), { answering: 200 })).rejects.toMatchObject({
      why: 'too-slow',
    })
    await expect(
      from(await drips('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'), { whole: 500 }),
    ).rejects.toThrow('No full answer within 1 second.')
  })

  test('a name server that never answers, and a host that takes no connection', async () => {
    const never = { resolve: () => new Promise<string[]>(() => undefined), limits: { whole: 200 } }
    await expect(fetched('http://slow.example/', never)).rejects.toMatchObject({ why: 'too-slow' })
    const closed = await pages()
    await closed.close()
    await expect(from(closed)).rejects.toThrow('127.0.0.1 can’t be reached.')
  })

  test('redirects share the time of the whole', async () => {
    const paper = await site((request, response) => {
      setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 150)
    })
    await expect(from(paper, { whole: 400, redirects: 50 })).rejects.toMatchObject({ why: 'too-slow' })
    expect(paper.asked.length).toBeLessThan(5)
  })

  test('whoever asked can give up, and more than the desk can hold at once wait their turn', async () => {
    const silent = await talker(() => undefined)
    const giveUp = new AbortController()
    const going = fetched(`http://${silent.pair}/`, {
      allowed: readAllowed(silent.pair),
      signal: giveUp.signal,
      limits: { atOnce: 1 },
    })
    await expect(from(silent, { atOnce: 1 })).rejects.toMatchObject({ why: 'busy' })
    giveUp.abort()
    await expect(going).rejects.toThrow('It was cancelled.')
    await expect(
      fetched(`http://${silent.pair}/`, { allowed: readAllowed(silent.pair), signal: AbortSignal.abort() }),
    ).rejects.toThrow('It was cancelled.')
  })
})

test('a secure site has to prove its name, which is the one that was asked for and not its IP address', async () => {
  const paper = await site((_request, response) => response.writeHead(200, html).end(PAGE), { secure: true })
  const resolve = () => Promise.resolve(['127.0.0.1'])
  const ask = (host: string, authority?: string) =>
    fetched(`https://${host}:${paper.port}/`, {
      ...{ allowed: readAllowed(`${host}:${paper.port}`), resolve },
      ...(authority !== undefined && { authority }),
    })
  expect(words(await ask('news.example', CERTIFICATE))).toBe(PAGE)
  await expect(ask('other.example', CERTIFICATE)).rejects.toThrow('can’t prove that it is other.example')
  await expect(ask('news.example')).rejects.toThrow('can’t prove that it is news.example')
  expect(paper.asked).toHaveLength(1)
})
