/** What a column of sums is called, and the verbs that tell of such a sum. */
const FIELDS: readonly [field: string, head: RegExp, verbs: RegExp][] = [
  [
    'budget',
    /\b(?:budgets?|allocat\w+|funding|funds?|grants?|spend(?:ing)?|spent|shares?|awards?|awarded|money|amount|cash|settlement)\b/i,
    /\b(?:gets?|got|receiv\w+|given|granted|awarded|allocated|set aside|spends?|spent|spending|budget\w*|goes? to|handed|funded|will have)\b/i,
  ],
  [
    'cost',
    /\b(?:costs?|price|bills?|fees?|fares?|charges?)\b/i,
    /\b(?:costs?|costing|pays?|paid|charges?|charged|priced)\b/i,
  ],
  [
    'income',
    /\b(?:sales|revenues?|turnover|income|takings|earnings)\b/i,
    /\b(?:sold|sells?|took|takes?|earn\w*|turned over|brought in|grossed)\b/i,
  ],
  ['pay', /\b(?:pay|salary|salaries|wages?)\b/i, /\b(?:earn\w*|paid|gets?|got|receives?d?)\b/i],
  ['profit', /\bprofits?\b/i, /\b(?:made|makes?|earn\w*)\b/i],
  ['debt', /\b(?:debts?)\b/i, /\bow(?:es?|ed)\b/i],
]

/** What a column’s sums are of, where a clause speaks of such a sum by its verb: “Budget” of what somebody gets or spends. */
export function moneyField(head: string, clause: string): string | undefined {
  return FIELDS.find(([, name, verbs]) => name.test(head) && verbs.test(clause))?.[0]
}
