import type { Move } from './move'

/** The same of people, roles and the log. */
export const MOVES_OF_PEOPLE: readonly Move[] = [
  {
    name: 'gives a role',
    make: ({ any, world }) => [
      [`UPDATE people SET role = $2::"Role" WHERE id = $1`, any(world.people), any(['EDITOR', 'REVIEWER', 'ADMIN'])],
    ],
  },
  {
    name: 'gives a role and tells it',
    make: ({ any, world, actor }) => {
      const [person, role] = [any(world.people), any(['EDITOR', 'REVIEWER', 'ADMIN', 'VIEWER'])]
      return [
        [
          `SELECT audit_append($1, 'person.role-changed', 'person', $2, NULL, $3)`,
          actor,
          person,
          JSON.stringify({ to: role }),
        ],
        [`UPDATE people SET role = $2::"Role" WHERE id = $1`, person, role],
      ]
    },
  },
  {
    name: 'lets somebody go, or back in',
    make: ({ any, world, actor }) => {
      const [person, gone] = [any(world.people), any([true, false])]
      const kind = gone ? 'person.deactivated' : 'person.reactivated'
      return [
        [`SELECT audit_append($1, $2, 'person', $3, NULL, '{}')`, actor, kind, person],
        [`UPDATE people SET deactivated_at = CASE WHEN $2::boolean THEN now() END WHERE id = $1`, person, gone],
      ]
    },
  },
  {
    name: 'lets somebody go untold',
    make: ({ any, world }) => [[`UPDATE people SET deactivated_at = now() WHERE id = $1`, any(world.people)]],
  },
  {
    name: 'adds a person',
    make: ({ actor, fresh }) => {
      const [id, role] = [fresh(), 'REVIEWER']
      return [
        [`SELECT audit_append($1, 'person.joined', 'person', $2, NULL, $3)`, actor, id, JSON.stringify({ role })],
        [
          `INSERT INTO people (id, email, name, role, password_hash) VALUES ($1, $2, 'Nobody', $3::"Role", 'none')`,
          id,
          `${id}@galley.example`,
          role,
        ],
      ]
    },
  },
  {
    name: 'confirms a person',
    make: ({ any, world, actor }) => [
      [
        `INSERT INTO confirmations (person_id, giver_id, confirmed_by_id) VALUES ($1, $2, $3)`,
        any(world.people),
        any(world.people),
        actor,
      ],
    ],
  },
  { name: 'forgets a role', make: () => [[`DELETE FROM role_grants`]] },
  { name: 'rewrites the log', make: () => [[`UPDATE audit_events SET kind = 'nothing'`]] },
  { name: 'empties the log', make: () => [[`TRUNCATE audit_events`]] },
]
