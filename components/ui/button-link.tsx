import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { ButtonLook } from './button-look'
import { buttonLook } from './button-look'
import { cn } from './cn'
import { Kbd } from './kbd'

interface ButtonLinkProps extends ComponentProps<typeof Link>, ButtonLook {
  kbd?: string
}

/** A link that looks like a button: it leads to a page, so it can be opened in another tab. */
export function ButtonLink({ tone, size, kbd, className, children, ...link }: ButtonLinkProps) {
  return (
    <Link {...link} className={cn(buttonLook({ tone, size }), className)}>
      {children}
      {kbd !== undefined && <Kbd className="max-phone:hidden">{kbd}</Kbd>}
    </Link>
  )
}
