'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, callApi, newKey } from '@/components/api'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { trackSaving } from '@/components/shell/save-state'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/use-draft'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'

/** What people say about a claim, and a line to say more; what is typed stays until the desk has it. */
export function CaseComments({ detail: { id, number, comments, whyNot } }: { detail: ClaimDetail }) {
  const client = useQueryClient()
  const [body, setBody] = useDraft(`comment:${id}`)
  const [refused, setRefused] = useState<string | null>(null)
  const send = async () => {
    const said = body.trim()
    if (!said) return
    setRefused(null)
    const key = newKey()
    try {
      const answer = await trackSaving(`Comment on claim ${number}`, () =>
        callApi<ClaimDetail>('POST', `/api/v1/claims/${id}/comments`, { body: said }, { key }),
      )
      client.setQueryData(['review-case', id], answer)
      setBody('')
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setRefused(error.detail)
    }
  }
  return (
    <section className="part">
      <h3>
        Comments <span className="count">&nbsp;{comments.length}</span>
      </h3>
      <ol className="thread">
        {comments.map((comment) => (
          <li className="comment" key={comment.id}>
            <Initials person={comment.author} />
            <div>
              <p className="by">
                <b>{comment.author.name}</b> <Moment at={comment.createdAt} />
              </p>
              <p className="said" dir="auto">
                {comment.body}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {!whyNot.comment && (
        <form
          className="comment-line"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <input
            className="input"
            id="case-comment"
            dir="auto"
            aria-label="Comment"
            placeholder="Ask or remark; everyone at the desk reads it"
            value={body}
            onChange={(event) => {
              setBody(event.target.value)
            }}
          />
          <Button type="submit">Send</Button>
          {refused && (
            <p className="error" role="alert">
              <i className="glyph" />
              {refused}
            </p>
          )}
        </form>
      )}
    </section>
  )
}
