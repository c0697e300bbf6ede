import { expect, test } from 'vitest'
import { cn } from './cn'

test('a size of type and a colour are two things', () => {
  expect(cn('text-small text-muted', 'text-excerpt')).toBe('text-muted text-excerpt')
  expect(cn('text-ui', false, 'text-(--tone)')).toBe('text-ui text-(--tone)')
})

test('what a caller asks for wins over what the primitive has', () => {
  expect(cn('h-7 bg-bg px-2.5', 'h-11 bg-sunken')).toBe('px-2.5 h-11 bg-sunken')
})
