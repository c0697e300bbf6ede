import type { ReasonName } from '@/lib/extraction/weight/reasons'

/**
 * What has to be known of a language to read it, besides what CLDR and the data packages tell. Lists are words in lower
 * case with spaces between; `word=value` where a word has one. Where words change by case or gender, each form is listed.
 */
export interface Grammar {
  /** ISO 639. */
  code: string
  /** Capitals tell names from other words: "all" where every noun has one, "names", or "none". */
  capitals: 'all' | 'names' | 'none'
  dates: {
    /** Tags of locales from whose calendars the months and weekdays are taken. */
    locales: readonly string[]
    /** Forms that CLDR has not, with the number of the month, or of the weekday from Monday. */
    months: string
    weekdays: string
    seasons: string
    /** Parts of a day behind a weekday or grown together with it. */
    dayParts: string
    /** Days and years told from the day of publication: "gestern=-1d", "торік=-1y". */
    relative: string
    /** Beside a unit of time, what makes it the last one or the next one: "vergangenen". */
    last: string
    next: string
    /** What stands between day, month and year: "de". */
    between: string
    /** Beside a year: "року", "عام". */
    year: string
    /** Before a month, a season or a year that is meant as a time. */
    before: string
    /** Before a year that stands for its decade: "années". */
    decades: string
    /** These say that what is told is still to come. */
    until: string
    future: RegExp
  }
  amounts: {
    numbers: string
    /** Between the tens and the ones of a number in words, written apart: "treinta y cinco"; "" where nothing need stand there. */
    tensAnd: string
    /** What makes an age of a figure with a hyphen: "57-Jährige". */
    aged: RegExp
    /** "viertel=0.25"; words of one fraction are joined by "_". */
    fractions: string
    scales: string
    /** As `fractions`: "pour_cent". */
    percent: string
    units: string
    /** Sums are counted in these, besides what CLDR knows: "гривень=UAH". */
    currencies: string
    /** Between a number and what is counted: "de". */
    of: string
  }
  names: {
    /** Before a name: "Frau", "Mme". */
    honorifics: string
    /** What people are: before or behind their names. */
    roles: string
    /** Endings that make a word a role: "-chefin". */
    roleEndings: RegExp
    particles: string
    /** First names that the packages lack. */
    firstNames: string
    /** Words that begin a sentence with a capital and are never names. */
    plain: string
    /** Bodies by their first word: "Bundesamt", "parquet". */
    bodyHeads: string
    bodyEndings: RegExp
    /** After a name: "AG". */
    bodySuffixes: string
    /** Before a name: "FC". */
    clubs: string
    /** Whole bodies that are one word. */
    bodies: string
    /** Between the head of a body and what it is for. */
    links: string
    /** Words by which a body is told more closely, in lower case. */
    bodyAdjectives: RegExp
    /** True where marks of quotation stand around names of firms and clubs. */
    quotesBodies: boolean
    /** Nothing but a place stands behind these with a capital. */
    placesAfter: string
    /** Before the name of a place: "Gemeinde". */
    placeNouns: string
    and: string
  }
  speech: {
    verbs: string
    according: string
    pronouns: string
  }
  captions: {
    /** What opens a line on who made a picture: "Foto". */
    credits: string
    /** Between that word and the name: "von". */
    creditedTo: string
    /** What is credited there without being anybody's name: "Archiv". */
    notCredited: string
  }
  /** Beginnings of words that make a claim weigh, by reason. */
  weighty: Partial<Record<ReasonName, string>>
}

/** What the data packages know of the names of a language: lists joined by "|". */
export interface NamesIndex {
  firstNames: string
  lastNames: string
  places: string
  romanPlaces: string
}
