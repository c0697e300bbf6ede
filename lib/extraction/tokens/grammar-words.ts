/** What the grammar knows about a word: bits of Word.gram. */
export const Gram = {
  FUNCTION: 1 << 0,
  MONTH: 1 << 1,
  WEEKDAY: 1 << 2,
  TIME_UNIT: 1 << 3,
  CARDINAL: 1 << 4,
  MULTIPLIER: 1 << 5,
  ORDINAL: 1 << 6,
  SPEECH: 1 << 7,
  TITLE: 1 << 8,
  ROLE: 1 << 9,
  ORG_SUFFIX: 1 << 10,
  ORG_HEAD: 1 << 11,
  PLACE_HEAD: 1 << 12,
  PARTICLE: 1 << 13,
  HE: 1 << 14,
  SHE: 1 << 15,
  PRONOUN: 1 << 16,
  CURRENCY: 1 << 17,
  MEASURE: 1 << 18,
  HEDGE: 1 << 19,
  AUXILIARY: 1 << 20,
  PREPOSITION: 1 << 21,
  DETERMINER: 1 << 22,
  DAY_PART: 1 << 23,
  SEASON: 1 << 24,
  HONORIFIC: 1 << 25,
  SHORTENED: 1 << 27,
  CONJUNCTION: 1 << 28,
} as const

export type GramName = keyof typeof Gram

