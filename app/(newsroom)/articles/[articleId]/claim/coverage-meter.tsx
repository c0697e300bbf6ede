'use client'

import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import type { CoverageView } from '@/lib/domain/articles/article-view'
import { isReadInSentences, sayNotRead } from '@/lib/domain/articles/not-read'
import { Button } from '@/components/ui/button'
import { PartsMeter } from '@/components/ui/meter'
import { cn } from '@/components/ui/cn'
import { ReadAgain } from './read-again'

/** How much is not covered: "7 not covered". Nothing is called covered of which a part is not read. */
function sayMissing({ covered, total, read: { notReadFor } }: CoverageView): string | null {
  if (covered === total) return notReadFor.length > 0 ? null : total === 0 ? 'nothing found to check' : 'all covered'
  return `${total - covered} not covered`
}

/** In which parts, for whoever points at it; the panel that it opens says so too: "Not covered: 5 in captions, 2 in the body." */
function sayWhere({ parts }: CoverageView): string | undefined {
  const lacking = parts
    .map((part) => ({ inside: BLOCK_ROLE_INFO[part.role].inside, missing: part.total - part.covered }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing)
  if (lacking.length === 0) return undefined
  return `Not covered: ${lacking.map(({ missing, inside }) => `${missing} ${inside}`).join(', ')}.`
}

/**
 * How much of what a checker would underline is in a claim, part by part. On a phone what is not read of a text comes
 * first in the strip, so there are two of these, of which one is shown. Where all is read but statements only as whole
 * sentences, as in every language but English, the strip says so in three words, and the panel and the title in full.
 */
export function Coverage({ where }: { where: 'first' | 'inside' }) {
  const { setPanel } = useSteady()
  const coverage = useShown((shown) => shown.coverage)
  const { covered, total, parts, notReadYet, read } = coverage
  const notRead = sayNotRead(read)
  const inPart = notRead !== null && isReadInSentences(read)
  const isFirst = notRead !== null && !inPart
  if (where === 'first' && (!isFirst || notReadYet)) return null
  if (notReadYet) return <ReadAgain said="Not read for claims yet" />
  const missing = sayMissing(coverage)
  return (
    <Button
      tone="bare"
      className={cn(
        'min-h-6 min-w-0 justify-start gap-2.5 text-start max-tablet:min-h-6 max-phone:min-h-6',
        where === 'first'
          ? 'hidden max-phone:inline-flex max-phone:w-56 max-phone:shrink-0 max-phone:text-small'
          : 'max-phone:shrink-0 max-phone:whitespace-nowrap',
        where === 'inside' && (isFirst ? 'max-phone:hidden' : 'shrink-0 whitespace-nowrap'),
      )}
      title={notRead ?? sayWhere(coverage)}
      onClick={() => {
        setPanel('uncovered')
      }}
    >
      <span className="text-muted max-desk:sr-only">Coverage</span>
      <PartsMeter
        className="w-20 shrink-0 max-desk:w-12 max-tablet:hidden min-[100rem]:w-30"
        parts={parts.map(({ role, covered: done, total: all }) => ({ key: role, done, total: all }))}
      />
      <span>
        {notRead !== null && (
          <span className="font-medium text-unverifiable">
            <span className="sr-only">{inPart && notRead} </span>
            <span aria-hidden={inPart}>{inPart ? 'Read in part' : notRead.replace(/\.$/, '')} · </span>
          </span>
        )}
        <b className="font-semibold">{covered}</b> of {total}
        {notRead === null ? <span className="hidden max-tablet:inline"> covered</span> : ' found are covered'}
        {missing !== null && (
          <span className={cn('text-muted', covered < total ? 'hidden min-[100rem]:inline' : 'max-tablet:hidden')}>
            {' '}
            · {missing}
          </span>
        )}
      </span>
    </Button>
  )
}
