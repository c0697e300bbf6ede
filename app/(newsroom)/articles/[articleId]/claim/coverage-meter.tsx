'use client'

import type { ReactNode } from 'react'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import type { CoverageView } from '@/lib/domain/articles/article-view'
import { isReadInSentences, sayNotRead } from '@/lib/domain/articles/not-read'
import { Button } from '@/components/ui/button'
import { PartsMeter } from '@/components/ui/meter'
import { cn } from '@/components/ui/cn'
import { ReadAgain } from './read-again'

/** That nothing is missing. Nothing is called covered of which a part is not read. */
function sayComplete({ covered, total, read: { notReadFor } }: CoverageView): string | null {
  if (covered < total || notReadFor.length > 0) return null
  return total === 0 ? 'nothing found to check' : 'all covered'
}

/** The part that lacks most, which is where nobody has looked: the running text comes after the others. "5 missing in captions". */
function sayMostMissing({ parts }: CoverageView): string | null {
  const lacking = parts
    .map(({ role, covered, total }) => ({ role, missing: total - covered }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => Number(a.role === 'BODY') - Number(b.role === 'BODY') || b.missing - a.missing)
  const [most] = lacking
  return most ? `${most.missing} missing ${BLOCK_ROLE_INFO[most.role].inside}` : null
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

/** Words that take no room from what stands beside them: in full where they fit in the line, not at all where they don’t. */
function IfThereIsRoom({ children }: { children: ReactNode }) {
  return (
    <span className="-ms-1.5 grid h-5 min-w-0 grid-cols-[minmax(0,max-content)] overflow-hidden text-muted max-tablet:hidden">
      <span className="flex flex-wrap">
        <i className="h-5 w-px" />
        <span>{children}</span>
      </span>
    </span>
  )
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
  const complete = sayComplete(coverage)
  const most = sayMostMissing(coverage)
  return (
    <Button
      tone="bare"
      className={cn(
        'min-h-6 min-w-0 justify-start gap-2.5 text-start max-tablet:min-h-6 max-phone:min-h-6',
        where === 'first'
          ? 'hidden max-phone:inline-flex max-phone:w-56 max-phone:shrink-0 max-phone:text-small'
          : 'max-phone:shrink-0 max-phone:whitespace-nowrap',
        where === 'inside' &&
          (isFirst ? 'max-phone:hidden' : 'max-w-max shrink-0 grow basis-[min-content] whitespace-nowrap'),
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
        {complete !== null && <span className="text-muted max-tablet:hidden"> · {complete}</span>}
      </span>
      {where === 'inside' && !isFirst && most !== null && <IfThereIsRoom>· {most}</IfThereIsRoom>}
    </Button>
  )
}
