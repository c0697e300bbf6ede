import { office } from '@/lib/extraction/reference/office'
import type { OfficeTerm } from '@/lib/extraction/reference/reference-facts'

/** Heads of state and government in Europe, Russia and Turkey since 2015, the pope, and Britain’s foreign secretaries. */
export const TERMS_OF_EUROPE: OfficeTerm[] = [
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
  ...office('Prime Minister', 'Italy', 'Governo Italiano: I Governi dal 1943 ad oggi', [
    ['Matteo Renzi', '2014-02-22', '2016-12-12'],
    ['Paolo Gentiloni', '2016-12-12', '2018-06-01'],
    ['Giuseppe Conte', '2018-06-01', '2021-02-13'],
    ['Mario Draghi', '2021-02-13', '2022-10-22'],
    ['Giorgia Meloni', '2022-10-22'],
  ]),
  ...office('President', 'Italy', 'Quirinale: I Presidenti della Repubblica', [['Sergio Mattarella', '2015-02-03']]),
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
  ...office('Pope', 'Holy See', 'Vatican.va: The Supreme Pontiffs', [
    ['Benedict XVI', '2005-04-19', '2013-02-28', 'Pope Benedict'],
    ['Francis', '2013-03-13', '2025-04-21', 'Pope Francis'],
    ['Leo XIV', '2025-05-08', '', 'Pope Leo', 'Pope Leo XIV'],
  ]),
]
