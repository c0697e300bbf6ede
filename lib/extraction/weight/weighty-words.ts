import { BIT, type ReasonName } from './reasons'

/** Verbs in their plain form; every form that English makes of them counts. */
const VERBS: Partial<Record<ReasonName, string>> = {
  crime:
    'bribe steal defraud embezzle launder murder rape assault extort smuggle traffic forge swindle rob blackmail poison abuse torture molest evade falsify perjure conspire loot kidnap stab torch massacre groom dope cheat plunder bully harass intimidate',
  law: 'charge convict acquit sentence jail imprison arrest indict sue prosecute plead fine ban extradite investigate raid settle appeal detain deport overturn suspend disqualify testify subpoena seize clear confess',
  death: 'die kill injure wound drown perish execute suffocate hospitalise hospitalize maim collapse infect burn crash',
  wrong:
    'dump hide conceal ignore destroy delete lie mislead deceive betray neglect exploit leak cover shred breach violate pollute contaminate threaten evict warn fail omit manipulate suppress discriminate silence misuse abandon lose dodge threat overcharge',
  interest: 'own buy sell acquire donate fund finance bankroll pay invest lobby inherit profit owe lend borrow award',
  denial: 'deny refute reject dispute dismiss admit apologise apologize concede acknowledge retract',
  office: 'resign quit sack fire oust appoint elect step promote dismiss replace retire succeed nominate impeach',
  cause: 'cause trigger spark provoke blame link attribute prompt stem prevent cure cut halve double',
  finding: 'find show prove reveal discover confirm conclude establish test disclose emerge',
  change:
    'rise fall drop increase decrease grow shrink soar plunge double treble triple halve exceed outnumber beat win',
}

/** Words that have no forms, or only those that are here. */
const WORDS: Partial<Record<ReasonName, string>> = {
  crime:
    'bribes bribery theft fraud fraudulent murder murderer manslaughter rape rapist robbery burglary corruption corrupt arson terrorism terrorist guilty criminal criminals crime crimes offence offences offense illegal illegally unlawful unlawfully perjury embezzlement laundering blackmail kickback kickbacks steroid steroids doping smuggler trafficking slavery assault stole stolen stealing abuser collusion cartel insider spy espionage treason thief thieves gang killer',
  law: 'court courts jury judge verdict trial prison lawsuit lawsuits bail custody indictment conviction convictions sentence settlement tribunal inquest inquiry investigation police prosecutors prosecutor suspect suspects suspicion subpoena injunction parole charges counts ombudsman regulator sued pleaded',
  death:
    'dead death deaths died dying dies fatal fatally victim victims casualties corpse suicide injuries injury injured wounded seizure seizures overdose illness ill sick disease disabled miscarriage killed killing cancer hospital',
  wrong:
    'toxic misconduct negligence negligent cover-up scandal secretly secret lies lied lying liar hid hidden hiding unsafe unpaid forged fake counterfeit bullying harassment racist racism sexist abuse breach breaches leaked threw thrown mould asbestos smear conflict false falsely untrue faulty defective delays overdue complaint complaints flaw flaws shortcuts underpaid unlicensed undeclared',
  interest:
    'owner owners owned shares shareholder shareholders stake stakes donor donors donation donations bonus bonuses salary pension tax taxes dividend dividends subsidy subsidies grant grants loan loans contract contracts bought sold paid pays gave debt debts fee fees bankrupt insolvent profits losses loss',
  denial: 'denial denials liability denies cleared innocent innocence without admitting exonerated apology sorry',
  office: 'resignation dismissal sacked fired unopposed',
  absolute:
    'never nobody none every everybody always all entirely only no nothing nowhere exclusively unanimous unanimously',
  first: 'first unprecedented pioneering inaugural',
  superlative: 'record most least best worst biggest unique sole unrivalled unmatched top leading half-century',
  cause: 'because due reason effect effects impact responsible consequence consequences thanks causing leading',
  finding:
    'study studies research researchers survey report trial evidence positive negative audit figures tests data scientists',
  change:
    'higher lower faster slower fewer than rose fell grew risen fallen grown doubled compared average up down lead',
  scene:
    'sun sunny rain rainy wind windy cold warm sky clouds cloud fog mist misty snow breeze dusk dawn sunset sunrise bright smiled smiles smile laughed laughs sang sings sing wore wears wearing grey gray coat shirt hat dress suit smell smells scent garden gardens flowers flower birds gulls dog dogs cat tea coffee cake beer wine chips lunch dinner breakfast ale bread soup kitchen table chair wall floor window windows hung hangs dressed sat sits stood stands walks walked looked gazed whispered nodded shrugged applause music song guests refreshments',
}

/** Regular forms of a verb; some that nobody writes are among them and do no harm. */
function formsOf(verb: string): string[] {
  const last = verb.at(-1) ?? ''
  const stem = last === 'e' ? verb.slice(0, -1) : verb
  const endings = ['ed', 'ing', 'es'].map((ending) => stem + ending)
  const doubled = ['ed', 'ing'].map((ending) => verb + last + ending)
  const changed = last === 'y' ? ['ied', 'ies'].map((ending) => verb.slice(0, -1) + ending) : []
  return [verb, `${verb}s`, ...endings, ...doubled, ...changed]
}

const IRREGULAR: Partial<Record<ReasonName, string>> = {
  interest: 'lent',
  office: 'stepped',
  cause: 'linked',
  finding: 'found shown proven',
  change: 'won beaten',
  wrong: 'lost misled',
}

let bitsOfWord: Map<string, number> | undefined

function build(): Map<string, number> {
  const map = new Map<string, number>()
  const add = (word: string, name: ReasonName) => map.set(word, (map.get(word) ?? 0) | BIT[name])
  for (const [name, words] of Object.entries(VERBS) as [ReasonName, string][])
    for (const verb of words.split(' ')) for (const form of formsOf(verb)) add(form, name)
  for (const list of [WORDS, IRREGULAR])
    for (const [name, words] of Object.entries(list) as [ReasonName, string][])
      for (const word of words.split(' ')) add(word, name)
  return map
}

/** The reasons that an English word in lower case gives by itself. */
export function reasonsOfWord(lower: string): number {
  bitsOfWord ??= build()
  return bitsOfWord.get(lower) ?? 0
}
