import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { createServer as createHttp } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo, Server as NetServer, Socket } from 'node:net'
import { createServer as createTcp } from 'node:net'

/** Of news.example, signed by itself; of no use outside of tests. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyz+tWve5x4D1fhdk
OZEyqMomTKMAMFBdBzsR25DhTXehRANCAASJw8cHZBh1FyVNHWcXuC1d4DQu60TC
JUMDsuK5QB5PXgCoT2WKZk0vSajKFdSGA09vZUktqCHMZvi1CvNPBYMV
-----END PRIVATE KEY-----`
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBnzCCAUSgAwIBAgIUPROmxmsI2nOFKq1gDv0VzPkqJdwwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMbmV3cy5leGFtcGxlMCAXDTI2MTEzMDExMjI1OVoYDzIxMjYx
MTA2MTEyMjU5WjAXMRUwEwYDVQQDDAxuZXdzLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAASJw8cHZBh1FyVNHWcXuC1d4DQu60TCJUMDsuK5QB5PXgCo
T2WKZk0vSajKFdSGA09vZUktqCHMZvi1CvNPBYMVo2wwajAdBgNVHQ4EFgQURGIQ
MsN9jEkiP6JjqwhSRC6GBTswHwYDVR0jBBgwFoAURGIQMsN9jEkiP6JjqwhSRC6G
BTswDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggxuZXdzLmV4YW1wbGUwCgYI
KoZIzj0EAwIDSQAwRgIhAPB5fni96PH2/1R/MqXCQEMKNid0K252gvkRHRdwZr0y
AiEAg/GsdhsVjPRTpF10Qy48TXrHZsLMprSFZc4Wtw+suZc=
-----END CERTIFICATE-----`

export interface Site {
  port: number
  /** As the setting names it. */
  pair: string
  /** Every request as it came: method, address, headers. */
  asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[]
  /** How many connections were made to it. */
  connections: () => number
  close: () => Promise<void>
}

async function listening(server: NetServer | Server, asked: Site['asked']): Promise<Site> {
  const sockets = new Set<Socket>()
  let count = 0
  server.on('connection', (socket: Socket) => {
    count++
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    pair: `127.0.0.1:${port}`,
    asked,
    connections: () => count,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}

/** A real web site on this machine, at a free port. */
export async function siteOf(answer: RequestListener, { secure = false } = {}): Promise<Site> {
  const asked: Site['asked'] = []
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    asked.push({ method: request.method, url: request.url, headers: request.headers })
    answer(request, response)
  }
  const server = secure ? createHttps({ key: KEY, cert: CERTIFICATE }, listener) : createHttp(listener)
  return listening(server, asked)
}

/** Something on this machine that speaks as it likes. */
export const talkerOf = (talk: (socket: Socket) => void): Promise<Site> => listening(createTcp(talk), [])
