// A data table: fifty questions as people type them, with the entries that answer them, established by hand from the lists of territories, cinemas and festivals.
/** `answers`: ids of entries, or what tells them when their id is ours to choose. */
export const QUESTIONS = [
  // as it is written
  { asked: 'Rennes', answers: ['commune-35238', 'epci-243500139'] },
  { asked: 'Saint-Étienne', answers: ['commune-42218'] },
  { asked: 'La Rochelle', answers: ['commune-17300', 'commune-70450'] },
  { asked: 'Guéret', answers: ['commune-23096'] },
  { asked: 'Bourgogne-Franche-Comté', answers: ['region-27'] },
  { asked: 'Creuse', answers: ['departement-23'] },
  { asked: 'Y', answers: ['commune-80829'] },
  { asked: 'Mamoudzou', answers: ['commune-97611'] },
  // no accent, no hyphen, no capital, short forms
  { asked: 'saint etienne', answers: ['commune-42218'] },
  { asked: 'st malo', answers: ['commune-35288'] },
  { asked: 'ste foy la grande', answers: ['commune-33402'] },
  { asked: 'evry', answers: ['commune-91228'] },
  { asked: 'ile de france', answers: ['region-11'] },
  { asked: 'provence alpes cote d azur', answers: ['region-93'] },
  { asked: 'la reunion', answers: ['region-04'] },
  { asked: 'pre saint gervais', answers: ['commune-93061'] },
  { asked: 'hay les roses', answers: ['commune-94038'] },
  // a beginning
  { asked: 'clermont-fer', answers: ['commune-63113'] },
  { asked: 'bourg en br', answers: ['commune-01053'] },
  { asked: 'nouvelle aq', answers: ['region-75'] },
  { asked: 'charleville', answers: ['commune-08105'] },
  // typing errors
  { asked: 'monpelier', answers: ['commune-34172'] },
  { asked: 'marsseile', answers: ['commune-13055'] },
  { asked: 'strabourg', answers: ['commune-67482'] },
  { asked: 'bretange', answers: ['region-53'] },
  { asked: 'ocitanie', answers: ['region-76'] },
  { asked: 'gaudeloupe', answers: ['region-01'] },
  { asked: 'angouleme', answers: ['commune-16015'] },
  { asked: 'angoulaime', answers: ['commune-16015'] },
  { asked: 'perpingan', answers: ['commune-66136'] },
  { asked: 'villeurbane', answers: ['commune-69266'] },
  { asked: 'clermont feran', answers: ['commune-63113'] },
  { asked: 'chateauroux', answers: ['commune-36044'] },
  { asked: 'bouche du rone', answers: ['departement-13'] },
  { asked: 'finistaire', answers: ['departement-29'] },
  // homonyms
  { asked: 'saint denis', answers: ['commune-93066', 'commune-97411', 'commune-11339', 'commune-30247'] },
  { asked: 'villeneuve', answers: ['commune-01446', 'commune-04242', 'commune-63458', 'commune-33551', 'commune-09335', 'commune-12301'] },
  { asked: 'vienne', answers: ['departement-86', 'departement-87', 'commune-38544'] },
  // codes, postcodes, former names
  { asked: '23000', answers: ['commune-23096'] },
  { asked: '13200', answers: ['commune-13004'] },
  { asked: 'alsace', answers: ['region-44'] },
  // cinemas and festivals
  { asked: 'le champo', answers: ['cinema-8422'] },
  { asked: 'louxor paris', answers: ['cinema-9452'] },
  { asked: 'utopia bordeaux', answers: ['cinema-63411'] },
  { asked: 'comedia lyon', answers: ['cinema-237933'] },
  { asked: 'premiers plans angers', answers: ['festival-FEST_49007_222'] },
  { asked: 'cinema du reel', answers: ['festival-FEST_75104_4698'] },
  { asked: 'gerardmer fantastique', answers: ['festival-FEST_88196_2383'] },
  // conventions and schemes
  { asked: 'convention nouvelle-aquitaine 2023', kind: 'convention', where: /Nouvelle-Aquitaine/, title: /2023/ },
  { asked: 'facca bretagne court metrage', kind: 'scheme', where: /Bretagne/, title: /FACCA/ },
]
