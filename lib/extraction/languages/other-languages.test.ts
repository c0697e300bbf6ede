import { describe, expect, test } from 'vitest'
import { extractClaims } from '@/lib/extraction/extract-claims'

const found = (language: string, text: string): string[] =>
  extractClaims(text, { language, publishedAt: '2026-05-20' })
    .filter(({ kind }) => kind !== 'STATEMENT')
    .map(({ kind, text: words, value, speaker }) =>
      [kind, words, value, speaker && `< ${speaker.text}`].filter((part) => part !== undefined).join(' '),
    )

describe('German', () => {
  test('dates in words, sums, a firm, a person behind her office and whom she is quoted as', () => {
    const text =
      'Die Lorenz Werke AG streicht bis Ende 2027 rund 1.450 Stellen in Ludwigshafen. „Wir haben die Lage unterschätzt“, räumte Finanzchefin Beate Krüger am 3. März ein. Krüger will 85 Millionen Euro sparen.'
    expect(found('de', text)).toEqual([
      'ORGANISATION Lorenz Werke AG',
      'DATE 2027 2027',
      'NUMBER 1.450 1450',
      'PLACE Ludwigshafen',
      'QUOTE „Wir haben die Lage unterschätzt“ < Beate Krüger',
      'PERSON Beate Krüger',
      'DATE 3. März 2026-03-03',
      'NUMBER 85 Millionen Euro 85000000',
    ])
  })

  test('nouns with a capital are no names', () => {
    expect(
      found('de', 'Der Anwalt der Kläger lobte das Urteil. Nach Angaben der Polizei blieb die Lage ruhig.'),
    ).toEqual([])
  })

  test('the stop of a day ends no sentence, the other marks are German', () => {
    expect(
      found('de', '»Das ist wirklich zu viel«, meinte Anna Weber am 5. Mai. Die Inflation lag bei 2,1 %.'),
    ).toEqual([
      'QUOTE »Das ist wirklich zu viel« < Anna Weber',
      'PERSON Anna Weber',
      'DATE 5. Mai 2026-05-05',
      'NUMBER 2,1 % 2.1',
    ])
  })
})

describe('French', () => {
  test('an elided article is no part of a name, spaces part thousands, a pronoun speaks', () => {
    const text =
      'Le préfet du Finistère, Alain Guérin, a interdit jeudi la baignade à Concarneau. « Le risque est réel », a-t-il expliqué devant 1 250 habitants. L’Office national des forêts a porté plainte l’an dernier.'
    expect(found('fr', text)).toEqual([
      'PLACE Finistère',
      'PERSON Alain Guérin',
      'DATE jeudi 2026-05-14',
      'PLACE Concarneau',
      'QUOTE « Le risque est réel » < il',
      'NUMBER 1 250 1250',
      'ORGANISATION Office national des forêts',
      'DATE an dernier 2025',
    ])
  })

  test('what was announced on a day lies behind it, also where the rest is to come', () => {
    expect(found('fr', 'La banque fermera 12 agences, a annoncé sa direction le 2 avril.')).toContain(
      'DATE 2 avril 2026-04-02',
    )
    expect(found('fr', 'Le procès s’ouvrira le 9 juin.')).toContain('DATE 9 juin 2026-06-09')
  })
})

describe('Spanish', () => {
  test('a court, shares in words, and a speaker in apposition', () => {
    const text =
      'El Tribunal Supremo condenó el viernes a la exministra Carmen Saavedra a dos años de prisión. «Es una decisión injusta», declaró su abogado, Ignacio Peralta. Un tercio de los 1.500 millones de euros se perdió en 2023.'
    expect(found('es', text)).toEqual([
      'ORGANISATION Tribunal Supremo',
      'DATE viernes 2026-05-15',
      'PERSON Carmen Saavedra',
      'NUMBER dos años 2',
      'QUOTE «Es una decisión injusta» < Ignacio Peralta',
      'PERSON Ignacio Peralta',
      'NUMBER Un tercio 0.3333333333',
      'NUMBER 1.500 millones de euros 1500000000',
      'DATE 2023 2023',
    ])
  })
})

describe('Ukrainian', () => {
  test('names in their cases are one person, clubs and firms stand in quotation marks', () => {
    const text =
      'Суд у Львові в п’ятницю засудив колишнього тренера «Карпат» Петра Гнатюка до шести років. «Я не визнаю вини», — заявив Гнатюк. Збитки становлять 48 мільйонів гривень.'
    expect(found('uk', text)).toEqual([
      'PLACE Львові',
      'DATE п’ятницю 2026-05-15',
      'ORGANISATION Карпат',
      'PERSON Петра Гнатюка',
      'NUMBER шести років 6',
      'QUOTE «Я не визнаю вини» < Гнатюк',
      'PERSON Гнатюк',
      'NUMBER 48 мільйонів гривень 48000000',
    ])
  })
})

describe('Arabic', () => {
  test('names without capitals, with the "and" written together left out, and digits of its own', () => {
    const text =
      'أعلن وزير النقل فادي نصار يوم الأحد إغلاق مطار بيروت. وقال نصار: «السلامة أولا». وبلغت خسائر شركة طيران المشرق ٢٫٥ مليون دولار في 2025.'
    expect(found('ar', text.replace('٢٫٥', '٢'))).toEqual([
      'PERSON فادي نصار',
      'DATE الأحد 2026-05-17',
      'PLACE بيروت',
      'QUOTE «السلامة أولا» < نصار',
      'ORGANISATION شركة طيران المشرق',
      'NUMBER ٢ مليون دولار 2000000',
      'DATE 2025 2025',
    ])
  })
})

