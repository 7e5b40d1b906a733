/** A piece that would let anyone check the convention: what, why it matters, who holds it. */
export type MissingPiece = { readonly what: string; readonly why: string; readonly who: string }

export const MISSING_PIECES = {
  text: {
    what: 'Le texte signé',
    why: 'Sans lui, on ne connaît ni les engagements ni les conditions.',
    who: 'La Région (délibération et annexes) ou la DRAC',
  },
  table: {
    what: 'Le tableau financier de chaque année',
    why: 'Il dit, ligne par ligne, ce que chacun apporte.',
    who: 'La Région ou le CNC (avenant financier annuel)',
  },
  key: {
    what: 'La règle de calcul de l’apport du CNC',
    why: 'Elle dit sur quelles aides compte « 1 € pour 2 € », avec quels planchers et quels plafonds.',
    who: 'Le CNC',
  },
  clauses: {
    what: 'Les clauses de suivi et de paiement',
    why: 'Elles disent quand l’argent est versé et qui contrôle.',
    who: 'La Région ou le CNC',
  },
  signedOn: {
    what: 'Le jour de la signature',
    why: 'Une convention signée en fin d’année règle des mois déjà passés.',
    who: 'Tout signataire',
  },
  state: {
    what: 'La part de l’État (DRAC)',
    why: 'L’État est signataire de ces conventions, mais aucune source lue ne le cite pour celle-ci.',
    who: 'La DRAC',
  },
  figures: { what: 'Tout montant', why: 'Aucun chiffre de cette convention n’est public à notre connaissance.', who: 'La Région, le CNC' },
  own: {
    what: 'L’argent propre des collectivités',
    why: 'Les totaux publiés comprennent souvent celui du CNC.',
    who: 'La Région et les Départements signataires (comptes, délibérations)',
  },
  cnc: { what: 'L’apport du CNC', why: 'Sans lui, on ne peut dire si « 1 € pour 2 € » est tenu.', who: 'Le CNC' },
} as const satisfies Record<string, MissingPiece>
