import { office } from '@/lib/extraction/reference/office'
import type { OfficeTerm } from '@/lib/extraction/reference/reference-facts'

/** Heads of state and government in Asia, Africa and Oceania since 2015. */
export const TERMS_OF_ASIA_AND_AFRICA: OfficeTerm[] = [
  ...office('Prime Minister', 'Australia', 'National Archives of Australia: Australia’s Prime Ministers', [
    ['Tony Abbott', '2013-09-18', '2015-09-15'],
    ['Malcolm Turnbull', '2015-09-15', '2018-08-24'],
    ['Scott Morrison', '2018-08-24', '2022-05-23'],
    ['Anthony Albanese', '2022-05-23'],
  ]),
  ...office('President', 'China', 'National People’s Congress: Presidents of the People’s Republic', [
    ['Xi Jinping', '2013-03-14'],
  ]),
  ...office('Premier', 'China', 'The State Council of the People’s Republic of China: Premiers', [
    ['Li Keqiang', '2013-03-15', '2023-03-11'],
    ['Li Qiang', '2023-03-11'],
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
  ...office('King', 'Saudi Arabia', 'Saudi Press Agency: Kings of the Kingdom', [
    ['Salman bin Abdulaziz', '2015-01-23', '', 'King Salman', 'Salman bin Abdulaziz Al Saud'],
  ]),
  ...office('Prime Minister', 'Saudi Arabia', 'Saudi Press Agency: Royal order of 27 September 2022', [
    ['Salman bin Abdulaziz', '2015-01-23', '2022-09-27', 'King Salman', 'Salman bin Abdulaziz Al Saud'],
    ['Mohammed bin Salman', '2022-09-27', '', 'Mohammad bin Salman'],
  ]),
  ...office('Crown Prince', 'Saudi Arabia', 'Saudi Press Agency: Royal orders of 21 June 2017', [
    ['Mohammed bin Salman', '2017-06-21', '', 'Mohammad bin Salman'],
  ]),
  ...office('President', 'South Africa', 'The Presidency of South Africa: Former Presidents', [
    ['Jacob Zuma', '2009-05-09', '2018-02-14'],
    ['Cyril Ramaphosa', '2018-02-15'],
  ]),
  ...office('Prime Minister', 'Israel', 'Prime Minister’s Office of Israel: Former Prime Ministers', [
    ['Benjamin Netanyahu', '1996-06-18', '1999-07-06'],
    ['Benjamin Netanyahu', '2009-03-31', '2021-06-13'],
    ['Naftali Bennett', '2021-06-13', '2022-06-30'],
    ['Yair Lapid', '2022-07-01', '2022-12-29'],
    ['Benjamin Netanyahu', '2022-12-29'],
  ]),
]