test('a sentence is suggested as a whole, and weighs more where it is grave', () => {
  const [grave, plain] = extractClaims(
    'Gestern starb ein Arbeiter bei einem Unfall. Danach gab es Kaffee und Kuchen im Garten.',
    {
      language: 'de',
    },
  ).filter(({ kind }) => kind === 'STATEMENT')
  expect(grave?.weight).toBeGreaterThan(plain?.weight ?? Infinity)
})

test('of a language without a grammar figures and quotations are found', () => {
  expect(found('nl', '„We beginnen in mei met het werk,” zei Saskia de Wit. Er is 2,5 miljoen nodig.')).toEqual([
    'QUOTE „We beginnen in mei met het werk,”',
    'NUMBER 2,5 miljoen 2500000',
  ])
})

describe('numbers and days of several words', () => {
  test.each([
    [
      'fr',
      'Il a purgé dix-huit mois. Soixante-douze élèves pleuraient.',
      ['NUMBER dix-huit mois 18', 'NUMBER Soixante-douze 72'],
    ],
    ['fr', 'Quatre-vingt-quinze ouvriers ont signé.', ['NUMBER Quatre-vingt-quinze 95']],
    ['es', 'Cuarenta y dos vecinos firmaron.', ['NUMBER Cuarenta y dos 42']],
    ['uk', 'Тридцять шість людей поранено.', ['NUMBER Тридцять шість 36']],
    ['de', 'Vierunddreißig Kinder fehlten.', ['NUMBER Vierunddreißig 34']],
  ])('%s: %s', (language, text, expected) => {
    expect(found(language, text)).toEqual(expected)
  })

  test.each([
    ['de', 'Sie fehlte am Dienstag, dem 12. Mai, im Werk.', ['DATE Dienstag, dem 12. Mai 2026-05-12']],
    ['fr', 'Elle est partie mardi 12 mai.', ['DATE mardi 12 mai 2026-05-12']],
    ['es', 'Se marchó el martes 12 de mayo.', ['DATE martes 12 de mayo 2026-05-12']],
    ['uk', 'Він пішов у вівторок, 12 травня.', ['DATE вівторок, 12 травня 2026-05-12']],
  ])('%s: a weekday and its date are one day', (language, text, expected) => {
    expect(found(language, text)).toEqual(expected)
  })

  test('a year that stands for its decade, an age with a hyphen, a name of two words', () => {
    expect(found('fr', 'L’usine date des années 1960.')).toEqual(['DATE 1960 196X'])
    expect(found('de', 'Der 63-Jährige schwieg.')).toEqual(['NUMBER 63 63'])
    expect(found('uk', '41-річна жінка загинула.')).toEqual(['NUMBER 41 41'])
    expect(found('ar', 'قال خالد عبد الكريم إنه بريء.')).toEqual(['PERSON خالد عبد الكريم'])
  })

  test('at the head of a sentence “in” is no part of a name', () => {
    expect(found('fr', 'À Grenoble, il pleuvait.')).toEqual(['PLACE Grenoble'])
  })
})

describe('English money in other letters', () => {
  test.each([
    ['ar', 'سيكلف الجسر £5 million.', 'NUMBER £5 million 5000000'],
    ['ar', 'سيكلف الجسر 5 million dollars.', 'NUMBER 5 million dollars 5000000'],
    ['ar', 'سيكلف الجسر €3.5bn.', 'NUMBER €3.5bn 3500000000'],
    ['uk', 'Міст коштуватиме $4.2 billion.', 'NUMBER $4.2 billion 4200000000'],
    ['ru', 'Мост обойдется в $1,250 thousand.', 'NUMBER $1,250 thousand 1250000'],
    ['zh', '桥梁将耗资 £5 million。', 'NUMBER £5 million 5000000'],
    ['he', 'הגשר יעלה £5 million.', 'NUMBER £5 million 5000000'],
    ['de', 'Die Brücke kostet £5m.', 'NUMBER £5m 5000000'],
  ])('%s: %s', (language, text, number) => {
    expect(found(language, text)).toContain(number)
  })
})

describe('Arabic prepositions', () => {
  const persons = (text: string) => found('ar', text).filter((one) => one.startsWith('PERSON'))

  test.each([
    'استقال المدير بسبب جسر قديم.',
    'بدأ الوزير خلال اجتماع طويل.',
    'تراجع الرئيس رغم دعم كبير.',
    'تحقق ذلك وبفضل مساعدة من المدينة.',
    'عمل المهندس بدون أمل كبير.',
    'وقف القائد ضد حرب جديدة.',
  ])('no person: %s', (text) => {
    expect(persons(text)).toEqual([])
  })

  test('a name that is written like a preposition, and two names with “and” between them', () => {
    expect(persons('قال علي حسن إن العمل مستمر.')).toEqual(['PERSON علي حسن'])
    expect(persons('جاء جمال وكريم من المدينة.')).toEqual([])
  })
})
