/** What is said over each key of a scheme's file. */
export const SCHEME_KEY_NOTES = {
  head: [
    'Règlement d’un dispositif. Une ligne qui commence par « # » n’est pas lue.',
    'Remplacez tout ce qui n’est pas à vous, puis demandez l’aperçu : chaque erreur est dite avec sa ligne.',
    'Les articles de codes que cite un exemple n’ont pas été vérifiés : lisez-les à leur source avant de les reprendre.',
  ],
  title: 'Le nom du dispositif, et ce qu’il permet, en une phrase.',
  sector: 'cinema ou audiovisual.',
  stage: 'concept, writing, development, production, post-production, distribution, residence ou structure.',
  formats:
    'Parmi : short, feature, creative-documentary, feature-documentary, animated-short, animated-feature, animated-series, single-fiction, series, immersive.',
  applicants: 'Qui peut demander : natural-person, company, association.',
  criteria: 'Les critères, avec l’article du règlement. eligibility : pour être recevable ; selection : ce que le comité regarde.',
  floor: 'Montants de l’aide, en euros, sans espace ; ôtez la ligne si rien n’est fixé.',
  intensities: 'Part du budget que l’aide (this-aid) ou tout l’argent public (public-money) peut couvrir : 0.5 pour la moitié.',
  spending:
    'Dépenses dans la région : part de l’aide (of-aid), sans exiger plus que cette part du budget (most-of-budget). Seulement si le règlement en demande.',
  deMinimis: 'true si l’aide est accordée au titre des aides « de minimis ».',
  age: 'Limites d’âge (youngest, oldest), avec l’article. L’émergence ne se mesure pas à l’âge : mieux vaut s’en passer.',
  fields: 'Les questions du formulaire. kind : line, text, amount, day, whole, choice (avec choices) ou yes-no ; longest : signes au plus.',
  documents: 'Les pièces. required: false pour une pièce facultative ; applicants : seulement pour ces demandeurs ; pages : au plus.',
  budget: 'true pour demander un budget et un plan de financement.',
  declarations: 'Parmi : ai-use, vhss-obligations, vhss-training, eco, de-minimis, honour.',
  body: 'Qui décide : plenary-session, standing-committee, agency-board, president ou company. La délégation cite l’acte qui la donne ; scope : each-award, preparation ou sharing-out.',
  silence: 'Ce que vaut le silence de l’administration (refusal, acceptance ou not-known), après combien de mois, selon quel texte.',
  appeals: 'Comment contester : devant qui, dans quel délai, selon quel texte.',
} as const
