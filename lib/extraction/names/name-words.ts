/**
 * Common words that tell names of people, bodies and places apart by what stands inside or beside them: "match", "wife",
 * "province". None of them names anything in the world, so they are written here as grammar is; names come from the gazetteer.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What a happening, a prize, a law or a thing ends with: such a name is neither a person nor a body nor a place. */
export const EVENT_HEADS = set(
  'conference summit cup open prix championship championships games tour award awards prize act treaty agreement accord accords bill amendment war festival marathon index average composite classic masters trophy medal week pact convention protocol plan era age revolution election elections test series bowl derby flight program programme operation rally shield final finals eve year virus vaccine doctrine clause code anthem movement parade exhibition expo day deal edition generation bonds syndrome disease theory principle scale convoy project suite',
)
/** Parties that are called by a common word. */
export const PARTIES = set('labour conservatives greens')
/** Bodies that are named by one common word. */
export const LONE_BODIES = set('senate congress parliament commission treasury cabinet army navy house')
/** Short for common words or words of newsrooms, where it stands in capitals; more come with the gazetteer. */
export const NOT_BODIES = set(
  'id ai ot ebitda mp mps mep re note fob adr ads pmi faq diy suvs cctv gps usb https pdf sms ceo cfo coo hd fyi rip asap i vi lp ep jr sr md phd mba ba ma qb rbi bb so live update updates correction graphic poll factbox exclusive breaking read photo video via the ppe pcr icu lgbt lgbtq sdk api gb ghz',
)
/** Nouns for a kind of body, standing before its name: "the carmaker Fiat". */
export const BODY_NOUNS = set(
  'maker group company giant firm agency regulator bank newspaper daily magazine club team rival carrier airline automaker carmaker retailer operator party network channel broadcaster chain brand manufacturer producer supplier developer startup start-up insurer lender brokerage miner brewer union organisation organization charity website platform publisher watchdog weekly station parent unit subsidiary partner conglomerate provider vendor site airframer consortium drugmaker chipmaker grocer supermarket startup movement militia militants rebels guerrillas side champions leaders tabloid paper ngo lobby thinktank drugs-maker utility builder planemaker steelmaker oil-major wholesaler',
)
/** Nouns that follow the name of a body: "Lufthansa shares". */
export const AFTER_BODIES = set(
  'shares stock officials official executives executive spokesman spokeswoman spokesperson employees workers staff inc group plans shareholders chief ceo cfo chairman board management headquarters coach goalkeeper fans striker forward quarterback midfielder defender manager captain players player supporters news newspaper magazine unit subsidiary brand products cars stores store tally report poll photographer correspondent journalist leader members lawmakers militants fighters guerrillas rebels aircraft jets engine engines data customers users president director analyst analysts economist lawyer lawyers logo store pilots',
)
/** Nouns that follow the name of a place. */
export const AFTER_PLACES = set(
  'province city airport region district area county village town state island coast border peninsula suburb neighborhood neighbourhood resort valley desert mountains river stadium prison plant port streets residents native natives mayor governor mill quarry colliery hospital school bridge police',
)
/** What only a place has: "Marlow council", "Nelson pier". */
export const OF_TOWNS = set(
  'council councillor councillors infirmary harbour harbor quay quayside pier marina byelection seafront promenade',
)
export const BEFORE_PLACES = set(
  'in near off outside across throughout around inside toward towards into northern southern eastern western central downtown nearby neighbouring neighboring rural mainland occupied leaving left visiting visit reached',
)
export const PLACE_NOUNS = set(
  'city town village province state region capital district island suburb port county municipality borough area coast resort governorate hamlet territory',
)
/** Before "of" and a place's name: "the council of York". */
export const OF_PLACES = set(
  'council mayor bishop archbishop university people residents citizens population parish diocese streets suburbs skyline',
)
/** With a known place behind them. */
export const VISITED = set('visited visits toured tours')
/** Small words between the two parts of a place's name: "Bergen op Zoom", "Frankfurt am Main". */
export const PLACE_LINKS = set('bij aan op am ob sur sous upon nad')
/** The same between hyphens: "Stratford-upon-Avon", "Aix-en-Provence". */
export const IN_PLACES = set('bij aan op am ob sur sous upon nad on en by le la les de du des under')
export const KIN = set(
  'wife husband father mother son daughter brother sister lawyer attorney family parents death mother widow aides campaign friends girlfriend boyfriend supporters biographer body career life hair face voice house home',
)
/** Words of a sports report. */
export const SPORT = set(
  'match goal goals league season coach touchdown touchdowns yards innings wicket wickets cup players team teams scored striker midfielder defender goalkeeper quarterback rebounds assists championship champions playoffs halftime half-time referee penalty tournament division soccer football cricket basketball baseball hockey rugby tennis win wins victory defeat',
)
export const PLAY = set(
  'beat beats defeated won wins lost loses drew scored led leads trailed hosted hosts closed closes edged routed crushed downed visits visit played plays play improved fell face faces finished clinched advanced signed acquired opened took had went have are traded sacked thrashed hammered signed drafted relegated fired',
)
