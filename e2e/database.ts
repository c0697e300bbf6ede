import pg from 'pg'

type Role = 'DATABASE_OWNER_URL' | 'DATABASE_URL'

async function connectedAs<Result>(role: Role, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: process.env[role] })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** SQL as the owner, for what no door offers: making time pass, or reading what nobody is shown. */
export async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return connectedAs('DATABASE_OWNER_URL', async (owner) => (await owner.query<Row>(text, values)).rows)
}

/** SQL as the app's own role, which may end the connections that are its own. */
export async function sqlAsApp(text: string): Promise<void> {
  await connectedAs('DATABASE_URL', async (app) => app.query(text))
}

/** The database takes no connection and has ended those that were open, until `work` is done. */
export async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  await connectedAs('DATABASE_OWNER_URL', async (owner) => {
    await connectedAs('DATABASE_URL', async (app) => {
      const { rows } = await app.query<{ name: string }>('SELECT current_database() AS name')
      const atMost = (connections: number) =>
        owner.query(`ALTER DATABASE ${rows[0]?.name} CONNECTION LIMIT ${connections}`)
      await atMost(0)
      try {
        // As the app, because whose connections they are may end them.
        await app.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
          WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`)
        await work()
      } finally {
        await atMost(-1)
      }
    })
  })
}
