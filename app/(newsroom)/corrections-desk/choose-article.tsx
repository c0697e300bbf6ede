import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
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
    <Field label={label} id="about">
      <Select
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
      </Select>
    </Field>
  )
}
