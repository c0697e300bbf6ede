interface Template {
  label: string
  note: string
}

/** How the newsroom says the usual things. They are beginnings: the dots are to be filled in. */
export const TEMPLATES: readonly Template[] = [
  { label: 'A number was wrong', note: 'An earlier version gave the wrong number of …. It is …, not ….' },
  { label: 'A name was wrong', note: 'An earlier version misspelled the name of …. It is ….' },
  { label: 'A date was wrong', note: 'An earlier version gave the wrong date for …. It was …, not ….' },
  { label: 'A quote was wrong', note: 'An earlier version misquoted …. The words were ….' },
  {
    label: 'We did not seek comment',
    note: 'We did not seek comment from … before publishing, and should have. Their answer has been added.',
  },
]
