import Link from 'next/link'
import { ArticleName } from '@/components/article-name'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { STANCE_INFO } from '@/lib/domain/evidence/source'
import type { SourceUse } from '@/lib/domain/evidence/source-view'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function State({ use: { status, outcome } }: { use: SourceUse }) {
  const { finding, stage, words } = markOf({ status, verdict: outcome && { outcome } })
  return (
    <span className="state" data-finding={finding} data-stage={stage ?? undefined}>
      <i className="glyph" />
      {stage && <i className="glyph stage" />}
      {words}
    </span>
  )
}

/** The claims that rest on a source, each with the place in it. */
export function WhereUsed({ uses }: { uses: readonly SourceUse[] }) {
  const claims = new Set(uses.map(({ claimId }) => claimId)).size
  const articles = new Set(uses.map(({ articleId }) => articleId)).size
  return (
    <section className="part">
      <h2 className="strong">
        Where it is used{' '}
        {claims > 0 && (
          <span className="count">
            &nbsp;{counted(claims, 'claim', 'claims')} in {counted(articles, 'article', 'articles')}
          </span>
        )}
      </h2>
      {claims === 0 ? (
        <p className="fine">No claim rests on it yet. Press S on a claim to attach it.</p>
      ) : (
        <table className="mini">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">Article</th>
              <th scope="col">Stance and place</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {uses.map((use, place) => (
              <tr key={`${use.claimId} ${place}`}>
                <td className="serif" dir="auto">
                  <Link href={`/articles/${use.articleId}?claim=${use.number}`}>{use.text}</Link>
                </td>
                <td>
                  <ArticleName headline={use.headline} />, claim {use.number}
                </td>
                <td>
                  {STANCE_INFO[use.stance].label.toLowerCase()}, {use.locator}
                </td>
                <td>
                  <State use={use} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
