'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { knownTexts } from '@/lib/queries/articles/known-texts'
import { deskPlace } from '@/lib/queries/newsroom/newsroom-day'
import { formAction } from '@/lib/server/form-action'
import { parse } from '@/lib/server/parse'
import { CreateArticle, createArticle } from '@/lib/use-cases/articles/create-article'
import { bodyOf } from './typed-article'

/** Days and times are read here as they were typed, where the browser had no script to do it. */
export const bringIn = formAction(z.record(z.string(), z.string()), async (typed, actor) => {
  const { body } = bodyOf(typed, await deskPlace(), new Date())
  const { articleId } = await createArticle(parse(CreateArticle, body), actor)
  const known = await knownTexts(articleId, actor)
  redirect(`/articles/${articleId}${known.length > 0 ? '?known=1' : ''}`)
})
