/** A row of a list of which one is chosen. The list around it is a `group/list`, and has the focus in its rows’ stead. */
export const rowLook = [
  'min-h-11.5 cursor-default content-center border-b border-hairline px-3.5 py-1 hover:bg-sunken max-phone:min-h-13',
  'aria-selected:bg-selected aria-selected:shadow-[inset_2px_0_0_var(--accent)] aria-selected:hover:bg-selected rtl:aria-selected:shadow-[inset_-2px_0_0_var(--accent)]',
  'forced:aria-selected:outline-2 forced:aria-selected:-outline-offset-2',
  'group-focus-visible/list:aria-selected:shadow-none group-focus-visible/list:aria-selected:outline-2 group-focus-visible/list:aria-selected:-outline-offset-2 group-focus-visible/list:aria-selected:outline-ring',
  // On paper nothing is chosen.
  'print:break-inside-avoid print:bg-transparent! print:shadow-none! print:outline-none!',
]
