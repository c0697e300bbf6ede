/** A decision that a text may tell as taken or as still to come. Sources of regular expressions. */
export interface Decision {
  name: string
  /** Past forms: "approved". */
  past: string
  /** Base and -ing forms: "approve", "approving". */
  base: string
  /** What it is called as a thing: "approval". */
  noun: string
  /** As a headline says it: "approves". */
  present: string
  /** Nothing is decided on but oneself, and once. */
  alone?: true
}

export const DECISIONS: readonly Decision[] = [
  {
    name: 'endorse',
    past: 'endorsed|backed|supported',
    base: 'endorse|endorsing|back|support',
    noun: 'endorsement|backing|support',
    present: 'endorses?|backs?',
  },
  {
    name: 'approve',
    past: 'approved|authori[sz]ed|adopted|passed|ratified|voted for',
    base: 'approve|approving|authori[sz]e|adopt|adopting|pass|passing|ratify|ratifying|vote on|be discussed',
    noun: 'approval|adoption|ratification|authori[sz]ation',
    present: 'approves?|adopts?|passes|pass|ratif(?:y|ies)',
  },
  {
    name: 'agree',
    past: 'agreed|(?:signed|reached|struck|sealed|concluded) (?:an? |the )?(?:\\p{L}+ )?(?:agreement|deal|accord|treaty|pact)',
    base: 'agree|agreeing|(?:sign|reach|strike|seal|conclude) (?:an? |the )?(?:\\p{L}+ )?(?:agreement|deal|accord|treaty|pact)',
    noun: 'agreement|deal|accord|treaty|pact',
    present: 'agrees?',
  },
  {
    name: 'accept',
    past: 'accepted|conceded',
    base: 'accept|accepting|concede|consider',
    noun: 'acceptance|concession',
    present: 'accepts?',
  },
  { name: 'sign', past: 'signed', base: 'sign|signing', noun: 'signing|signature', present: 'signs?' },
  {
    name: 'buy',
    past: 'bought|acquired|purchased|taken over',
    base: 'buy|buying|acquire|acquiring|purchase|take over',
    noun: 'acquisition|purchase|takeover',
    present: 'buys?|acquires?',
  },
  {
    name: 'appoint',
    past: 'appointed',
    base: 'appoint|appointing',
    noun: 'appointment',
    present: 'appoints?',
  },
  {
    name: 'ban',
    past: 'banned|outlawed|prohibited',
    base: 'ban|banning|outlaw|prohibit',
    noun: 'ban',
    present: 'bans?',
  },
  { name: 'close', past: 'closed|shut', base: 'close|closing|shut', noun: 'closure', present: 'closes|shuts' },
  { name: 'open', past: 'opened', base: 'open|opening', noun: 'opening', present: 'opens' },
  { name: 'launch', past: 'launched', base: 'launch|launching', noun: 'launch', present: 'launches' },
  {
    name: 'resign',
    past: 'resigned|stepped down|quit',
    base: 'resign|resigning|step down|quit',
    noun: 'resignation',
    present: 'resigns?|quits?',
    alone: true,
  },
  {
    name: 'withdraw',
    past: 'withdrawn|withdrew|pulled out',
    base: 'withdraw|withdrawing|pull out',
    noun: 'withdrawal',
    present: 'withdraws?',
  },
  {
    name: 'cancel',
    past: 'cancelled|canceled|scrapped|abandoned',
    base: 'cancel|cancelling|scrap|scrapping|abandon',
    noun: 'cancellation',
    present: 'cancels?|scraps?',
  },
  {
    name: 'convict',
    past: 'convicted|found guilty',
    base: 'convict|be convicted|find guilty',
    noun: 'conviction',
    present: 'convicts?',
  },
]
