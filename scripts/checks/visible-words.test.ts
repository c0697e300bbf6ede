import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** An article’s words as a child of an element; whoever reads them approves what they read. */
const BARE = />\s*\{(?:claim|use|detail)\.text\}\s*</

test('no screen prints the words of a claim but by Visible, which names what would turn their direction round', () => {
  const screens = readdirSync('app/(newsroom)', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx')) // prettier-ignore
  const bare = screens.filter((file) => BARE.test(readFileSync(`app/(newsroom)/${file}`, 'utf8')))
  expect(bare).toEqual([])
})
