import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { closeSites, fetched, from, html, PAGE, pages, site, talker, words } from '@/lib/testing/fetched-sites'
import { CERTIFICATE } from '@/lib/testing/site'
import { readAllowed } from './allowed-pairs'

afterEach(closeSites)

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
