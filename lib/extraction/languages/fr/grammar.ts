import type { Grammar } from '@/lib/extraction/languages/grammar'

export const FRENCH: Grammar = {
  code: 'fr',
  capitals: 'names',
  dates: {
    locales: ['fr', 'fr-CA'],
    months: '',
    weekdays: '',
    seasons: 'printemps=21 été=22 automne=23 hiver=24',
    dayParts: 'matin midi après-midi soir nuit',
    relative: 'aujourd’hui=0d hier=-1d avant-hier=-2d demain=1d',
    last: 'dernier dernière derniers passé passée',
    next: 'prochain prochaine prochains',
    between: 'de',
    year: 'année',
    before: 'en de du depuis à dès fin début mi courant jusqu’en jusqu’à entre et avant après vers au l’ d’ cet',
    decades: 'années',
    until: 'jusqu’en jusqu’au jusqu’à d’ici dès',
    future: /^(?:sera|seront|aura|auront|devra|devront|pourra|ira|\p{L}{3,}(?:era|eront|ira|iront|dra|dront))$/u,
  },
  amounts: {
    numbers:
      'deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 mille=1000 dizaine=10 douzaine=12 vingtaine=20 trentaine=30 cinquantaine=50 centaine=100 millier=1000',
    tensAnd: 'et',
    aged: /^$/,
    fractions:
      'un_quart=0.25 un_tiers=0.3333333333 deux_tiers=0.6666666667 trois_quarts=0.75 la_moitié=0.5 un_cinquième=0.2 un_dixième=0.1',
    scales: 'mille=1000 milliers=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000',
    percent: 'pour_cent',
    units:
      'an=year ans=year année=year années=year mois=month semaine=week semaines=week jour=day jours=day heure=hour heures=hour minute=minute minutes=minute seconde=second secondes=second',
    currencies: 'euro=EUR euros=EUR dollar=USD dollars=USD francs=CHF livres=GBP roubles=RUB yens=JPY',
    of: 'de d’',
  },
  names: {
    honorifics: 'm mm mme mmes mlle me dr pr monsieur madame maître docteur professeur père sœur mgr',
    roles:
      'maire président présidente porte-parole directeur directrice ministre avocat avocate procureur procureure juge curé évêque capitaine entraîneur entraîneuse patron patronne chef cheffe préfet préfète député députée sénateur sénatrice chercheur chercheuse historien historienne économiste médecin banquier banquière écrivain écrivaine auteur autrice réalisateur réalisatrice acteur actrice chanteur chanteuse général colonel commissaire ambassadeur ambassadrice roi reine pape secrétaire adjoint adjointe élu élue syndicaliste militant militante agriculteur agricultrice ouvrier ouvrière témoin voisin voisine fondateur fondatrice propriétaire premier-ministre gardien attaquant attaquante joueur joueuse professeure infirmière infirmier',
    roleEndings: /^$/,
    particles: 'de du des d’ la le van von el ben',
    firstNames: '',
    plain:
      'le la les l’ un une des du de d’ au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on nous vous je tu qui que quoi dont où quand comme si mais ou et donc or ni car en dans par pour sur sous avec sans chez vers entre depuis pendant avant après contre selon malgré dès lors puis aussi encore déjà ainsi alors ici là tout tous toute toutes plus moins très bien pas ne se aucun aucune chaque plusieurs certains devant derrière parmi hier aujourd’hui demain c’est c’était j’ai qu’il qu’elle s’il n’a j’ c’ qu’ n’ s’ m’ t’ jusqu’ lorsqu’ puisqu’ est sont était a ont',
    bodyHeads:
      'parquet mairie préfecture ministère office agence association société entreprise groupe université hôpital tribunal cour conseil assemblée sénat parti syndicat fédération union comité institut banque fondation collectif commission région département police gendarmerie chambre musée théâtre école direction laboratoire compagnie observatoire centre cabinet ligue confédération coopérative',
    bodyEndings: /^$/,
    bodySuffixes: 'sa sas sarl se inc ltd group groupe',
    clubs: 'fc as sc rc us ogc asse om psg stade racing olympique ac',
    bodies: 'elysée matignon bercy insee sncf edf nato otan onu cgt cfdt otan',
    links: 'de du des d’ pour',
    bodyAdjectives:
      /^(?:\p{L}+(?:al|ale|aux|ales|ique|iques|ier|ière|iers|ières|ais|aise|ain|aine|éen|éenne|ien|ienne|el|elle|els|elles|if|ive)|public|publique|général|générale|social|régional|supérieur|supérieure)$/u,
    quotesBodies: false,
    placesAfter: 'à en vers',
    placeNouns: 'ville commune village région département île province port quartier canton bourg',
    and: 'et',
  },
  speech: {
    verbs:
      'dit disent répété répète soutenu soutient nié nie promis promet déclaré déclare affirme affirmé ajoute ajouté explique expliqué précise précisé estime estimé assure assuré souligne souligné prévient prévenu écrit écrivait annonce annoncé juge jugé évoque évoqué dénonce dénoncé répond répondu lance lancé confie confié raconte raconté regrette regretté reconnaît reconnu indique indiqué insiste insisté martèle rappelle rappelé résume conclut poursuit poursuivi réagi réagit déplore accuse accusé avertit averti demande demandé qualifie qualifié parle parlé félicite tacle alerte constate argue tranche plaide fustige soupire glisse témoigne',
    according: 'selon d’après',
    pronouns: 'il elle',
  },
  captions: {
    credits: 'photo photos photographie image illustration infographie carte vidéo source crédit',
    creditedTo: 'de par',
    notCredited: 'archives archive privé capture écran collection montage rédaction ville mairie',
  },
  weighty: {
    crime:
      'fraud corrup meurtr assassin viol vol volé volait escroqu détourn blanchi crime crimin illég dopa trafic harcel agress incendi attaqu',
    law: 'plainte justice tribunal procès condamn acquitt relax prison accus enquêt parquet police arrêt garde mis jug requis amende interdi soupçon inculp mise',
    death: 'mort décéd tué bless victim malade hospital intoxiqu',
    wrong: 'déversé pollu toxi cach menti mensong scandal erreur neglig néglig tue taire savait dissimul mis',
    interest:
      'propriét achet vend rachet don financ verse payé paie impôt part salaire dett bénéfic pert actionn subvention',
    denial: 'dément nie conteste réfut jamais reconn excus',
    office: 'démission licenci renvoy nomm élu suspend',
    superlative: 'record meilleur pire ancienne unique',
    first: 'première premier premiers',
    absolute: 'jamais personne aucun toujours rien tous',
    cause: 'cause causé provoqu raison entraîn parce car suite dû due',
    finding: 'étude rapport enquête résultat sondage révél montr',
    change: 'hausse baisse augment recul progress chute doubl plus moins',
    scene: 'soleil pluie vent ciel café gâteau musique fleur jardin sourire brume rafraîch',
  },
}
