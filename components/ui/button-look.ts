import { cva, type VariantProps } from 'class-variance-authority'

/** How a button looks, also where a link or a Radix trigger wears it. */
export const buttonLook = cva(
  [
    'inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border font-ui text-ui font-medium whitespace-nowrap no-underline',
    'max-phone:[&>kbd]:hidden',
    'refused:cursor-not-allowed refused:border-edge refused:bg-sunken refused:text-faint forced:refused:border-[GrayText] forced:refused:text-[GrayText]',
  ],
  {
    variants: {
      tone: {
        normal: 'border-edge bg-bg text-ink hover:bg-sunken',
        /** The one thing to do here. */
        primary:
          'border-accent bg-accent text-on-accent [&>kbd]:border-current/45 [&>kbd]:bg-transparent [&>kbd]:text-inherit',
        /** Beside something else: looks like words until it is pointed at. */
        plain: 'border-transparent bg-transparent text-muted hover:text-ink',
        /** Within a line of words. */
        link: 'border-transparent bg-transparent text-accent underline',
        /** What can’t be taken back. */
        danger: 'border-wrong bg-bg text-wrong hover:bg-wrong-tint',
        /** A figure or a state that leads to what it counts. */
        chip: 'rounded-full border-edge bg-bg text-ink hover:bg-sunken',
        /** What is pressed is a drawing, or words that keep the look of the line they stand in. */
        bare: 'border-0 bg-transparent text-inherit',
      },
      size: {
        small: 'h-5 px-1.5',
        normal: 'h-7 px-2.5 max-tablet:min-h-9 max-phone:min-h-11',
        large: 'h-9 px-3.5 max-phone:min-h-11',
      },
    },
    compoundVariants: [
      { tone: 'plain', size: 'normal', class: 'px-1.5' },
      { tone: 'chip', size: 'normal', class: 'h-6 gap-1.5 px-2 max-tablet:px-3 max-phone:min-h-9' },
      {
        tone: 'bare',
        class: 'h-auto p-0 font-normal whitespace-normal max-tablet:min-h-0 max-phone:min-h-0',
      },
      { tone: 'link', class: 'h-auto min-h-6 px-0 max-tablet:min-h-6 max-phone:min-h-6' },
    ],
    defaultVariants: { tone: 'normal', size: 'normal' },
  },
)

export type ButtonLook = VariantProps<typeof buttonLook>
