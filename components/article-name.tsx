import Link from 'next/link'
import { cn } from '@/components/ui/cn'

interface ArticleNameProps {
  headline: string
  /** BCP 47, where it is at hand. */
  language?: string
  /** Where its name leads; without one it is only named. */
  href?: string
  className?: string
}

/** What an article is called wherever it is named: by its headline, in its own direction, whole in the tooltip where it is cut. */
export function ArticleName({ headline, language, href, className }: ArticleNameProps) {
  const name = { lang: language, dir: 'auto', title: headline, className: cn('wrap-anywhere', className) } as const
  return href === undefined ? (
    <bdi {...name}>{headline}</bdi>
  ) : (
    <Link href={href} {...name}>
      {headline}
    </Link>
  )
}
