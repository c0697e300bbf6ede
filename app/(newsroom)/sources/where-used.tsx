'use client'

import Link from 'next/link'
import { ArticleName } from '@/components/article-name'
import { MoreButton } from '@/components/earlier/more-button'
import { ClaimState } from '@/components/claim-state'
import { Part } from '@/components/ui/case'
import { Cell, Column, Table } from '@/components/ui/table'
import { Visible } from '@/components/visible'
import { STANCE_INFO } from '@/lib/domain/evidence/source'
import type { SourceDetail, SourceUse } from '@/lib/domain/evidence/source-view'
import { useUses } from './use-sources'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const stateOf = ({ status, outcome }: SourceUse) => ({ status, verdict: outcome && { outcome } })

/** The claims that rest on a source, each with the place in it, the newest first. */
export function WhereUsed({ source }: { source: SourceDetail }) {
  const { uses, hasMore, ...onwards } = useUses(source)
  const shown = new Set(uses.map(({ claimId }) => claimId)).size
  const articles = new Set(uses.map(({ articleId }) => articleId)).size
  const claims = hasMore ? Math.max(shown, source.uses) : shown
  return (
    <Part
      title={
        <>
          Where it is used{' '}
          {claims > 0 && (
            <span className="font-normal text-faint tabular-nums">
              &nbsp;{counted(claims, 'claim', 'claims')}
              {!hasMore && ` in ${counted(articles, 'article', 'articles')}`}
            </span>
          )}
        </>
      }
    >
      {claims === 0 ? (
        <p className="text-small text-muted">No claim rests on it yet. Press S on a claim to attach it.</p>
      ) : (
        <Table
          dense
          cards
          className="[&_:is(td,th):first-child]:ps-0 max-phone:[&_tbody_tr]:px-0! [&_tbody_tr:hover]:bg-transparent"
        >
          <thead>
            <tr>
              <Column className="bg-paper">Claim</Column>
              <Column className="bg-paper">Article</Column>
              <Column className="bg-paper">Stance and place</Column>
              <Column className="bg-paper">State</Column>
            </tr>
          </thead>
          <tbody>
            {uses.map((use, place) => (
              <tr key={`${use.claimId} ${place}`}>
                <Cell className="font-text text-[0.9375rem]/5 max-phone:col-span-full" dir="auto">
                  <Link href={`/articles/${use.articleId}?claim=${use.number}`}>
                    <Visible text={use.text} />
                  </Link>
                </Cell>
                <Cell className="max-phone:col-span-full">
                  <ArticleName headline={use.headline} />, claim {use.number}
                </Cell>
                <Cell className="max-phone:col-span-full">
                  {STANCE_INFO[use.stance].label.toLowerCase()}, {use.locator}
                </Cell>
                <Cell className="max-phone:col-span-full">
                  <ClaimState claim={stateOf(use)} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <MoreButton of={{ ...onwards, hasMore, count: uses.length }}>Show more</MoreButton>
    </Part>
  )
}