/** Closed classes and the commonest sentence openers, by what they are. */
export const GRAMMAR_WORDS: Partial<Record<GramName, string>> = {
  DETERMINER:
    'the a an this that these those some any each every no all both either neither another such what which whose many much few several most more less other',
  PREPOSITION:
    'of in on at by for from to with without about after before between among against during since until till under over through into onto upon across along around behind below beneath beside besides beyond despite down except inside like near off out outside past per throughout toward towards up via within amid amidst amongst alongside above as than unlike regarding concerning following including according because due',
  CONJUNCTION: 'and or but nor so yet if when while although though because unless whereas whether that',
  PRONOUN:
    'i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves who whom whoever one',
  HE: 'he him his himself',
  SHE: 'she her hers herself',
  AUXILIARY:
    "is are was were be been being am has have had having do does did will would shall should can could may might must cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't mustn't",
  FUNCTION:
    "not never ever also only even just still already now then here there where why how too very however meanwhile moreover furthermore therefore thus instead indeed perhaps maybe nevertheless nonetheless otherwise additionally finally eventually later earlier soon once again back away together often sometimes usually always almost nearly rather quite yes no oh well ok okay hello thanks let lets please let's it's he's she's that's there's they're we're you're i'm i've i'll i'd we've we'll you'll you've they've what's who's here's next last first another elsewhere else whatever whenever wherever afterwards afterward consequently accordingly hence likewise similarly conversely namely overall generally recently currently previously formerly originally initially apparently reportedly allegedly obviously clearly certainly probably possibly actually really simply especially particularly specifically notably importantly unfortunately fortunately sadly hopefully surprisingly interestingly ironically according despite given based asked told added speaking citing noting adding saying born founded based part nothing something anything everything nobody somebody anybody everyone someone anyone none same own",
  MONTH:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  WEEKDAY:
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  TIME_UNIT:
    'second seconds minute minutes hour hours day days week weeks fortnight fortnights month months quarter quarters year years decade decades century centuries millennium millennia semester semesters season seasons weekend weekends night nights hrs mins secs yrs',
  DAY_PART: 'morning afternoon evening night noon midnight midday dawn dusk lunchtime overnight',
  SEASON: 'spring summer autumn fall winter',
  CARDINAL:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  MULTIPLIER:
    'hundred thousand million billion trillion hundreds thousands millions billions trillions dozen dozens score quadrillion lakh crore bn mln m b k tn trn',
  ORDINAL:
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth',
  HEDGE:
    'about around approximately nearly almost roughly some over under below above exactly only just barely more less fewer least most up close well estimated',
  PARTICLE:
    'de da di do dos das del della der den van von und la le lo el al bin ibn ben bint abu ter ten zu zur af av du des ould arap',
  SPEECH:
    'said says say saying told tells tell telling added adds add adding asked asks ask asking wrote writes write writing tweeted tweets tweeting stated states stating remarked remarks remarking replied replies replying responded responds responding answered answers answering explained explains explaining argued argues arguing insisted insists insisting noted notes noting warned warns warning declared declares declaring announced announces announcing continued continues concluded concludes recalled recalls recalling joked jokes joking quipped quips admitted admits admitting acknowledged acknowledges acknowledging conceded concedes claimed claims claiming suggested suggests suggesting observed observes commented comments commenting emphasized emphasised emphasizes emphasising stressed stresses stressing urged urges urging demanded demands complained complains complaining exclaimed exclaims shouted shouts shouting yelled yells screamed cried cries whispered whispers muttered mutters declaimed proclaimed proclaims pronounced vowed vows promised promises pledged pledges predicted predicts testified testifies testifying tells posted posts posting reads read quoted quotes countered counters contended contends maintained maintains asserted asserts asserting affirmed affirms confirmed confirms revealed reveals reported reports disclosed lamented laments praised praises criticized criticised blasted blasts slammed slams mocked mocks accused accuses called calls calling described describes describing dubbed branded labeled labelled denounced denounces dismissed dismisses thundered opined opines mused muses intoned boasted boasts bragged brags charged charges chided reiterated reiterates repeated repeats interjected chimed reasoned pressed questioned conclude argue explain insist suggest warn admit acknowledge recall write add complain allege say remembered indicated indicates indicating outlined outlines outlining highlighted emphasizing emphasised retorted retorts snapped implored pleaded pleads begged cautioned cautions advised advises counseled wondered wonders hinted recounted recounts related sang chanted chants chanting texted emailed summed signed pointed continuing concluding boasting explaining tweeted retweeted blogged allege alleged alleges believed believes thinks thought think knew feels felt hailed condemned condemns condemning scoffed sneered lashed railed ranted fumed teased ventured volunteered offered offers agreed agrees disagreed',
  TITLE:
    'president vice-president premier chancellor senator sen representative rep reps sens congressman congresswoman governor gov mayor king queen prince princess pope general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private admiral adm commander cmdr brigadier marshal secretary minister ambassador judge justice professor prof detective officer inspector constable superintendent chief director chairman chairwoman chairperson chair coach manager trainer captain rev reverend bishop archbishop cardinal sheikh sheik sultan ayatollah imam rabbi emir emperor empress duke duchess earl count countess baron baroness lord lady sir dame father sister brother saint st spokesman spokeswoman spokesperson envoy commissioner attorney lawyer prosecutor deputy leader candidate nominee analyst economist author actor actress singer journalist reporter correspondent editor columnist founder co-founder ceo cfo coo analyst striker midfielder defender goalkeeper quarterback pitcher wrestler boxer driver astronaut historian scientist researcher activist councillor councilman councilwoman alderman delegate mp msp mep td speaker dictator comrade congressmen senators presidents ministers uncle aunt grandfather grandmother host anchor strategist pollster adviser advisor aide counsel assemblyman assemblywoman sheriff trooper pastor evangelist guitarist drummer bassist vocalist rapper composer conductor director producer writer novelist poet painter philosopher billionaire businessman businesswoman entrepreneur investor tycoon magnate banker teammate winger forward centre-back goalie skipper referee umpire champion',
  HONORIFIC: 'mr mrs ms miss mx dr messrs mme mlle monsieur madame señor herr frau hon sir dame lord lady',
  /** What people and bodies are called by what they do: common nouns, names of no party. */
  ROLE: 'spokesman spokeswoman spokesperson man woman official officials officer source sources witness witnesses analyst analysts expert experts critic critics aide aides campaign police president minister secretary ambassador senator governor mayor leader chairman chairwoman director chief ceo head professor doctor lawyer attorney judge candidate nominee author reporter journalist editor student teacher mother father son daughter wife husband brother sister friend neighbour neighbor resident residents voter voters supporter supporters activist activists company statement report group organization organisation party government ministry department agency court committee people supporters protesters study researchers scientists leaders lawmakers senators representatives billionaire businessman mogul celebrity host anchor moderator strategist pollster adviser advisor advisers insider insiders operative operatives letter tweet email memo document complaint lawsuit ruling filing newspaper magazine website article editorial ad video narrator speaker caller user prosecutor prosecutors coach player manager owner founder veteran soldier general commander pope bishop priest pastor rabbi actor actress singer writer blogger commentator columnist historian economist investor customer worker employee teen girl boy victim survivor',
  ORG_SUFFIX:
    'inc incorporated corp corporation co company companies ltd limited llc llp plc ag sa nv gmbh group holdings holding bhd sdn spa kk srl ab oy oyj asa partners associates brothers bros sons enterprises industries systems technologies technology international fc afc cf sc united city pac',
  ORG_HEAD:
    'university college school academy institute institution ministry department agency bureau office commission committee council court board authority administration service services force forces army navy police guard guards party congress parliament senate house assembly union federation confederation association society league organization organisation foundation fund trust bank network club team corps command division brigade regiment battalion squadron front movement alliance coalition center centre museum library hospital clinic church cathedral mosque temple times post journal news herald tribune gazette telegraph guardian observer magazine press broadcasting television radio studios records pictures entertainment airlines airways air motors motor electric energy oil gas petroleum pharmaceuticals laboratories labs insurance financial capital securities exchange stores foods hotels rail railway railways telecom telecommunications communications software networks solutions resources mining steel aerospace defense defence treasury cabinet ministry secretariat tribunal chamber guild brigade militia orchestra philharmonic symphony band theater theatre project initiative campaign taskforce forum summit conference championship council directorate caucus cooperative syndicate trade nations states reserve registry ltd institutes colleges universities schools departments airline newspaper weekly daily review wire embassy consulate media newsroom desk observatory ballet sisterhood brotherhood office ombudsman',
  PLACE_HEAD:
    'river lake sea ocean bay gulf strait straits channel island islands isle isles mountain mountains mount hill hills valley desert forest park peninsula cape coast beach street avenue road boulevard square lane highway bridge county province state region district city town village township borough parish port harbor harbour airport canal creek falls springs plateau plain plains basin delta republic kingdom emirate territory territories governorate oblast prefecture heights gardens crossing border stadium arena rock point ridge plaza place drive terrace shore shores bank strip alps riviera pole archipelago',
  /** Parts of currencies and money without a state; the currencies themselves come with the gazetteer. */
  CURRENCY: 'cent cents penny pence sterling renminbi bitcoin bitcoins',
  MEASURE:
    'percent percentage pct meter meters metre metres kilometer kilometers kilometre kilometres km kms mile miles foot feet ft inch inches yard yards yds cm mm kg kgs kilogram kilograms kilo kilos gram grams ton tons tonne tonnes pound pounds lb lbs ounce ounces oz liter liters litre litres gallon gallons barrel barrels acre acres hectare hectares mph kph knots degree degrees celsius fahrenheit watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts mw gw kw kwh mwh volts volt hertz mhz ghz khz byte bytes kb mb gb tb megabyte megabytes gigabyte gigabytes terabytes bit bits bps mbps light-years lightyears nautical square cubic point points pixels calories joules newton newtons bushels bushel carat carats stone stones tablespoon tablespoons teaspoon teaspoons cup cups pint pints quart quarts',
  SHORTENED:
    'mr mrs ms dr sen sens rep reps gov gen col maj capt lt sgt cpl adm cmdr rev prof hon st jr sr vs etc inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos al fig dept univ assn bros ave blvd rd mt ft approx est messrs supt det insp ph',
}

/** What a number word stands for. */
export const NUMBER_VALUES: Record<string, number> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ['thirtieth', 30],
  ['hundred', 100],
  ['hundreds', 100],
  ['dozen', 12],
  ['dozens', 12],
  ['score', 20],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['quadrillion', 1e15],
])

/** Calendar numbers: months from 1, weekdays from 1 = Monday. */
export const CALENDAR_VALUES: Record<string, number> = Object.fromEntries([
  ...'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((word, index): [string, number][] => [
      [word, index + 1],
      [word.slice(0, 3), index + 1],
    ]),
  ['sept', 9],
  ...'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .flatMap((word, index): [string, number][] => [
      [word, index + 1],
      [`${word}s`, index + 1],
      [word.slice(0, 3), index + 1],
    ]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
])
