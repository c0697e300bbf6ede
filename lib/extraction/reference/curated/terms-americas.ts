import { office } from '@/lib/extraction/reference/office'
import type { OfficeTerm } from '@/lib/extraction/reference/reference-facts'

/** Heads of state and government in the Americas since 2015, and those who speak for the United States abroad. */
export const TERMS_OF_THE_AMERICAS: OfficeTerm[] = [
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
  ...office('President', 'Mexico', 'Gobierno de México: Presidencia de la República', [
    ['Enrique Peña Nieto', '2012-12-01', '2018-12-01', 'Enrique Pena Nieto'],
    ['Andrés Manuel López Obrador', '2018-12-01', '2024-10-01', 'Andres Manuel Lopez Obrador'],
    ['Claudia Sheinbaum', '2024-10-01'],
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
]
