import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'

interface ChooseArticleProps {
  label: string
  articles: readonly ArticleToCorrect[]
  chosen: string | null
  /** It is given by the claim. */
  fixed?: boolean
  onChoose: (articleId: string | null) => void
}

/** Which article it is about. */
export function ChooseArticle({ label, articles, chosen, fixed = false, onChoose }: ChooseArticleProps) {
  return (
    <div className="field">
      <label htmlFor="about">{label}</label>
      <span className="picker">
        <select
          className="select"
          id="about"
          value={chosen ?? ''}
          disabled={fixed}
          onChange={(event) => {
            onChoose(event.target.value || null)
          }}
        >
          <option value="">Choose the article</option>
          {articles.map(({ id, headline }) => (
            <option key={id} value={id}>
              {headline}
            </option>
          ))}
        </select>
      </span>
    </div>
  )
}
