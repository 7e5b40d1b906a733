import type { TextPage } from './text-page.ts'

export const METHOD: TextPage = {
  title: 'Comment nous lisons, comptons et montrons',
  subtitle: 'D’où viennent les chiffres, ce qu’ils comptent, et ce que nous faisons quand ils manquent ou se contredisent.',
  sections: [
    {
      id: 'sources',
      title: 'Un fait, une source',
      paragraphs: [
        'Chaque chiffre porte le titre et l’adresse du document où nous l’avons lu, et le jour de la lecture. Nous écrivons nos propres libellés : aucune phrase n’est recopiée.',
        'Un fichier public qui se lit mal n’est jamais corrigé en silence. Chaque ligne que nous n’avons pas su lire est signalée, avec sa place et sa raison.',
      ],
    },
    {
      id: 'moments',
      title: 'Cinq moments, jamais mêlés',
      paragraphs: [
        'Un même euro change de chiffre au long de sa vie. Nous disons toujours à quel moment il a été lu, et nous ne comparons que des montants pris au même moment. Quand une source ne dit pas le moment, deux montants ne sont mis face à face que s’ils viennent de la même page, et la barre le dit.',
      ],
      items: [
        'Écrit : inscrit dans la convention ou son avenant.',
        'Voté : attribué par une assemblée.',
        'Engagé : réservé, l’administration s’oblige à payer.',
        'Mandaté : l’ordre de payer est donné.',
        'Payé : l’argent est versé.',
      ],
    },
    {
      id: 'perimetre',
      title: 'Le périmètre, toujours dit',
      paragraphs: [
        'Un total peut compter la seule production, ou toute la convention ; la Région seule, ou toutes les collectivités. Le périmètre est écrit sous chaque montant.',
        'Beaucoup de fonds publient un total qui contient déjà l’argent du CNC. Nous le signalons, et nous ne le prenons jamais pour l’effort de la collectivité.',
      ],
    },
    {
      id: 'proportion',
      title: 'Comment se calcule « 1 pour… »',
      paragraphs: [
        'La proportion est ce que les collectivités ont mis, divisé par ce que le CNC a mis, au même moment et sur le même périmètre, arrondi au centième. Si l’un des deux manque, elle n’est pas connue : nous ne l’estimons pas.',
        'Sur la barre, la part du CNC est à gauche, celle des collectivités à droite. Le repère est au tiers : c’est là que les deux parts se rencontreraient si la règle de 1 pour 2 s’appliquait à ce périmètre. Elle ne s’applique pas partout : beaucoup de parts du CNC sont forfaitaires, et certains textes prévoient 1 pour 3.',
        'Les montants sont comptés en centimes entiers. Un montant arrondi à l’écran est toujours donné en entier dessous ou dans le tableau.',
      ],
    },
    {
      id: 'regles',
      title: 'Chaque règle, chaque pas',
      paragraphs: [
        'Ce que le moteur calcule se dit dans deux petits fichiers de texte : une règle, et un scénario fait de pas. Une page par clé et par pas donne sa formule, un exemple calculé, et ce qui est refusé.',
      ],
      links: [{ href: '/methode/regles', label: 'Les clés d’une règle et les pas d’un scénario' }],
    },
    {
      id: 'socle',
      title: 'Lire une convention au regard du socle commun',
      paragraphs: [
        'Chaque texte publié est lu par des règles publiées : des mots qui doivent se rencontrer, et ce que la phrase en fait. Un état est une proposition, avec ses passages, tant qu’une personne ne l’a pas décidé. Une absence dit ce qui a été cherché, et où.',
      ],
      links: [{ href: '/socle', label: 'La matrice des textes et des demandes' }],
    },
    {
      id: 'inconnu',
      title: 'Non connu n’est pas zéro',
      paragraphs: [
        'Ce que nous ne savons pas s’écrit « non connu », avec la raison quand nous l’avons. Sur une carte, c’est hachuré. Sur une courbe, le trait s’interrompt. Un total qui manque d’une part n’est pas donné.',
      ],
    },
    {
      id: 'desaccord',
      title: 'Quand deux sources se contredisent',
      paragraphs: [
        'Nous gardons les deux et nous les montrons face à face, chacune avec son origine. Nous ne choisissons pas à votre place.',
      ],
    },
    {
      id: 'comparables',
      title: 'Comparer des territoires',
      paragraphs: [
        'Un territoire est comparé à d’autres du même niveau, qui lui ressemblent par des critères que la page énonce : population, densité, appartenance à un zonage. Le rang n’est pas une note.',
      ],
    },
    {
      id: 'contribuer',
      title: 'Apporter un chiffre ou signaler une erreur',
      paragraphs: [
        'Ouvrez une demande dans le suivi du projet, là où son code est publié. Donnez le chiffre, son périmètre, son moment, et le document public où il se lit : sans document, nous ne pouvons pas le reprendre.',
        'Les données de Contrechamp sont sous Licence Ouverte 2.0. Chaque tableau se télécharge en CSV et en JSON, à l’adresse de sa page.',
      ],
    },
  ],
}
