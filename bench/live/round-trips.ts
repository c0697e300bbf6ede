import pg from 'pg'

interface Database {
  /** A connection string. */
  url: string
}

/** How long a word takes from one connection through PostgreSQL to another that listens, so many times; milliseconds. */
export async function roundTrips({ url }: Database, times: number): Promise<number[]> {
  const [says, hears] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  await Promise.all([says.connect(), hears.connect()])
  try {
    await hears.query('LISTEN bench_live')
    const taken: number[] = []
    for (let time = 0; time < times; time++) {
      const heard = new Promise<void>((resolve) => {
        hears.once('notification', () => {
          resolve()
        })
      })
      const begun = performance.now()
      await says.query('NOTIFY bench_live')
      await heard
      taken.push(performance.now() - begun)
    }
    return taken
  } finally {
    await Promise.all([says.end(), hears.end()])
  }
}
