/** A term of the field, explained in our words; `id` is its anchor in /glossaire. Data: this file may be long. */
export type Term = { readonly id: string; readonly term: string; readonly meaning: string; readonly seeAlso?: readonly string[] }

export const GLOSSARY: readonly Term[] = [
  {
    id: 'abondement',
    term: 'Abondement',
    meaning:
      'Ce que le CNC ajoute à l’argent qu’une collectivité met dans son fonds d’aide. La promesse la plus connue est de 1 € pour 2 €.',
    seeAlso: ['un-pour-deux', 'plafond'],
  },
  {
    id: 'agence',
    term: 'Agence régionale',
    meaning:
      'Structure à qui une Région confie tout ou partie de sa politique du cinéma : accueil des tournages, instruction des aides, éducation aux images. Elle ne signe pas toujours la convention.',
  },
  {
    id: 'art-et-essai',
    term: 'Art et essai',
    meaning:
      'Classement donné par le CNC à des films et à des salles. Une salle classée programme une part de films recommandés et reçoit pour cela une aide.',
  },
  {
    id: 'assiette',
    term: 'Assiette',
    meaning:
      'Les dépenses sur lesquelles on calcule. Pour l’abondement : les seules aides de la collectivité qui comptent, et non tout ce qu’elle dépense pour le cinéma.',
    seeAlso: ['cle-effective'],
  },
  {
    id: 'autorisation-engagement',
    term: 'Autorisation d’engagement',
    meaning: 'Limite de ce qu’une administration peut s’obliger à payer, parfois sur plusieurs années.',
    seeAlso: ['credits-de-paiement'],
  },
  {
    id: 'moment',
    term: 'Moment d’un montant',
    meaning:
      'Le point de sa vie où un montant a été lu : écrit, voté, engagé, mandaté ou payé. Deux montants pris à deux moments ne s’additionnent pas et ne se comparent pas.',
    seeAlso: ['ecrit', 'vote', 'engage', 'mandate', 'paye'],
  },
  {
    id: 'avenant',
    term: 'Avenant',
    meaning: 'Texte qui change une convention déjà signée. L’avenant financier fixe, chaque année, ce que chacun met.',
    seeAlso: ['convention'],
  },
  {
    id: 'axe',
    term: 'Axe',
    meaning: 'Grande partie d’une convention : création, filières et emploi, diffusion, éducation aux images, patrimoine, mise en œuvre.',
  },
  {
    id: 'beneficiaire',
    term: 'Bénéficiaire',
    meaning: 'Personne ou structure à qui une aide a été attribuée. Avant la décision, on parle de demandeur.',
  },
  {
    id: 'chiffrage',
    term: 'Chiffrage',
    meaning:
      'Étape, après l’avis artistique, où l’on propose le montant de chaque aide, souvent avec les autres collectivités qui financent le projet. Ce n’est pas encore la décision.',
  },
  {
    id: 'circuit-itinerant',
    term: 'Circuit itinérant',
    meaning:
      'Cinéma qui se déplace et projette dans plusieurs communes, souvent sans salle fixe. Un circuit compte pour un établissement, mais sert plusieurs lieux.',
  },
  {
    id: 'cle-effective',
    term: 'Clé effective',
    meaning:
      'La proportion réellement atteinte : ce que les collectivités ont mis pour 1 € du CNC, au même moment et sur le même périmètre. Si l’un des deux montants manque, elle n’est pas connue.',
    seeAlso: ['un-pour-deux', 'perimetre'],
  },
  {
    id: 'cnc',
    term: 'CNC',
    meaning: 'Centre national du cinéma et de l’image animée : l’établissement public qui soutient et règle le secteur en France.',
  },
  {
    id: 'collectivite',
    term: 'Collectivité',
    meaning: 'Région, Département ou commune, et par extension les intercommunalités qui agissent pour elles.',
  },
  {
    id: 'com',
    term: 'COM',
    meaning:
      'Selon la phrase : contrat d’objectifs et de moyens, passé par exemple avec une télévision locale, ou collectivité d’outre-mer. Nous écrivons toujours l’un ou l’autre en entier.',
  },
  {
    id: 'comite-de-lecture',
    term: 'Comité de lecture',
    meaning: 'Personnes du métier qui lisent les projets et donnent un avis. Elles ne décident pas : l’assemblée élue vote.',
    seeAlso: ['commission-permanente'],
  },
  {
    id: 'commission-permanente',
    term: 'Commission permanente',
    meaning: 'Élus d’une Région ou d’un Département qui votent, entre deux assemblées plénières, la plupart des aides.',
  },
  {
    id: 'convention',
    term: 'Convention de coopération',
    meaning:
      'Accord signé par l’État, le CNC et une Région, souvent pour trois ans. D’autres collectivités peuvent signer. Il dit ce que chacun fait et met pour le cinéma et l’image animée.',
    seeAlso: ['avenant', 'axe'],
  },
  {
    id: 'credits-de-paiement',
    term: 'Crédits de paiement',
    meaning: 'Limite de ce qu’une administration peut payer dans l’année.',
    seeAlso: ['autorisation-engagement'],
  },
  {
    id: 'degel',
    term: 'Dégel',
    meaning: 'Levée d’un gel : la part du CNC peut de nouveau suivre l’effort de la collectivité.',
    seeAlso: ['gel'],
  },
  {
    id: 'deliberation',
    term: 'Délibération',
    meaning: 'Acte voté par une assemblée, avec son numéro et sa date. C’est lui qui attribue une aide, pas l’avis qui le précède.',
  },
  {
    id: 'departement',
    term: 'Département',
    meaning: 'Collectivité plus petite que la Région. Plusieurs Départements ont leur propre fonds d’aide au cinéma.',
  },
  {
    id: 'dispositif',
    term: 'Dispositif d’aide',
    meaning: 'Une aide avec son règlement : qui peut la demander, pour quoi, jusqu’à combien, et quand.',
  },
  {
    id: 'drac',
    term: 'DRAC',
    meaning: 'Direction régionale des affaires culturelles : le ministère de la Culture en région. Elle signe les conventions pour l’État.',
  },
  {
    id: 'ecrit',
    term: 'Montant écrit',
    meaning: 'Inscrit dans une convention ou un avenant. Rien n’est encore décidé pour une œuvre précise.',
    seeAlso: ['vote'],
  },
  {
    id: 'education-aux-images',
    term: 'Éducation aux images',
    meaning: 'Apprendre à voir, à comprendre et à faire des images, à l’école et en dehors.',
  },
  {
    id: 'effort',
    term: 'Effort de la collectivité',
    meaning: 'Ce qu’elle met elle-même, sans l’argent du CNC. Beaucoup de totaux publiés mêlent les deux : nous le signalons.',
  },
  {
    id: 'engage',
    term: 'Montant engagé',
    meaning: 'La somme est réservée : l’administration s’est obligée à la payer.',
    seeAlso: ['mandate'],
  },
  {
    id: 'epci',
    term: 'EPCI',
    meaning: 'Établissement public de coopération intercommunale : communauté de communes, d’agglomération, urbaine, ou métropole.',
  },
  { id: 'ecran', term: 'Écran', meaning: 'Salle de projection. Un cinéma, ou établissement, peut avoir un ou plusieurs écrans.' },
  {
    id: 'fonds-de-soutien',
    term: 'Fonds de soutien',
    meaning:
      'Ensemble des aides d’une collectivité à la création et à la production. Le même mot désigne aussi les aides nationales gérées par le CNC.',
  },
  {
    id: 'forfait',
    term: 'Part forfaitaire',
    meaning:
      'Somme du CNC fixée d’avance, sans proportion avec ce que met la collectivité. Hors création et production, c’est le cas le plus courant.',
    seeAlso: ['abondement'],
  },
  {
    id: 'frr',
    term: 'FRR',
    meaning: 'France ruralités revitalisation : zonage qui remplace les zones de revitalisation rurale depuis le 1er juillet 2024.',
  },
  {
    id: 'gel',
    term: 'Gel',
    meaning: 'La part du CNC reste bloquée à un montant, même si la collectivité met davantage. La proportion s’éloigne alors de 1 pour 2.',
    seeAlso: ['degel', 'plafond'],
  },
  {
    id: 'intensite',
    term: 'Intensité d’aide',
    meaning: 'Part d’un budget couverte par des aides publiques, toutes sources réunies. Le droit européen la limite.',
  },
  {
    id: 'mandate',
    term: 'Montant mandaté',
    meaning: 'L’ordre de payer a été donné au comptable public. L’argent n’est pas forcément versé le même jour.',
    seeAlso: ['paye'],
  },
  {
    id: 'paye',
    term: 'Montant payé',
    meaning: 'L’argent est versé. Le solde d’une aide arrive souvent des mois, parfois des années après le vote.',
  },
  {
    id: 'perimetre',
    term: 'Périmètre',
    meaning:
      'Ce qu’un chiffre compte et ce qu’il laisse de côté : la production seule ou tous les axes, la Région seule ou toutes les collectivités. Deux périmètres différents ne se comparent pas.',
  },
  {
    id: 'plafond',
    term: 'Plafond',
    meaning: 'Montant au-delà duquel une somme ne monte plus : celui d’une aide, ou celui de la part du CNC.',
    seeAlso: ['plancher', 'gel'],
  },
  {
    id: 'plancher',
    term: 'Plancher',
    meaning: 'Montant au-dessous duquel une aide ne compte pas pour l’abondement, ou n’est pas attribuée.',
    seeAlso: ['plafond', 'seuil'],
  },
  {
    id: 'pole',
    term: 'Pôle d’éducation aux images',
    meaning: 'Structure régionale qui forme, documente et relie celles et ceux qui font de l’éducation aux images.',
  },
  {
    id: 'qpv',
    term: 'QPV',
    meaning:
      'Quartier prioritaire de la politique de la ville : quartier où les revenus sont bas, délimité par décret. La dernière liste date de 2024.',
  },
  { id: 'reste-a-charge', term: 'Reste à charge', meaning: 'Ce qu’une structure paie encore, une fois toutes les aides comptées.' },
  {
    id: 'scdl',
    term: 'SCDL',
    meaning: 'Socle commun des données locales : la forme recommandée pour publier, entre autres, la liste des subventions.',
  },
  {
    id: 'seuil',
    term: 'Seuil',
    meaning: 'Valeur à partir de laquelle un droit s’ouvre ou une obligation naît. À ne pas confondre avec un plancher.',
  },
  {
    id: 'signataire',
    term: 'Signataire',
    meaning: 'Celles et ceux qui ont signé la convention. Une agence peut agir dans son cadre sans l’avoir signée.',
  },
  {
    id: 'un-pour-deux',
    term: 'Un pour deux',
    meaning:
      'Pour 2 € mis par les collectivités dans la création et la production, 1 € du CNC : un tiers pour lui, deux tiers pour elles. Certaines conventions prévoient une autre proportion.',
    seeAlso: ['abondement', 'cle-effective'],
  },
  {
    id: 'vote',
    term: 'Montant voté',
    meaning: 'Une assemblée a décidé de l’attribuer. Il peut encore être annulé, réduit ou jamais demandé.',
    seeAlso: ['engage'],
  },
]
