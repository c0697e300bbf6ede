import { expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
import { CATALOGUE } from './catalogue'

/** Everything that Prisma's schema can't express, one line each, as the database itself tells it. */
/** What an extension of PostgreSQL's own brings along is named by the extension alone. */
const NOT_OF_EXTENSION = `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`

const TOLD = {
  roles: `
    SELECT rolname || CASE WHEN rolcanlogin THEN ' may sign in' ELSE '' END || CASE WHEN rolsuper OR rolbypassrls OR rolcreaterole
      OR rolcreatedb OR rolreplication THEN ' is mighty' ELSE '' END AS line
    FROM pg_roles WHERE rolname IN ('galley_app', 'galley_auditor')`,
  grants: `
    SELECT grantee || ': ' || what || ' on ' || string_agg(name, ', ' ORDER BY name) AS line FROM (
      SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS grantee, a.privilege_type AS what, c.relname AS name
      FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner
      UNION ALL
      SELECT a.grantee::regrole::text, a.privilege_type, c.relname || '.' || t.attname
      FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
      WHERE c.relnamespace = 'public'::regnamespace) granted
    GROUP BY grantee, what`,
  owners: `
    SELECT DISTINCT relowner::regrole::text AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION SELECT proowner::regrole::text FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND ${NOT_OF_EXTENSION}`,
  functions: `
    SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
      || CASE WHEN prosecdef THEN ' as its owner, for ' || (SELECT string_agg(a.grantee::regrole::text, ', ')
           FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee <> p.proowner) ELSE '' END
      || coalesce(' with ' || array_to_string(proconfig, ', '), '') AS line
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND ${NOT_OF_EXTENSION}`,
  extensions: `SELECT extname AS line FROM pg_extension`,
  foldingIndexes: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' AND (indexdef LIKE '%gin_trgm_ops%' OR indexdef ~ 'galley_[a-z]+\\(')`,
  triggers: `
    SELECT regexp_replace(pg_get_triggerdef(oid), '^CREATE (CONSTRAINT )?TRIGGER ', '') || CASE tgenabled WHEN 'O' THEN '' ELSE ' off' END AS line
    FROM pg_trigger WHERE NOT tgisinternal`,
  checks: `
    SELECT conrelid::regclass || ': ' || conname || ' ' || regexp_replace(pg_get_constraintdef(oid), '\\s+', ' ', 'g') AS line
    FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  partialIndexes: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '%WHERE%'`,
  keysWithoutIndex: `
    SELECT c.conrelid::regclass || '.' || a.attname AS line FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
      SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL AND i.indkey[0] = c.conkey[1])`,
  sequences: `SELECT sequencename AS line FROM pg_sequences WHERE schemaname = 'public'`,
  settings: `
    SELECT r.rolname || ': ' || setting AS line FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) setting`,
}

async function told(sql: string): Promise<string[]> {
  return connectedAs('owner', async (owner) => {
    const { rows } = await owner.query<{ line: string }>(`SELECT line FROM (${sql}) told ORDER BY line COLLATE "C"`)
    return rows.map(({ line }) => line)
  })
}

/** What is told of one kind; where each has its reason, without it. */
function linesOf(what: keyof typeof TOLD): readonly string[] {
  const lines: readonly string[] | Readonly<Record<string, string>> = CATALOGUE[what]
  return lines instanceof Array ? lines : Object.keys(lines)
}

test.each(Object.entries(TOLD))('the database has exactly the %s of the catalogue', async (what, sql) => {
  expect(await told(sql)).toEqual(linesOf(what as keyof typeof TOLD))
})

test.each([
  ['triggers', 'DROP TRIGGER reviews_guard ON reviews'],
  ['triggers', 'ALTER TABLE reviews DISABLE TRIGGER reviews_guard'],
  ['functions', 'ALTER FUNCTION galley_review_guard() RESET search_path'],
  ['checks', 'ALTER TABLE anchors DROP CONSTRAINT anchors_sane'],
  ['checks', 'ALTER TABLE anchors DROP CONSTRAINT anchors_sane, ADD CONSTRAINT anchors_sane CHECK (true)'],
  ['grants', 'GRANT DELETE ON reviews TO galley_app'],
  ['grants', 'GRANT SELECT ON people TO PUBLIC'],
  ['partialIndexes', 'DROP INDEX verdicts_one_live'],
  ['keysWithoutIndex', 'DROP INDEX claims_merged_into_id_idx'],
  ['sequences', 'CREATE SEQUENCE another'],
] as const)('and would miss one of its %s: %s', async (what, change) => {
  await connectedAs('owner', async (owner) => {
    await owner.query(`BEGIN; ${change}`)
    const { rows } = await owner.query<{ line: string }>(TOLD[what])
    expect(rows.map(({ line }) => line).sort()).not.toEqual([...linesOf(what)].sort())
  })
})
