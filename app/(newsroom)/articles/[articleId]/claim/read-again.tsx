'use client'

import { Button } from '@/components/ui/button'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useChange } from '@/app/(newsroom)/changes/use-change'

/** Says what is missing of the reading of this text, and has it read again. */
export function ReadAgain({ said }: { said: string }) {
  const { actor, refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const { change, busy, refused } = useChange('readArticle')
  const read = async () => {
    if (busy) return
    await change({
      at: { articleId: article.id },
      body: {},
      label: 'Read the text for claims',
      said: () => 'The text was read',
    })
    refresh()
  }
  return (
    <span
      className="inline-flex min-h-6 min-w-0 items-center gap-2.5 text-start whitespace-normal max-phone:shrink-0 max-phone:whitespace-nowrap"
      role="status"
    >
      <b className="font-semibold">{busy ? 'Reading …' : (refused ?? said)}</b>
      {actor.role !== 'VIEWER' && (
        <Button tone="plain" onClick={() => void read()}>
          Read again
        </Button>
      )}
    </span>
  )
}
