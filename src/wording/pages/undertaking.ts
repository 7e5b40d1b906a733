/** What is said of a member's undertaking of confidentiality. */
export const UNDERTAKING = {
  title: 'Votre engagement de confidentialité',
  lead: 'Ce que vous lisez, entendez et votez ici reste entre les membres du comité. Le texte de l’engagement est celui de votre comité : demandez-le à qui tient la séance si vous ne l’avez pas.',
  sure: 'J’ai lu cet engagement et je le signe aujourd’hui.',
  sign: 'Signer',
  signed: 'Votre engagement est signé, à la date d’aujourd’hui.',
  owed: 'Votre engagement de confidentialité n’est pas signé.',
  where: 'Le lire et le signer',
  refused: 'Cochez la case pour signer ; un engagement déjà signé ne se signe pas deux fois.',
} as const
