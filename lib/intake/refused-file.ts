/** A file that no article can be read from, with what to do about it. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'

  constructor(
    /** Of another kind than what is read; larger than what is read; or read, and of no use. */
    readonly why: 'unsupported' | 'too-large' | 'unacceptable',
    sentence: string,
  ) {
    super(sentence)
  }
}

export const ARTICLE_FILES = 'Articles come as .docx, .odt, .pdf, .html, .mhtml, .eml, .md or .txt.'
export const DAMAGED =
  'The file is damaged, so that its text can’t be read to the end. Open it in the program that made it and save it again.'
