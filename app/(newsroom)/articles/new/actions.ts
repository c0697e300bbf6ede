'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/server/form-action'
import { CreateArticle, createArticle } from '@/lib/use-cases/articles/create-article'
import { z } from 'zod'

/** A browser without JavaScript can't say its time zone: what it writes is taken as UTC, as the form tells. */
const WithLocalTime = z.preprocess((given) => {
  if (typeof given !== 'object' || given === null || !('dueAt' in given)) return given
  const { dueAt } = given
  return typeof dueAt === 'string' && /^[\d-]{10}T[\d:]{5}$/.test(dueAt) ? { ...given, dueAt: `${dueAt}:00Z` } : given
}, CreateArticle)

export const bringIn = formAction(WithLocalTime, async (input, actor) => {
  const { articleId } = await createArticle(input, actor)
  redirect(`/articles/${articleId}`)
})
