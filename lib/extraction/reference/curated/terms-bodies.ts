import { office } from '@/lib/extraction/reference/office'
import type { OfficeTerm } from '@/lib/extraction/reference/reference-facts'

/** Heads of the bodies that states have formed, since 2015. */
export const TERMS_OF_WORLD_BODIES: OfficeTerm[] = [
  ...office('Chairperson of the Commission', 'African Union', 'African Union: Former Chairpersons of the Commission', [
    ['Moussa Faki Mahamat', '2017-03-14', '2025-03-13', 'Moussa Faki'],
    ['Mahmoud Ali Youssouf', '2025-03-13'],
  ]),
  ...office('Secretary-General', 'United Nations', 'United Nations: Former Secretaries-General', [
    ['Kofi Annan', '1997-01-01', '2006-12-31'],
    ['Ban Ki-moon', '2007-01-01', '2016-12-31'],
    ['António Guterres', '2017-01-01', '', 'Antonio Guterres'],
  ]),
  ...office('Secretary General', 'NATO', 'NATO: Secretaries General', [
    ['Anders Fogh Rasmussen', '2009-08-01', '2014-09-30'],
    ['Jens Stoltenberg', '2014-10-01', '2024-10-01'],
    ['Mark Rutte', '2024-10-01'],
  ]),
  ...office('President of the European Commission', 'European Union', 'European Commission: Former Presidents', [
    ['José Manuel Barroso', '2004-11-22', '2014-10-31', 'Jose Manuel Barroso'],
    ['Jean-Claude Juncker', '2014-11-01', '2019-11-30'],
    ['Ursula von der Leyen', '2019-12-01'],
  ]),
  ...office('President of the European Council', 'European Union', 'European Council: Former Presidents', [
    ['Donald Tusk', '2014-12-01', '2019-11-30'],
    ['Charles Michel', '2019-12-01', '2024-11-30'],
    ['António Costa', '2024-12-01', '', 'Antonio Costa'],
  ]),
  ...office('President of the European Parliament', 'European Union', 'European Parliament: Former Presidents', [
    ['Martin Schulz', '2012-01-17', '2017-01-17'],
    ['Antonio Tajani', '2017-01-17', '2019-07-03'],
    ['David Sassoli', '2019-07-03', '2022-01-11'],
    ['Roberta Metsola', '2022-01-18'],
  ]),
  ...office('President of the European Central Bank', 'European Union', 'European Central Bank: Former presidents', [
    ['Mario Draghi', '2011-11-01', '2019-10-31'],
    ['Christine Lagarde', '2019-11-01'],
  ]),
]
