import { disconnect } from '@/lib/db/client'
import { replaceSamplePasswords } from '@/lib/use-cases/people/replace-sample-passwords'

/** Prints the new passwords as lines for `npm start`: address, a space, password. */
async function main() {
  for (const { email, password } of await replaceSamplePasswords()) console.log(`${email} ${password}`)
}

await main().finally(disconnect)
