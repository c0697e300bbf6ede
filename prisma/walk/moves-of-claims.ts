import type { Given, Move } from './move'

const CLAIM_STATES = [
  'SUGGESTED',
  'OPEN',
  'IN_REVIEW',
  'RETURNED',
  'STALE',
  'ORPHANED',
  'DISMISSAL_ASKED',
  'DISMISSED',
  'MERGED',
  'APPROVED',
]
const OUTCOMES = ['CONFIRMED', 'WRONG', 'UNVERIFIABLE']

const review =
  (decision: string): Move['make'] =>
  ({ claim, actor, fresh }) => [
    [
      `INSERT INTO reviews (id, claim_id, verdict_id, decision, reason, reviewer_id)
     SELECT $2, $1, id, $3::"Decision", 'Because.', $4 FROM verdicts WHERE claim_id = $1 AND ended_at IS NULL`,
      claim,
      fresh(),
      decision,
      actor,
    ],
  ]
const state =
  (status: string): Move['make'] =>
  ({ claim }) => [[`UPDATE claims SET status = $2 WHERE id = $1`, claim, status]]

/** The claim that the transaction chose itself. */
const HERE = `nullif(current_setting('walk.claim'), '')::uuid`

/** What a program with the app's password might write, sensible or not. */
export const MOVES_OF_CLAIMS: readonly Move[] = [
  { name: 'any state', make: (given) => state(given.any(CLAIM_STATES))(given) },
  { name: 'sends to review', make: state('IN_REVIEW') },
  { name: 'makes it open', make: state('OPEN') },
  { name: 'reviews', make: (given) => review(given.any(['APPROVE', 'RETURN']))(given) },
  { name: 'approves', make: (given) => [...review('APPROVE')(given), ...state('APPROVED')(given)] },
  {
    name: 'approves in another’s name',
    make: (given) => {
      const other = given.any(given.world.people)
      return [
        ...review('APPROVE')({ ...given, actor: other }),
        ...state('APPROVED')(given),
        [`SELECT audit_append($1, 'test.told', 'test', 'test', NULL, '{}')`, other],
      ]
    },
  },
  { name: 'returns', make: (given) => [...review('RETURN')(given), ...state('RETURNED')(given)] },
  {
    name: 'gives a verdict',
    make: ({ claim, actor, any, fresh }) => [
      ...state('IN_REVIEW')({ claim } as Given),
      [`UPDATE verdicts SET ended_at = now() WHERE claim_id = $1 AND ended_at IS NULL`, claim],
      [
        `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, replacement, given_by_id)
         SELECT $2, $1, 1 + coalesce(max(number), 0), $3::"Outcome", 'PRIMARY_DOCUMENT', 'So it says.', 'other words', $4 FROM verdicts WHERE claim_id = $1`,
        claim,
        fresh(),
        any(OUTCOMES),
        actor,
      ],
    ],
  },
  {
    name: 'deletes it',
    make: ({ claim }) => [
      [`DELETE FROM anchors WHERE claim_id = $1`, claim],
      [`DELETE FROM claims WHERE id = $1`, claim],
    ],
  },
  {
    name: 'ends the verdict',
    make: ({ claim }) => [[`UPDATE verdicts SET ended_at = now() WHERE claim_id = $1 AND ended_at IS NULL`, claim]],
  },
  {
    name: 'lets an ended verdict live',
    make: ({ claim }) => [[`UPDATE verdicts SET ended_at = NULL WHERE claim_id = $1`, claim]],
  },
  {
    name: 'gives a verdict to another',
    make: ({ claim, any, world }) => [
      [`UPDATE verdicts SET given_by_id = $2 WHERE claim_id = $1`, claim, any(world.people)],
    ],
  },
  {
    name: 'takes an approval back',
    make: ({ claim, actor, fresh }) => [
      [
        `INSERT INTO approvals_taken_back (id, review_id, claim_id, taken_back_by_id) SELECT $2, r.id, $1, $3 FROM reviews r WHERE r.claim_id = $1 AND r.decision = 'APPROVE' LIMIT 1`,
        claim,
        fresh(),
        actor,
      ],
      ...state('IN_REVIEW')({ claim } as Given),
    ],
  },
  {
    name: 'adds evidence',
    make: ({ claim, actor, any, world, fresh }) => [
      [
        `INSERT INTO evidence (id, claim_id, source_id, stance, locator, added_by_id) VALUES ($1, $2, $3, 'SUPPORTS', 'p. 3', $4)`,
        fresh(),
        claim,
        any(world.sources),
        actor,
      ],
    ],
  },
  {
    name: 'removes evidence',
    make: ({ claim, actor }) => [
      [
        `UPDATE evidence SET removed_at = now(), removed_by_id = $2 WHERE claim_id = $1 AND removed_at IS NULL`,
        claim,
        actor,
      ],
    ],
  },
  {
    name: 'brings evidence back',
    make: ({ claim }) => [[`UPDATE evidence SET removed_at = NULL, removed_by_id = NULL WHERE claim_id = $1`, claim]],
  },
  {
    name: 'changes evidence',
    make: ({ claim }) => [[`UPDATE evidence SET locator = 'p. 9' WHERE claim_id = $1`, claim]],
  },
  {
    name: 'judges what is open',
    make: ({ actor, fresh }) => [
      [
        `SELECT set_config('walk.claim', (SELECT c.id::text FROM claims c JOIN evidence e ON e.claim_id = c.id AND e.removed_at IS NULL
           WHERE c.status IN ('OPEN', 'RETURNED', 'STALE') ORDER BY md5(c.id::text || $1) LIMIT 1), true)`,
        fresh(),
      ],
      [`UPDATE claims SET status = 'IN_REVIEW' WHERE id = ${HERE}`],
      [`UPDATE verdicts SET ended_at = now() WHERE claim_id = ${HERE} AND ended_at IS NULL`],
      [
        `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, given_by_id)
         SELECT $1, ${HERE}, 1 + coalesce(max(number), 0), 'CONFIRMED', 'PRIMARY_DOCUMENT', 'So it says.', $2
         FROM verdicts WHERE claim_id = ${HERE}`,
        fresh(),
        actor,
      ],
    ],
  },
  {
    name: 'approves what waits',
    make: ({ actor, fresh }) => [
      [
        `SELECT set_config('walk.claim', (SELECT c.id::text FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
           WHERE c.status = 'IN_REVIEW' ORDER BY md5(c.id::text || $1) LIMIT 1), true)`,
        fresh(),
      ],
      [
        `INSERT INTO reviews (id, claim_id, verdict_id, decision, reviewer_id)
         SELECT $1, claim_id, id, 'APPROVE', $2 FROM verdicts WHERE claim_id = ${HERE} AND ended_at IS NULL`,
        fresh(),
        actor,
      ],
      [`UPDATE claims SET status = 'APPROVED' WHERE id = ${HERE}`],
    ],
  },
]
