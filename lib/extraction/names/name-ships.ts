import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import type { NamePart } from './name-splitting'

/** What sails, right before its name: "the ferry Jutta Marie". */
const SHIPS =
  /^(?:ferry|trawler|tanker|vessel|ship|yacht|boat|destroyer|frigate|submarine|freighter|liner|warship|barge|tug|tugboat|cruiser|schooner|lifeboat|steamer|steamship|paddle-steamer|carrier|corvette|icebreaker|catamaran|dinghy|sloop|ketch|brig|clipper|dredger|minesweeper|battleship|flagship|supertanker|containership|spacecraft|probe|rover|locomotive|racehorse|horse|colt|filly|mare|gelding|stallion)$/
/** Letters that ships have before their names. */
const PREFIXES = /^(?:MV|M\/V|MS|SS|USS|HMS|RMS|MT|FV|RV|HMCS|HMAS|INS|USNS|RRS|SV|TS)$/

/** A ship, a craft or a horse: its name is nobody's, whatever it sounds like. */
export function isVessel(tokens: readonly Token[], { first, role }: NamePart): boolean {
  const opener = tokens[first]
  if (opener?.shape === Shape.UPPER && PREFIXES.test(opener.text)) return true
  const before = tokens[(role?.first ?? first) - 1]
  if (!before) return false
  if (before.shape === Shape.UPPER && PREFIXES.test(before.text)) return true
  const title = role ? tokens[role.first] : undefined
  return before.shape === Shape.LOWER && SHIPS.test(before.lower) && title?.shape !== Shape.LOWER
}
