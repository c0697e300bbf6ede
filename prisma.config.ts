import { defineConfig } from 'prisma/config'

// `prisma generate` only wants some executable here: the query compiler is WASM, and migrations are applied by scripts/migrate.mjs.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
