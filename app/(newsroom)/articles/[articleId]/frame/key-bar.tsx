const KEYS: [string[], string][] = [
  [['J', 'K'], 'claim'],
  [['⇧J'], 'next unchecked'],
  [['1', '–', '6'], 'outcome'],
  [['S'], 'source'],
  [['E'], 'suggested edit'],
  [['C'], 'comment'],
  [['T'], 'kind'],
  [['W'], 'who'],
  [['D'], 'dismiss'],
  [['M'], 'merge'],
  [['Q'], 'split'],
  [['N'], 'new claim'],
  [['P'], 'edit the part'],
  [['⇧P'], 'what it is'],
  [['H'], 'hide marks'],
]

/** The keys of the galley, at its foot. */
export function KeyBar() {
  return (
    <footer className="keys">
      {KEYS.map(([keys, does]) => (
        <span key={does}>
          {keys.map((key) => (key === '–' ? '–' : <kbd key={key}>{key}</kbd>))} {does}
        </span>
      ))}
      <span className="push">
        <kbd>?</kbd> all keys
      </span>
    </footer>
  )
}
