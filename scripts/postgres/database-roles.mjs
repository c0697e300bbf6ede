// @ts-check
import pg from 'pg'
import { newPassword } from '../process/place.mjs'

/**
 * The three login roles of a built-in PostgreSQL. The app's rights come from the group roles that migrations make.
 * @typedef {{ owner: string, app: string, audit: string }} Passwords
 */

const LOGINS = /** @type {const} */ ({ owner: 'galley_owner', app: 'galley_desk', audit: 'galley_audit' })

/** @returns {Passwords} */
export function newPasswords() {
  return { owner: newPassword(), app: newPassword(), audit: newPassword() }
}

/**
 * Makes the roles, or gives them these passwords. The owner makes the other two, so that it may change them.
 * @param {pg.Client} superuser
 * @param {number} port
 * @param {Passwords} passwords
 */
export async function makeRoles(superuser, port, passwords) {
  await makeRole(superuser, LOGINS.owner, 'CREATEROLE CREATEDB', passwords.owner)
  const owner = new pg.Client({ connectionString: addresses(port, 'postgres', passwords).owner })
  await owner.connect()
  try {
    await makeRole(owner, LOGINS.app, '', passwords.app)
    await makeRole(owner, LOGINS.audit, '', passwords.audit)
  } finally {
    await owner.end()
  }
}

/**
 * @param {pg.Client} client
 * @param {string} name
 * @param {string} attributes
 * @param {string} password
 */
async function makeRole(client, name, attributes, password) {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name])
  const verb = rowCount ? 'ALTER' : 'CREATE'
  await client.query(`${verb} ROLE ${name} LOGIN ${attributes} PASSWORD ${pg.escapeLiteral(password)}`)
}

/**
 * Where to reach a database, as each of the three roles.
 * @typedef {{ owner: string, app: string, audit: string }} Addresses
 *
 * @param {number} port
 * @param {string} database
 * @param {Passwords} passwords
 * @returns {Addresses}
 */
export function addresses(port, database, passwords) {
  const at = (/** @type {keyof typeof LOGINS} */ who) =>
    `postgresql://${LOGINS[who]}:${passwords[who]}@127.0.0.1:${port}/${database}`
  return { owner: at('owner'), app: at('app'), audit: at('audit') }
}
