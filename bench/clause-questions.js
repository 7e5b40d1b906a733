// A data table: fifty questions put to clauses, with the clauses that answer them, established by reading. They were written before the search and its synonyms,
// in other inflections and other words than the clauses' own, as people ask; none was changed since to suit a result.
const V = 'val-d-exemple-2023-2025-consolidee'
const M = 'marches-d-echantillon-2023-2025'
const ECLAT = 'KALICONT000005635177'
const PRESS = 'KALICONT000005635444'

/** `answers`: text and clause, as `clauseTexts` of `clause-corpus.js` names them. */
export const CLAUSE_QUESTIONS = [
  // who decides
  { asked: 'élus dans les comités d’experts', answers: [`${V}/axis_1__art_6__para_4`, `${M}/axis_1__art_1-3__para_2`] },
  { asked: 'un mandataire local peut-il siéger avec les experts', answers: [`${M}/axis_1__art_1-3__para_2`, `${V}/axis_1__art_6__para_4`] },
  { asked: 'diversité générationnelle et paritaire des comités', answers: [`${V}/axis_1__art_6__para_5`] },
  {
    asked: 'attribution des subventions par la commission permanente',
    answers: [`${V}/axis_1__art_6__para_6`, `${M}/axis_1__art_1-3__para_3`],
  },
  { asked: 'motif du refus communiqué au candidat', answers: [`${M}/axis_1__art_1-4__para_3`] },
  { asked: 'comptes rendus synthétiques publiés', answers: [`${M}/axis_1__art_1-4__para_1`] },
  { asked: 'open data des subventions', answers: [`${M}/axis_1__art_1-4__para_2`] },
  { asked: 'liste publique des lauréats', answers: [`${V}/axis_1__art_7__para_1`, `${M}/axis_1__art_1-4__para_2`] },
  // creation
  { asked: 'bourse d’écriture pour scénaristes', answers: [`${V}/axis_1__art_8__para_2`, `${M}/axis_1__art_1-5__para_2`] },
  {
    asked: 'résidences de cinéastes',
    answers: [`${V}/axis_1__art_8__para_2`, `${M}/axis_1__art_1-5__para_2`, `${V}/axis_5__art_22__para_2`],
  },
  { asked: 'rémunérer les auteurs', answers: [`${M}/axis_1__art_1-5__para_1`, `${V}/axis_3__art_16__para_2`] },
  { asked: '1 € pour 3 €', answers: [`${M}/axis_1__art_1-1__para_6`, `${M}/axis_3__art_3-5__para_1`] },
  { asked: 'un euro du CNC pour deux euros régionaux', answers: [`${V}/axis_1__art_4__para_6`] },
  { asked: 'limite d’âge jeunes auteurs émergents', answers: [`${V}/axis_1__art_8__para_1`] },
  { asked: 'compositeur bande originale', answers: [`${M}/axis_1__art_1-1__para_5`] },
  {
    asked: 'annuaires d’auteurs et de techniciens résidant en région',
    answers: [`${V}/axis_1__art_8__para_3`, `${M}/axis_2__art_2-3__para_1`],
  },
  { asked: 'priorité aux projets nés dans la région', answers: [`${V}/art_3__para_3`, `${M}/preamble__para_21`] },
  { asked: 'plancher abaissé quand plusieurs financeurs aident le même film', answers: [`${V}/axis_1__art_5__para_3`] },
  { asked: 'dépasser le plafond pour un premier long-métrage', answers: [`${M}/axis_1__art_1-2__para_3`] },
  { asked: 'du court au long, accompagner les réalisatrices', answers: [`${M}/axis_1__art_1-6__para_1`] },
  // industry
  { asked: 'VHSS', answers: [`${V}/axis_2__art_14__para_1`, `${M}/axis_2__art_2-6__para_1`] },
  { asked: 'formation contre le harcèlement sexuel', answers: [`${V}/axis_2__art_14__para_1`, `${M}/axis_2__art_2-6__para_1`] },
  { asked: 'éco-conditionnalité', answers: [`${V}/axis_2__art_13__para_1`, `${M}/axis_2__art_2-5__para_1`] },
  { asked: 'bilans carbone', answers: [`${V}/axis_2__art_13__para_2`, `${M}/axis_2__art_2-5__para_2`] },
  { asked: 'IA générative', answers: [`${M}/axis_2__art_2-7__para_1`] },
  { asked: 'agents instructeurs plus nombreux', answers: [`${M}/axis_2__art_2-4__para_1`, `${M}/axis_2__art_2-4__para_2`] },
  { asked: 'RSE', answers: [`${V}/axis_2__art_13__para_3`] },
  { asked: 'soutenir les producteurs indépendants des chaînes', answers: [`${V}/axis_2__art_10__para_2`] },
  { asked: 'dépense en région exigée', answers: [`${M}/axis_2__art_2-1__para_2`] },
  { asked: 'fonctionnement d’une association de réalisateurs', answers: [`${V}/axis_2__art_12__para_1`] },
  // showing films
  { asked: 'aide aux petites salles pour leur modernisation', answers: [`${V}/axis_3__art_15__para_1`, `${M}/axis_3__art_3-1__para_1`] },
  { asked: 'indépendance de programmation d’un festival', answers: [`${M}/axis_3__art_3-2__para_2`] },
  { asked: 'cinéastes payés pour venir en salle', answers: [`${V}/axis_3__art_16__para_2`, `${M}/axis_3__art_3-2__para_3`] },
  { asked: 'qui finance la médiation dans les salles', answers: [`${V}/axis_3__art_17__para_1`, `${M}/axis_4__art_4-2__para_1`] },
  {
    asked: 'cinéma ambulant reste à charge des petites communes',
    answers: [`${V}/axis_3__art_18__para_1`, `${M}/axis_3__art_3-4__para_1`],
  },
  { asked: 'chaînes de télé locale', answers: [`${M}/axis_3__art_3-5__para_1`] },
  // image education
  { asked: 'EAC en lycée', answers: [`${V}/axis_4__art_19__para_1`, `${V}/axis_4__art_19__para_7`, `${M}/axis_4__art_4-1__para_1`] },
  { asked: 'professeurs formés au cinéma', answers: [`${M}/axis_4__art_4-1__para_2`] },
  { asked: 'financements sur plusieurs années des coordinations', answers: [`${V}/axis_4__art_20__para_2`] },
  { asked: 'QPV', answers: [`${V}/axis_4__art_21__para_1`] },
  // heritage, carrying out
  { asked: 'numériser les archives des cinéastes amateurs', answers: [`${V}/axis_5__art_22__para_1`, `${M}/axis_5__art_5-1__para_1`] },
  {
    asked: 'syndicats et associations professionnelles au comité de pilotage',
    answers: [`${V}/axis_6__art_24__para_1`, `${M}/axis_6__art_6-1__para_1`],
  },
  {
    asked: 'échelonnement des paiements du Centre national du cinéma',
    answers: [`${V}/axis_6__art_27__para_1`, `${M}/axis_6__art_6-4__para_1`],
  },
  { asked: 'resiliation par courrier recommande', answers: [`${M}/axis_6__art_6-8__para_1`] },
  { asked: 'avenents financiers anuels', answers: [`${V}/art_2__para_2`, `${M}/art_2__para_2`] },
  // collective agreements
  { asked: 'réponse de l’employeur à une demande de congés sans soldes', answers: [`${ECLAT}/KALIARTI000005854372__para_5`] },
  { asked: 'amplitudes journalières maximales', answers: [`${ECLAT}/KALIARTI000005854343__para_2`] },
  { asked: 'journaliste refusant des travaux publicitaires', answers: [`${PRESS}/KALIARTI000005786599__para_3`] },
  { asked: 'école de journalistes à Lille', answers: [`${PRESS}/KALIARTI000005786604__para_1`] },
  { asked: 'le journaliste qui prête son logement à l’entreprise est dédommagé', answers: [`${PRESS}/KALIARTI000005786652__para_1`] },
]
