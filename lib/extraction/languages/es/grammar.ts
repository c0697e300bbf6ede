import type { Grammar } from '@/lib/extraction/languages/grammar'

export const SPANISH: Grammar = {
  code: 'es',
  capitals: 'names',
  dates: {
    locales: ['es', 'es-MX'],
    months: 'setiembre=9',
    weekdays: '',
    seasons: 'primavera=21 verano=22 otoño=23 invierno=24',
    dayParts: 'mañana tarde noche madrugada',
    relative: 'hoy=0d ayer=-1d anteayer=-2d anoche=-1d',
    last: 'pasado pasada último última',
    next: 'próximo próxima siguiente',
    between: 'de del',
    year: 'año',
    before: 'en de desde hasta a del para entre y hacia el este',
    decades: 'años década',
    until: 'hasta desde',
    future: /^(?:será|serán|habrá|tendrá|\p{L}{3,}(?:ará|erá|irá|arán|erán|irán))$/u,
  },
  amounts: {
    numbers:
      'dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 quinientos=500 mil=1000 decena=10 docena=12 centenar=100 millar=1000',
    tensAnd: 'y',
    aged: /^$/,
    fractions:
      'una_cuarta_parte=0.25 un_cuarto=0.25 un_tercio=0.3333333333 una_tercera_parte=0.3333333333 dos_tercios=0.6666666667 la_mitad=0.5 tres_cuartos=0.75 una_quinta_parte=0.2 una_décima_parte=0.1',
    scales: 'mil=1000 miles=1000 millón=1000000 millones=1000000 billón=1000000000000 billones=1000000000000',
    percent: 'por_ciento',
    units:
      'año=year años=year mes=month meses=month semana=week semanas=week día=day días=day hora=hour horas=hour minuto=minute minutos=minute segundo=second segundos=second',
    currencies:
      'euro=EUR euros=EUR dólar=USD dólares=USD peso=peso pesos=peso libras=GBP soles=PEN bolívares=VES yenes=JPY rublos=RUB',
    of: 'de',
  },
  names: {
    honorifics: 'sr sra srta señor señora don doña dr dra d padre monseñor',
    roles:
      'alcalde alcaldesa presidente presidenta portavoz director directora ministro ministra abogado abogada fiscal juez jueza párroco obispo capitán capitana entrenador entrenadora jefe jefa consejero consejera delegado delegada diputado diputada senador senadora investigador investigadora historiador historiadora economista médico médica banquero banquera exbanquero escritor escritora autor autora cineasta actor actriz cantante general coronel comisario comisaria embajador embajadora rey reina papa secretario secretaria concejal concejala sindicalista activista agricultor agricultora testigo vecino vecina fundador fundadora dueño dueña propietario delantero delantera portero jugador jugadora profesor profesora enfermera gobernador gobernadora candidato candidata expresidente exministro',
    roleEndings: /^ex\p{L}{5,}$/u,
    particles: 'de del la las los y',
    firstNames: '',
    plain:
      'el la los las un una unos unas lo al del de su sus mi mis tu tus nuestro nuestra este esta estos estas ese esa esos esas aquel aquella él ella ellos ellas yo nosotros usted ustedes que quien quienes cual donde cuando como si pero o y e ni pues porque aunque mientras en con sin por para sobre bajo entre desde hasta hacia contra según tras ante durante mediante no ni más menos muy bien también tampoco ya aún todavía así entonces aquí allí todo todos toda todas cada varios algunos otro otra se le les me nos te es son era fue fueron ha han había hay ayer hoy mañana tres dos quedan',
    bodyHeads:
      'fiscalía ayuntamiento ministerio instituto agencia asociación sociedad empresa grupo universidad hospital tribunal audiencia juzgado consejo asamblea senado congreso partido sindicato federación unión comité banco fundación comisión junta diputación policía guardia cámara museo teatro escuela dirección laboratorio compañía observatorio centro autoridad confederación cooperativa plataforma oficina obras gobierno xunta generalitat secretaría real',
    bodyEndings: /^$/,
    bodySuffixes: 'sa sl s.a. s.l. slu sau inc ltd cv',
    clubs: 'fc cd ud cf sd rcd rc atlético deportivo sporting racing club athletic',
    bodies: 'moncloa ine otan onu psoe pp vox podemos ugt ccoo',
    links: 'de del para',
    bodyAdjectives:
      /^(?:\p{L}+(?:al|ales|ico|ica|ano|ana|ario|aria|ivo|iva|or|ora|eo|ea|és|esa)|público|pública|general)$/u,
    quotesBodies: false,
    placesAfter: 'en hacia',
    placeNouns: 'ciudad municipio pueblo localidad región provincia isla comarca villa barrio aldea cantón puerto',
    and: 'y e',
  },
  speech: {
    verbs:
      'dijo dice dicen declaró declara afirmó afirma añadió añade explicó explica aseguró asegura señaló señala indicó advirtió advierte escribió escribe anunció anuncia criticó critica denunció denuncia respondió responde contó cuenta lamentó lamenta reconoció reconoce insistió insiste subrayó recordó recuerda concluyó concluye habló habla calificó califica pidió pide sostuvo sostiene manifestó comentó comenta precisó apuntó admitió admite acusó acusa preguntó exclamó opinó opina resumió',
    according: 'según',
    pronouns: 'él ella',
  },
  captions: {
    credits: 'foto fotos fotografía imagen ilustración gráfico mapa vídeo video fuente crédito',
    creditedTo: 'de por',
    notCredited: 'archivo particular captura pantalla cedida montaje redacción ayuntamiento',
  },
  weighty: {
    crime:
      'fraud corrup asesin viol robo robó robar estaf desvi blanque crimen crimin delito ilegal dopa tráfico acoso agres soborn incendi asalt malvers',
    law: 'fiscal tribunal juicio conden absuel absolv cárcel prisión acus investig policía detuv deten juez juzgad multa prohib sospech imput demand sentencia',
    death: 'muert murió murieron mató herid víctim enferm fallec hospital',
    wrong: 'vertid contamin tóxic ocult mint mentir mentira escándal error neglig traicion engañ',
    interest:
      'propiet compr vend dona financi pagó pagar impuest acción acciones sueldo deuda benefici pérdid contrat cobr subvenc',
    denial: 'niega negó desmient rechaz admit nunca disculp',
    office: 'dimit dimis despid despidió destitu nombr elegid suspend cesa',
    superlative: 'mayor mejor peor récord único antigu',
    first: 'primera primer primero',
    absolute: 'nunca nadie ningún ninguna siempre nada todos',
    cause: 'causa causó provoc debido porque culpa',
    finding: 'estudio informe encuesta result revel mostr',
    change: 'aument subió cayó caído baj creció más menos',
    scene: 'sol lluvia viento cielo café pastel música flor jardín sonri concierto niebla',
  },
}
