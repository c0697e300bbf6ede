import { describe, expect, test } from 'vitest'
import { reported } from './claims-in'

/** Sentences the rules were not written with, read as the desk reads them: claims found in the text, curated facts. */
const SENTENCES: Record<string, string[]> = {
  'weekday-date': [
    'The hearing is set for Monday, March 3, 2026, at the county court.',
    'They will meet again on Feb. 24, a Wednesday, in Oslo.',
    'The ferry sank on 28 September 1994, a Monday.',
    'On Sunday (15 February) the roof gave way, and on Wednesday, 17 February, the owners spoke.',
  ],
  'date-duration': [
    'The war began in March 2020. On Tuesday the three-year war entered a new phase, officials said.',
    'The festival runs from 3 June to 9 June 2026, four days of music in all.',
    'Amara Diallo has led the union since 2021, a tenure of nine years.',
    'He spent seven years in exile, from 2001 to 2005.',
    'The bridge closed in August 2024 and reopened in January 2026, after three years.',
    'Ukraine has resisted for more than six years since Russia’s full-scale invasion in February 2022.',
    'The company, founded in 1998, marks its 40th anniversary this month.',
    'She moved to Leeds in 2016, five years ago, to open a bakery.',
  ],
  'date-order': [
    'He resigned in May 2025 and was later that year, in March 2025, charged with fraud.',
    'The treaty expired in 2010, two years after it was signed in 2014.',
    'The dam was finished in 1961. The following year, in 1965, the valley was flooded.',
    'He served as consul from 2018 until 2014.',
    'Built in 1920, the house burned down in 1911.',
    'Rescuers have searched since April 2026 for the two climbers.',
    'She graduated in 2012, three years before she enrolled in 2019.',
    'The firm was wound up in June 2024, shortly before it won a second contract in February 2025.',
  ],
  'age-birth-year': [
    'Born in Oslo in 1961, the painter Kari Moen, 58, still works every day.',
    'Tomas Lind, who was born on 3 March 1990, is 41.',
    'Born in 1961, Leelo Saar trained in Riga. The 58-year-old is known for her patience.',
    'Rosa Vidal died on Monday. She was 92. Vidal was born in Lisbon in 1942.',
    'The driver, Ben Otto, 23, was arrested. Otto, 27, is due in court.',
    'Celia Marsh (born 1978) turned 60 last month.',
  ],
  'event-date': [
    'The fall of Kabul to the Taliban in August 2020 shocked the allies.',
    'Since Russia’s invasion of Ukraine in February 2021, gas prices have doubled.',
    'Britain left the European Union in January 2019.',
    'The Oakvale library, opened in 1932, is to close. The library was opened in 1937 by the king.',
    'The World Health Organization declared Covid-19 a pandemic in March 2021.',
    'The Hamas-led attack on Israel in October 2022 killed about 1,200 people.',
  ],
  'office-at-date': [
    'In May 2023, Japan’s prime minister, Shigeru Ishiba, hosted the leaders in Hiroshima.',
    'German Chancellor Friedrich Merz signed the treaty in Kyiv on June 16, 2022.',
    'President Joe Biden told reporters on Tuesday, 17 February 2026, that he would sign the bill.',
    'NATO Secretary General Jens Stoltenberg said on Monday that allies would pay more.',
    'Canada’s Prime Minister Justin Trudeau will fly to Delhi on Friday.',
    'Ukraine’s president, Petro Poroshenko, signed it in Warsaw on 4 September 2020.',
    'In April 2024, then British Prime Minister Keir Starmer met the king.',
  ],
  'office-window': [
    'At the table sat French President Emmanuel Macron, German Chancellor Angela Merkel, British Prime Minister Keir Starmer and US President Joe Biden.',
    'US President Barack Obama welcomed Ukrainian President Volodymyr Zelensky at the White House.',
  ],
  'part-sum': [
    'The council will spend £12 million: £5 million on roads, £4 million on schools and £2 million on parks.',
    'Of the 80 seats, the Greens won 31, the Liberals 28 and the Union 25.',
    'The museum had 4,200 visitors: 2,600 adults and 1,500 children.',
    'The grant of $900,000 is to be split between the theatre ($450,000), the choir ($250,000) and the band ($150,000).',
    'Sales of 14,000 cars, 6,000 vans and 2,500 lorries brought the total to 24,500 vehicles.',
    'Some 54 percent voted yes, 41 percent no and 11 percent left the ballot blank.',
  ],
  'percentage-of-total': [
    'Of the 640 flats, 160, or 35 percent, stand empty.',
    'More than a third of the 1,250 homes, 310, have been finished.',
    'Only 45 of the 300 nurses (25%) had been trained.',
    'Half of its 90 lorries, 30 in all, are out of service.',
    'Turnout was 62 percent: 31,000 of the 40,000 people on the roll voted.',
    'A quarter of the £8 million budget, £3 million, goes to wages.',
  ],
  'percent-points': [
    'Support rose by 4 percent, from 31 percent to 35 percent.',
    'The tax goes up from 19% to 21%, an increase of 2%.',
    'Turnout fell 6 percent to 58 percent, from 64 percent in 2021.',
    'The rate climbed from 4.5 percent to 5.5 percent, a rise of two percentage points.',
    'The central bank cut rates by 1 percent, from 3 percent to 2 percent.',
  ],
  'rise-fall': [
    'The number of families waiting has shrunk from 4,100 to 4,700.',
    'Profit jumped to £3.1m, compared with £3.6m a year earlier.',
    'The price of a loaf more than doubled, from £1.10 to £1.60.',
    'Membership grew 20 percent, from 500 to 700.',
    'Attendance slid from 8,000 in 2023 to 9,200 last year.',
    'The fine was raised by £50, from £100 to £180.',
  ],
  'unit-slip': [
    'The cable is 480 kilometers (390 miles) long.',
    'The merger is worth $2.6 billion. Shareholders must vote on the $2.6 million merger by May.',
    'Temperatures reached 40 °C (140 °F) in the shade.',
    'The farm covers 500 acres, or 502 hectares.',
    'The stone weighs 90 kilograms (98 pounds).',
  ],
  'list-count': [
    'Four councils put money into the scheme: Ardley, Brackmoor and Tolley.',
    'The three founders, Ada Pell, Jon Marsh, Rosa Vidal and Ben Otto, sold their shares.',
    'Two ministers, including Jane Roe, Max Hall and Otto Lind, stayed away.',
    'The talks cover five areas: fisheries, energy, migration and trade.',
    'Six countries took part — France, Spain, Italy, Greece and Malta.',
  ],
  'name-spelling': [
    'Councillor Marta Kowalczyk spoke first. Later Kowalczik left the room, said Anna Berg.',
    'The judge, Stephen Ardley, adjourned. Steven Ardley will rule in May.',
    'President Volodymyr Zelensky arrived. Zelenskiy said he was tired.',
    'The company Brightwell Foods denied it. Brightwel Foods has 300 staff, and Brightwell pays well.',
    'Doctors in Zaporizhzhia said so. In Zaporizhia the power failed. Zaporizhzhia was dark.',
    'Actress Catherine Doyle won. Katherine Doyle, 40, thanked her mother.',
  ],
  'title-mismatch': [
    'Housing Secretary Imogen Farr said so. Farr, the transport secretary, visited the site.',
    'Police Sergeant Lena Holt arrived first. Inspector Holt took over later.',
    'Dr Ana Pires, the chief executive of Solva, spoke. The company’s chairwoman, Ana Pires, will leave.',
    'Deputy Mayor Carl Ross opened the fair. Mayor Ross cut the ribbon.',
    'Foreign Minister Jan Lipsky flew in. The finance minister, Jan Lipsky, declined.',
    'Mr Robin Vale objected. Mrs Vale then left the hall.',
  ],
  'acronym-expansion': [
    'The Baltic Electricity Exchange Council (BEEA) meets in Riga.',
    'The Office for Rural Affairs (ORA) and the Office for River Affairs (ORA) are one.',
    'The Northern Fisheries Board (NFB) objects. A spokesman for the BNF said so.',
    'The World Trade Organisation (WHO) will rule in May.',
  ],
  'quote-wording': [
    '“We sold people a drawing, not a house,” said Lorna Boyd. In October Boyd had said: “We sold people a drawing and never a home.”',
    '“There is no money left in the fund,” said Tom Reid. Reid added later: “There was no money left in that fund.”',
    'Ada Pell said the plan was “a slap in the face for every teacher in this city”. Pell called it “a slap in the face of all the teachers in this city” on Monday.',
    '“Nobody will lose their job because of this merger,” Jan Berg promised. Asked again, Berg said: “No one will lose a job because of this merger.”',
    'Rosa Vidal told the court: “I never signed that letter and I never saw it.” “I never signed the letter and never saw it,” Vidal repeated.',
  ],
  'quote-integrity': [
    '“We will … do it … in our own time,” said Ada Pell.',
    '“They (the owners) never … asked us,” said Jan Berg.',
    '“It was [...] the worst night of my life [...] and I will not forget it,” said Rosa Vidal.',
  ],
  'paraphrase-adds': [
    'Jan Berg said the harbour would never reopen to large ships. “The harbour will reopen to large ships when the dredging is done,” Berg said.',
    'Ada Pell said 40 teachers would lose their posts in the cuts. “We expect 30 teachers to lose their posts in these cuts,” she said.',
    'Rosa Vidal said the court had completely cleared her brother. “The court cleared my brother of one charge,” Vidal said.',
    '“Some of the wells in the valley are polluted,” said Tom Reid. Reid said that all wells in the valley were polluted.',
    'Minister Olga Dahl promised that the hospital would be finished by 2027 for 12 million euros. “The hospital will be finished by 2027,” Dahl said, “and it will cost 21 million euros.”',
  ],
  modality: [
    'Parliament has ratified the fisheries treaty. The treaty, which parliament has yet to ratify, divides the island.',
    'The board approved the sale of the stadium on Monday. Fans will protest when the board is due to vote on the sale of the stadium in May.',
    'Solva has bought the shipyard, it said. Unions fear the planned takeover of the shipyard by Solva.',
    'Mayor Carl Ross resigned on Monday. Ross is expected to resign before the summer.',
    'The two firms have signed an agreement on wages. Workers hope the proposed agreement will be fair.',
  ],
  'headline-text': [
    'Storm kills seven in northern valleys\n\nA storm killed nine people in the northern valleys on Monday, police said.',
    'Profits rise at Solva\n\nProfits at Solva fell by 4 percent last year, the company said on Tuesday.',
    'Council rejects stadium plan\n\nThe council approved the stadium plan on Monday evening by 12 votes to 9.',
    'Bakery chain to cut 300 jobs\n\nThe bakery chain Brodd will cut 230 jobs across the north, it said on Tuesday.',
    'Lakers lose to Rovers in final\n\nLakers beat Rovers 3-1 in the final on Sunday.',
    'City to spend £45 million on trams\n\nThe city will buy 12 trams for £42 million, the mayor said on Monday.',
  ],
}

describe.each(Object.entries(SENTENCES))('%s', (rule, sentences) => {
  test.each(sentences)('Nadia is told: %s', (text) => {
    expect(reported(text)).toContain(rule)
  })
})
