import { Combobox } from '@/components/ui/combobox'
import type { SeekOptions } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'
import { optionOf } from './use-articles-to-choose'

interface ChooseArticleProps {
  label: string
  articles: readonly ArticleToCorrect[]
  seek: SeekOptions
  chosen: string | null
  /** It is given by the claim. */
  fixed?: boolean
  onChoose: (articleId: string) => void
}

/** Which article it is about, found by its words: the newest at once, all others as one types. */
export function ChooseArticle({ label, articles, seek, chosen, fixed = false, onChoose }: ChooseArticleProps) {
  return (
    <Field label={label} id="about">
      {fixed ? (
        <Input value={articles.find(({ id }) => id === chosen)?.headline ?? ''} disabled readOnly dir="auto" />
      ) : (
        <Combobox
          label={label}
          placeholder="Choose the article"
          value={chosen ?? ''}
          options={articles.map(optionOf)}
          seek={seek}
          onChange={onChoose}
        />
      )}
    </Field>
  )
}
