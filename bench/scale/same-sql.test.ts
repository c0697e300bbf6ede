import { expect, test } from 'vitest'
import { statementsIn } from './same-sql'

const LOG = `asked of desk|LOG:  statement: BEGIN
asked of desk|LOG:  execute s1: SELECT id
	FROM people WHERE name = $1
	  AND role = $2
asked of desk|DETAIL:  Parameters: $1 = 'Mary O''Neil
	of Hull', $2 = NULL
asked of other|LOG:  execute s2: SELECT 1
asked of desk|LOG:  execute <unnamed>: SELECT 2
`

test('what a visit asked is read from the log of its database, with its values', () => {
  expect(statementsIn(LOG, 'desk')).toEqual([
    { sql: 'SELECT id\nFROM people WHERE name = $1\n  AND role = $2', values: ["Mary O'Neil\nof Hull", null] },
    { sql: 'SELECT 2', values: [] },
  ])
})
