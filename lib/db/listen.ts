import 'server-only'
import pg from 'pg'

/** Milliseconds. */
const FIRST_WAIT = 200
const LONGEST_WAIT = 5_000
const CONNECTING = 5_000

/** What is called for a channel: with what was said there, or with null where something may have been missed. */
type Hearers = Readonly<Record<string, (said: string | null) => void>>

/**
 * Hears what transactions of this database notify on these channels, on one connection of its own, until the answer is called. A connection
 * that is lost is made anew, and everybody is called then as well, since nobody can say what was missed. A pooler that gives each transaction
 * another connection, as PgBouncer can, lets nothing through: who needs to know has to look from time to time besides.
 */
export function listenTo(hearers: Hearers): () => void {
  let current: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let wait = FIRST_WAIT
  let isOver = false

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: process.env['DATABASE_URL'],
      connectionTimeoutMillis: CONNECTING,
      keepAlive: true,
    })
    current = client
    const again = () => {
      if (current !== client) return
      current = null
      if (isOver) return
      timer = setTimeout(() => void connect(), wait).unref()
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
    // What broke is told by the end of the connection.
    client.on('error', again)
    client.on('end', again)
    client.on('notification', ({ channel, payload }) => hearers[channel]?.(payload ?? ''))
    try {
      await client.connect()
      const listens = Object.keys(hearers).map((channel) => `LISTEN ${client.escapeIdentifier(channel)}`)
      await client.query(listens.join('; '))
      wait = FIRST_WAIT
      for (const heard of Object.values(hearers)) heard(null)
    } catch {
      again()
      await client.end().catch(() => undefined)
    }
  }

  void connect()
  return () => {
    isOver = true
    clearTimeout(timer)
    const client = current
    current = null
    void client?.end().catch(() => undefined)
  }
}
