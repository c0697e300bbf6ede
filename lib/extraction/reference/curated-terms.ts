import type { OfficeTerm } from './reference-facts'

/** From, until (day of the handover or last day), other names. No second date: still in office when last checked. */
type Held = [holder: string, from: string, to?: string, ...aliases: string[]]

function office(name: string, jurisdiction: string, source: string, held: Held[]): OfficeTerm[] {
  return held.map(([holder, from, to, ...aliases]) => ({
    office: name,
    jurisdiction,
    holder,
    ...(aliases.length > 0 ? { aliases } : {}),
    from,
    ...(to ? { to } : {}),
    source,
  }))
}

/** Heads of state and government of the G20's members, Ukraine and some others, and heads of world bodies, since 2015. */
export const CURATED_TERMS: OfficeTerm[] = [
  ...office('President', 'Argentina', 'Casa Rosada: Galería de presidentes', [
    [
      'Cristina Fernández de Kirchner',
      '2007-12-10',
      '2015-12-10',
      'Cristina Kirchner',
      'Cristina Fernandez de Kirchner',
    ],
    ['Mauricio Macri', '2015-12-10', '2019-12-10'],
    ['Alberto Fernández', '2019-12-10', '2023-12-10', 'Alberto Fernandez'],
    ['Javier Milei', '2023-12-10'],
  ]),
  ...office('Prime Minister', 'Australia', 'National Archives of Australia: Australia’s Prime Ministers', [
    ['Tony Abbott', '2013-09-18', '2015-09-15'],
    ['Malcolm Turnbull', '2015-09-15', '2018-08-24'],
    ['Scott Morrison', '2018-08-24', '2022-05-23'],
    ['Anthony Albanese', '2022-05-23'],
  ]),
  ...office('President', 'Brazil', 'Biblioteca da Presidência da República: Ex-presidentes', [
    ['Dilma Rousseff', '2011-01-01', '2016-08-31'],
    ['Michel Temer', '2016-08-31', '2019-01-01'],
    ['Jair Bolsonaro', '2019-01-01', '2023-01-01'],
    ['Luiz Inácio Lula da Silva', '2003-01-01', '2011-01-01', 'Lula da Silva', 'Luiz Inacio Lula da Silva'],
    ['Luiz Inácio Lula da Silva', '2023-01-01', '', 'Lula da Silva', 'Luiz Inacio Lula da Silva'],
  ]),
  ...office('Prime Minister', 'Canada', 'Parliament of Canada: Prime Ministers of Canada', [
    ['Stephen Harper', '2006-02-06', '2015-11-04'],
    ['Justin Trudeau', '2015-11-04', '2025-03-14'],
    ['Mark Carney', '2025-03-14'],
  ]),
  ...office('President', 'China', 'National People’s Congress: Presidents of the People’s Republic', [
    ['Xi Jinping', '2013-03-14'],
  ]),
  ...office('Premier', 'China', 'The State Council of the People’s Republic of China: Premiers', [
    ['Li Keqiang', '2013-03-15', '2023-03-11'],
    ['Li Qiang', '2023-03-11'],
  ]),
  ...office('President', 'France', 'Élysée: Les présidents de la République', [
    ['Nicolas Sarkozy', '2007-05-16', '2012-05-15'],
    ['François Hollande', '2012-05-15', '2017-05-14', 'Francois Hollande'],
    ['Emmanuel Macron', '2017-05-14'],
  ]),
  ...office('Prime Minister', 'France', 'Gouvernement.fr: Les Premiers ministres de la Ve République', [
    ['Manuel Valls', '2014-03-31', '2016-12-06'],
    ['Bernard Cazeneuve', '2016-12-06', '2017-05-15'],
    ['Édouard Philippe', '2017-05-15', '2020-07-03', 'Edouard Philippe'],
    ['Jean Castex', '2020-07-03', '2022-05-16'],
    ['Élisabeth Borne', '2022-05-16', '2024-01-09', 'Elisabeth Borne'],
    ['Gabriel Attal', '2024-01-09', '2024-09-05'],
    ['Michel Barnier', '2024-09-05', '2024-12-13'],
    ['François Bayrou', '2024-12-13', '2025-09-09', 'Francois Bayrou'],
    ['Sébastien Lecornu', '2025-09-09', '', 'Sebastien Lecornu'],
  ]),
  ...office('Chancellor', 'Germany', 'Bundesregierung: Bundeskanzler seit 1949', [
    ['Angela Merkel', '2005-11-22', '2021-12-08'],
    ['Olaf Scholz', '2021-12-08', '2025-05-06'],
    ['Friedrich Merz', '2025-05-06'],
  ]),
  ...office('President', 'Germany', 'Der Bundespräsident: Die Bundespräsidenten', [
    ['Joachim Gauck', '2012-03-18', '2017-03-18'],
    ['Frank-Walter Steinmeier', '2017-03-19'],
  ]),
  ...office('Prime Minister', 'India', 'PMINDIA: Former Prime Ministers', [['Narendra Modi', '2014-05-26']]),
  ...office('President', 'India', 'Rashtrapati Bhavan: Former Presidents', [
    ['Pranab Mukherjee', '2012-07-25', '2017-07-25'],
    ['Ram Nath Kovind', '2017-07-25', '2022-07-25'],
    ['Droupadi Murmu', '2022-07-25'],
  ]),
  ...office('President', 'Indonesia', 'Perpustakaan Nasional: Presiden Republik Indonesia', [
    ['Joko Widodo', '2014-10-20', '2024-10-20'],
    ['Prabowo Subianto', '2024-10-20'],
  ]),
  ...office('Prime Minister', 'Italy', 'Governo Italiano: I Governi dal 1943 ad oggi', [
    ['Matteo Renzi', '2014-02-22', '2016-12-12'],
    ['Paolo Gentiloni', '2016-12-12', '2018-06-01'],
    ['Giuseppe Conte', '2018-06-01', '2021-02-13'],
    ['Mario Draghi', '2021-02-13', '2022-10-22'],
    ['Giorgia Meloni', '2022-10-22'],
  ]),
  ...office('President', 'Italy', 'Quirinale: I Presidenti della Repubblica', [['Sergio Mattarella', '2015-02-03']]),
  ...office('Prime Minister', 'Japan', 'Prime Minister’s Office of Japan: Previous Prime Ministers', [
    ['Shinzo Abe', '2006-09-26', '2007-09-26'],
    ['Shinzo Abe', '2012-12-26', '2020-09-16'],
    ['Yoshihide Suga', '2020-09-16', '2021-10-04'],
    ['Fumio Kishida', '2021-10-04', '2024-10-01'],
    ['Shigeru Ishiba', '2024-10-01', '2025-10-21'],
    ['Sanae Takaichi', '2025-10-21'],
  ]),
  ...office('Emperor', 'Japan', 'The Imperial Household Agency: Their Majesties', [
    ['Akihito', '1989-01-07', '2019-04-30'],
    ['Naruhito', '2019-05-01'],
  ]),
  ...office('President', 'South Korea', 'Presidential Archives of Korea: Presidents', [
    ['Park Geun-hye', '2013-02-25', '2017-03-10'],
    ['Moon Jae-in', '2017-05-10', '2022-05-10'],
    ['Yoon Suk Yeol', '2022-05-10', '2025-04-04', 'Yoon Suk-yeol'],
    ['Lee Jae-myung', '2025-06-04', '', 'Lee Jae Myung'],
  ]),
  ...office('President', 'Mexico', 'Gobierno de México: Presidencia de la República', [
    ['Enrique Peña Nieto', '2012-12-01', '2018-12-01', 'Enrique Pena Nieto'],
    ['Andrés Manuel López Obrador', '2018-12-01', '2024-10-01', 'Andres Manuel Lopez Obrador'],
    ['Claudia Sheinbaum', '2024-10-01'],
  ]),
  ...office('President', 'Russia', 'President of Russia: Kremlin.ru, Institute of the Presidency', [
    ['Vladimir Putin', '2000-05-07', '2008-05-07'],
    ['Dmitry Medvedev', '2008-05-07', '2012-05-07'],
    ['Vladimir Putin', '2012-05-07'],
  ]),
  ...office('Prime Minister', 'Russia', 'The Russian Government: Previous heads', [
    ['Vladimir Putin', '1999-08-16', '2000-05-07'],
    ['Vladimir Putin', '2008-05-08', '2012-05-07'],
    ['Dmitry Medvedev', '2012-05-08', '2020-01-16'],
    ['Mikhail Mishustin', '2020-01-16'],
  ]),
  ...office('King', 'Saudi Arabia', 'Saudi Press Agency: Kings of the Kingdom', [
    ['Salman bin Abdulaziz', '2015-01-23', '', 'King Salman', 'Salman bin Abdulaziz Al Saud'],
  ]),
  ...office('Crown Prince', 'Saudi Arabia', 'Saudi Press Agency: Royal orders of 21 June 2017', [
    ['Mohammed bin Salman', '2017-06-21', '', 'Mohammad bin Salman'],
  ]),
  ...office('President', 'South Africa', 'The Presidency of South Africa: Former Presidents', [
    ['Jacob Zuma', '2009-05-09', '2018-02-14'],
    ['Cyril Ramaphosa', '2018-02-15'],
  ]),
  ...office('President', 'Turkey', 'Presidency of the Republic of Türkiye: Presidents', [
    ['Recep Tayyip Erdoğan', '2014-08-28', '', 'Recep Tayyip Erdogan', 'Tayyip Erdogan'],
  ]),
  ...office('Prime Minister', 'Turkey', 'Presidency of the Republic of Türkiye: Prime Ministers', [
    ['Recep Tayyip Erdoğan', '2003-03-14', '2014-08-28', 'Recep Tayyip Erdogan', 'Tayyip Erdogan'],
    ['Ahmet Davutoğlu', '2014-08-28', '2016-05-24', 'Ahmet Davutoglu'],
    ['Binali Yıldırım', '2016-05-24', '2018-07-09', 'Binali Yildirim'],
  ]),
  ...office('Prime Minister', 'United Kingdom', 'GOV.UK: Past Prime Ministers', [
    ['Tony Blair', '1997-05-02', '2007-06-27'],
    ['Gordon Brown', '2007-06-27', '2010-05-11'],
    ['David Cameron', '2010-05-11', '2016-07-13'],
    ['Theresa May', '2016-07-13', '2019-07-24'],
    ['Boris Johnson', '2019-07-24', '2022-09-06'],
    ['Liz Truss', '2022-09-06', '2022-10-25', 'Elizabeth Truss'],
    ['Rishi Sunak', '2022-10-25', '2024-07-05'],
    ['Keir Starmer', '2024-07-05'],
  ]),
  ...office('Foreign Secretary', 'United Kingdom', 'GOV.UK: Past Foreign Secretaries', [
    ['Philip Hammond', '2014-07-15', '2016-07-13'],
    ['Boris Johnson', '2016-07-13', '2018-07-09'],
    ['Jeremy Hunt', '2018-07-09', '2019-07-24'],
    ['Dominic Raab', '2019-07-24', '2021-09-15'],
    ['Liz Truss', '2021-09-15', '2022-09-06', 'Elizabeth Truss'],
    ['James Cleverly', '2022-09-06', '2023-11-13'],
    ['David Cameron', '2023-11-13', '2024-07-05', 'Lord Cameron'],
    ['David Lammy', '2024-07-05', '2025-09-05'],
    ['Yvette Cooper', '2025-09-05'],
  ]),
  ...office('Monarch', 'United Kingdom', 'The Royal Family: Kings and Queens', [
    ['Elizabeth II', '1952-02-06', '2022-09-08', 'Queen Elizabeth II', 'Queen Elizabeth'],
    ['Charles III', '2022-09-08', '', 'King Charles III', 'King Charles'],
  ]),
  ...office('President', 'United States', 'The White House: Presidents', [
    ['Bill Clinton', '1993-01-20', '2001-01-20'],
    ['George W. Bush', '2001-01-20', '2009-01-20'],
    ['Barack Obama', '2009-01-20', '2017-01-20'],
    ['Donald Trump', '2017-01-20', '2021-01-20', 'Donald J. Trump'],
    ['Joe Biden', '2021-01-20', '2025-01-20', 'Joseph Biden', 'Joseph R. Biden'],
    ['Donald Trump', '2025-01-20', '', 'Donald J. Trump'],
  ]),
  ...office('Vice President', 'United States', 'United States Senate: Vice Presidents of the United States', [
    ['Joe Biden', '2009-01-20', '2017-01-20', 'Joseph Biden'],
    ['Mike Pence', '2017-01-20', '2021-01-20'],
    ['Kamala Harris', '2021-01-20', '2025-01-20'],
    ['JD Vance', '2025-01-20', '', 'J.D. Vance', 'J. D. Vance'],
  ]),
  ...office('Secretary of State', 'United States', 'Office of the Historian: Secretaries of State', [
    ['Hillary Clinton', '2009-01-21', '2013-02-01'],
    ['John Kerry', '2013-02-01', '2017-01-20'],
    ['Rex Tillerson', '2017-02-01', '2018-03-31'],
    ['Mike Pompeo', '2018-04-26', '2021-01-20'],
    ['Antony Blinken', '2021-01-26', '2025-01-20'],
    ['Marco Rubio', '2025-01-21'],
  ]),
  ...office('Special Envoy to the Middle East', 'United States', 'U.S. Department of State: Special Envoys', [
    ['Steve Witkoff', '2025-01-20', '', 'Steven Witkoff'],
  ]),
  ...office('Special Representative for Ukraine', 'United States', 'U.S. Department of State: Archived content', [
    ['Kurt Volker', '2017-07-07', '2019-09-27'],
  ]),
  ...office('President', 'Ukraine', 'President of Ukraine: Former presidents', [
    ['Petro Poroshenko', '2014-06-07', '2019-05-20'],
    ['Volodymyr Zelensky', '2019-05-20', '', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskiy'],
  ]),
  ...office('Prime Minister', 'Ukraine', 'Government portal of Ukraine: Previous governments', [
    ['Arseniy Yatsenyuk', '2014-02-27', '2016-04-14', 'Arseny Yatseniuk'],
    ['Volodymyr Groysman', '2016-04-14', '2019-08-29', 'Volodymyr Hroisman'],
    ['Oleksiy Honcharuk', '2019-08-29', '2020-03-04'],
    ['Denys Shmyhal', '2020-03-04', '2025-07-17'],
    ['Yulia Svyrydenko', '2025-07-17', '', 'Yuliia Svyrydenko'],
  ]),
  ...office('Prime Minister', 'Poland', 'Chancellery of the Prime Minister: Prime Ministers of the Republic', [
    ['Donald Tusk', '2007-11-16', '2014-09-22'],
    ['Ewa Kopacz', '2014-09-22', '2015-11-16'],
    ['Beata Szydło', '2015-11-16', '2017-12-11', 'Beata Szydlo'],
    ['Mateusz Morawiecki', '2017-12-11', '2023-12-13'],
    ['Donald Tusk', '2023-12-13'],
  ]),
  ...office('President', 'Poland', 'President.pl: Presidents of the Republic of Poland', [
    ['Bronisław Komorowski', '2010-08-06', '2015-08-06', 'Bronislaw Komorowski'],
    ['Andrzej Duda', '2015-08-06', '2025-08-06'],
    ['Karol Nawrocki', '2025-08-06'],
  ]),
  ...office('Prime Minister', 'Spain', 'La Moncloa: Presidentes del Gobierno desde 1823', [
    ['Mariano Rajoy', '2011-12-21', '2018-06-02'],
    ['Pedro Sánchez', '2018-06-02', '', 'Pedro Sanchez'],
  ]),
  ...office('Prime Minister', 'Israel', 'Prime Minister’s Office of Israel: Former Prime Ministers', [
    ['Benjamin Netanyahu', '1996-06-18', '1999-07-06'],
    ['Benjamin Netanyahu', '2009-03-31', '2021-06-13'],
    ['Naftali Bennett', '2021-06-13', '2022-06-30'],
    ['Yair Lapid', '2022-07-01', '2022-12-29'],
    ['Benjamin Netanyahu', '2022-12-29'],
  ]),
  ...office('Pope', 'Holy See', 'Vatican.va: The Supreme Pontiffs', [
    ['Benedict XVI', '2005-04-19', '2013-02-28', 'Pope Benedict'],
    ['Francis', '2013-03-13', '2025-04-21', 'Pope Francis'],
    ['Leo XIV', '2025-05-08', '', 'Pope Leo', 'Pope Leo XIV'],
  ]),
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
