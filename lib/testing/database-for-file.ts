import { freshDatabase } from './database'

// Before any module of the app is loaded: each test file gets a database of its own.
const { owner, app, auditor } = await freshDatabase()
process.env['DATABASE_URL'] = app
process.env['DATABASE_OWNER_URL'] = owner
process.env['DATABASE_AUDIT_URL'] = auditor
process.env['NEXTAUTH_SECRET'] ??= 'only-for-tests'
process.env['NEXTAUTH_URL'] ??= 'http://127.0.0.1:3000'
process.env['GALLEY_ORIGIN'] ??= 'http://127.0.0.1:3000'
