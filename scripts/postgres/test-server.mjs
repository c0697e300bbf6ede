// @ts-check
import { newPasswords } from './database-roles.mjs'
import { Halt } from '../process/say.mjs'
import { asSuperuser, makeTemplate, startTestCluster } from './test-cluster.mjs'

const ROLES = ['galley_desk', 'galley_audit', 'galley_app', 'galley_auditor', 'galley_owner']

/**
 * Where tests run: a throw-away PostgreSQL of our own, or one of another version that GALLEY_TEST_DATABASE names as its
 * superuser postgres on this machine.
 */
export function openTestServer() {
  const given = process.env['GALLEY_TEST_DATABASE']
  return given ? openGivenServer(given) : startTestCluster()
}

/**
 * What the tests made there goes at the end.
 * @param {string} url
 */
async function openGivenServer(url) {
  const { port, password } = new URL(url)
  const cluster = { port: Number(port), superuser: decodeURIComponent(password), passwords: newPasswords() }
  await asSuperuser(cluster, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = ANY($1)', [ROLES])
    if (rowCount)
      throw new Halt('The server in GALLEY_TEST_DATABASE is used by a desk.', 'Name a server that nobody needs.')
  })
  await makeTemplate(cluster)
  const stop = () =>
    asSuperuser(cluster, async (client) => {
      const { rows } = await client.query(
        "SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = 'galley_owner'",
      )
      for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
      for (const role of ROLES) await client.query(`DROP ROLE IF EXISTS ${role}`)
    })
  return { cluster, stop }
}
