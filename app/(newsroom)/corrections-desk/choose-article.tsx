import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'

interface ChooseArticleProps {
  label: string
  articles: readonly ArticleToCorrect[]
  chosen: string | null
  /** It is given by the claim. */
  fixed?: boolean
  onChoose: (articleId: string) => void
}

/** Which article it is about, found by its words. */
export function ChooseArticle({ label, articles, chosen, fixed = false, onChoose }: ChooseArticleProps) {
  return (
    <Field label={label} id="about">
      {fixed ? (
        <Input value={articles.find(({ id }) => id === chosen)?.headline ?? ''} disabled readOnly dir="auto" />
      ) : (
        <Combobox
          label={label}
          placeholder="Choose the article"
          value={chosen ?? ''}
          options={articles.map(({ id, headline, section }) => ({
            ...{ value: id, label: headline },
            ...(section !== '' && { detail: section }),
          }))}
          onChange={onChoose}
        />
      )}
    </Field>
  )
}
