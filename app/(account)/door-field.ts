import { tw } from '@/components/ui/cn'

/** The fields at the door are a little larger than those at the desk. */
export const doorField = tw('h-9 px-2.5 max-phone:h-11 max-phone:text-[1rem]')
