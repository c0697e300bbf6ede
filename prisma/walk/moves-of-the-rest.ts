import type { Move } from './move'

const ENTRY_STATES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN']
const NEWEST = `SELECT r.* FROM revisions r JOIN claims c ON c.article_id = r.article_id WHERE c.id = $1 ORDER BY r.number DESC LIMIT 1`

/** The same of sources, texts, articles and corrections. */
export const MOVES_OF_THE_REST: readonly Move[] = [
  {
    name: 'changes a source',
    make: ({ any, world, actor, fresh }) => [
      [
        `UPDATE sources SET title = $2, changed_by_id = $3, version = version + 1 WHERE id = $1`,
        any(world.sources),
        `Minutes ${fresh()}`,
        actor,
      ],
    ],
  },
  {
    name: 'hides or shows a source',
    make: ({ any, world, actor }) => [
      [
        `UPDATE sources SET visibility = $2::"Visibility", changed_by_id = $3 WHERE id = $1`,
        any(world.sources),
        any(['PUBLIC', 'INTERNAL', 'CONFIDENTIAL']),
        actor,
      ],
    ],
  },
  {
    name: 'takes a source over',
    make: ({ any, world, actor }) => [[`UPDATE sources SET keeper_id = $2 WHERE id = $1`, any(world.sources), actor]],
  },
  {
    name: 'names a reader',
    make: ({ any, world, actor }) => [
      [
        `INSERT INTO source_readers (source_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
        any(world.sources),
        actor,
      ],
    ],
  },
  { name: 'forgets who changed sources', make: () => [[`DELETE FROM source_changes`]] },
  {
    name: 'adds a place',
    make: ({ claim, fresh }) => [
      [
        `INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix) SELECT $2, r.article_id, $1, r.id, 20, 24, substr(r.text, 21, 4), '', '' FROM (${NEWEST}) r`,
        claim,
        fresh(),
      ],
    ],
  },
  { name: 'takes places away', make: ({ claim }) => [[`DELETE FROM anchors WHERE claim_id = $1`, claim]] },
  { name: 'moves a place', make: ({ claim }) => [[`UPDATE anchors SET start = start + 1 WHERE claim_id = $1`, claim]] },
  {
    name: 'brings a revision',
    make: ({ claim, actor, fresh }) => [
      [
        `INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id)
         SELECT $2, r.article_id, r.number + 1, translate(r.text, '4', '5'), r.blocks, $3 FROM (${NEWEST}) r`,
        claim,
        fresh(),
        actor,
      ],
      [
        `UPDATE articles SET newest_revision = newest_revision + 1 WHERE id = (SELECT article_id FROM claims WHERE id = $1)`,
        claim,
      ],
      [
        `INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
         SELECT gen_random_uuid(), n.article_id, n.claim_id, r.id, n.start, n."end", substr(r.text, n.start + 1, n."end" - n.start), '', ''
         FROM (${NEWEST}) r JOIN revisions o ON o.article_id = r.article_id AND o.number = r.number - 1 JOIN anchors n ON n.revision_id = o.id`,
        claim,
      ],
    ],
  },
  {
    name: 'rewrites a revision',
    make: ({ any, world }) => [[`UPDATE revisions SET text = 'x' || text WHERE article_id = $1`, any(world.articles)]],
  },
  {
    name: 'forgets who wrote',
    make: ({ claim }) => [
      [`UPDATE claims SET text_changer_ids = '{}', text_changed_by_id = NULL WHERE id = $1`, claim],
    ],
  },
  {
    name: 'writes the words',
    make: ({ claim, actor }) => [[`UPDATE claims SET text_changed_by_id = $2 WHERE id = $1`, claim, actor]],
  },
  {
    name: 'changes the risk',
    make: ({ claim, any }) => [[`UPDATE claims SET risk = $2::"Risk" WHERE id = $1`, claim, any(['MINOR', 'LEGAL'])]],
  },
  { name: 'lets one be enough', make: ({ claim }) => [[`UPDATE claims SET takes_two = false WHERE id = $1`, claim]] },
  {
    name: 'dismisses',
    make: ({ claim, actor }) => [
      [
        `UPDATE claims SET status = 'DISMISSED', dismiss_reason = 'Opinion', dismissed_by_id = $2 WHERE id = $1`,
        claim,
        actor,
      ],
    ],
  },
  {
    name: 'asks to dismiss',
    make: ({ claim, actor }) => [
      [
        `UPDATE claims SET status = 'DISMISSAL_ASKED', dismiss_reason = 'Opinion', dismissal_asked_by_id = $2 WHERE id = $1`,
        claim,
        actor,
      ],
    ],
  },
  {
    name: 'merges',
    make: ({ claim, any, world }) => [
      [`UPDATE claims SET status = 'MERGED', merged_into_id = $2 WHERE id = $1`, claim, any(world.claims)],
    ],
  },
  {
    name: 'clears',
    make: ({ any, world, actor }) => [
      [
        `UPDATE articles SET status = 'CLEARED', cleared_by_id = $2, cleared_at = now(), clear_reason = $3 WHERE id = $1`,
        any(world.articles),
        actor,
        any([null, 'It is late.']),
      ],
    ],
  },
  {
    name: 'opens again',
    make: ({ any, world }) => [
      [
        `UPDATE articles SET status = 'CHECKING', cleared_by_id = NULL, cleared_at = NULL, clear_reason = NULL WHERE id = $1`,
        any(world.articles),
      ],
    ],
  },
  {
    name: 'moves an entry',
    make: ({ any, world, actor }) => [
      [
        `UPDATE corrections SET status = $2::"CorrectionStatus", approved_by_id = $3, published_by_id = $3, version = version + 1 WHERE id = $1`,
        any(world.corrections),
        any(ENTRY_STATES),
        actor,
      ],
    ],
  },
  {
    name: 'approves an entry',
    make: ({ any, world, actor }) => [
      [
        `UPDATE corrections SET status = 'APPROVED', approved_by_id = $2, approved_at = now() WHERE id = $1`,
        any(world.corrections),
        actor,
      ],
    ],
  },
  {
    name: 'publishes an entry',
    make: ({ any, world, actor }) => [
      [
        `UPDATE corrections SET status = 'PUBLISHED', published_by_id = $2 WHERE id = $1`,
        any(world.corrections),
        actor,
      ],
    ],
  },
  {
    name: 'withdraws an entry',
    make: ({ any, world, actor }) => [
      [
        `UPDATE corrections SET status = 'WITHDRAWN', withdraw_reason = 'It was right.', withdrawn_by_id = $2, withdrawal_asked_by_id = $2 WHERE id = $1`,
        any(world.corrections),
        actor,
      ],
    ],
  },
  {
    name: 'rewrites an entry',
    make: ({ any, world, actor }) => [
      [
        `UPDATE corrections SET note = 'Nothing happened.', edited_by_id = $2 WHERE id = $1`,
        any(world.corrections),
        actor,
      ],
    ],
  },
  {
    name: 'forgets who wrote an entry',
    make: ({ any, world }) => [
      [`UPDATE corrections SET editor_ids = '{}', submitted_by_id = NULL WHERE id = $1`, any(world.corrections)],
    ],
  },
]
