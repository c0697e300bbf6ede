import type { ApiRoute, Method } from '@/lib/server/api-document'

/** An address of the API, its routes, and what each does in a line. */
export type Described = readonly [
  path: string,
  routes: Partial<Record<Method, ApiRoute>>,
  summaries: Partial<Record<Method, string>>,
]
