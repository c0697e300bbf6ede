import { describe, expect, test } from 'vitest'
import { whyNotChangeRole, whyNotDeactivate } from './person'

const admin = { role: 'ADMIN' } as const
const ines = { id: 'i', name: 'Ines Moreau', role: 'ADMIN', active: true } as const
const nadia = { id: 'n', name: 'Nadia Kessler', role: 'EDITOR', active: true } as const

describe('the last admin', () => {
  test('stays an admin', () => {
    expect(whyNotChangeRole({ ...ines, otherAdmins: 0 }, 'EDITOR', admin)).toContain('last admin')
    expect(whyNotDeactivate({ ...ines, otherAdmins: 0 }, admin)).toContain('last admin')
  })

  test('may go once there is another', () => {
    expect(whyNotChangeRole({ ...ines, otherAdmins: 1 }, 'EDITOR', admin)).toBeNull()
    expect(whyNotDeactivate({ ...ines, otherAdmins: 1 }, admin)).toBeNull()
  })
})

test('only an admin changes roles or deactivates', () => {
  for (const role of ['VIEWER', 'EDITOR', 'REVIEWER'] as const) {
    expect(whyNotChangeRole({ ...nadia, otherAdmins: 1 }, 'REVIEWER', { role })).toBe('Only an admin can do this.')
    expect(whyNotDeactivate({ ...nadia, otherAdmins: 1 }, { role })).toBe('Only an admin can do this.')
  }
})

test('a change that changes nothing says so', () => {
  expect(whyNotChangeRole({ ...nadia, otherAdmins: 1 }, 'EDITOR', admin)).toBe(
    'Nadia Kessler has the role editor already.',
  )
  expect(whyNotDeactivate({ ...nadia, active: false, otherAdmins: 1 }, admin)).toBe(
    'Nadia Kessler is deactivated already.',
  )
})
