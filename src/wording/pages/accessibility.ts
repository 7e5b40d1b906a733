import type { TextPage } from './text-page.ts'

export const ACCESSIBILITY: TextPage = {
  title: 'Ce qui est accessible, et ce qui ne l’est pas encore',
  subtitle: 'Ce site vise le RGAA 4.1 et les règles WCAG 2.2 au niveau AA. Il n’a pas encore été audité par une personne extérieure.',
  sections: [
    {
      id: 'etat',
      title: 'État de conformité',
      paragraphs: [
        'Faute d’audit, nous nous déclarons partiellement conformes. Les contrôles automatiques ne trouvent qu’une partie des défauts : ils ne valent pas un audit, et ils ne remplacent pas l’avis des personnes qui se servent d’un lecteur d’écran, d’une loupe ou du clavier seul.',
      ],
    },
    {
      id: 'verifie',
      title: 'Ce qui est vérifié par nos tests',
      paragraphs: ['À chaque changement du code :'],
      items: [
        'les règles d’axe-core sur les pages publiques, dans un navigateur, de jour et de nuit ;',
        'le contraste de chaque couple de couleurs déclaré, de jour et de nuit ;',
        'la lecture des pages publiques sans JavaScript.',
      ],
    },
    {
      id: 'regarde',
      title: 'Ce qui est fait avec soin, sans être encore audité',
      paragraphs: [],
      items: [
        'Le clavier suffit partout ; l’endroit où l’on se trouve est toujours visible.',
        'Rien ne bouge tout seul. Le réglage « réduire les animations » est respecté.',
        'Les pages se lisent agrandies à 200 %, et sur un téléphone.',
        'La couleur n’est jamais seule : un motif, une forme ou un mot l’accompagne.',
        'Chaque graphique et chaque carte a le même contenu en tableau.',
      ],
    },
    {
      id: 'limites',
      title: 'Ce que nous savons imparfait',
      paragraphs: [],
      items: [
        'Une carte compte beaucoup de liens : au clavier, le tableau placé dessous est plus rapide.',
        'Les documents d’origine vers lesquels nous renvoyons (PDF, tableurs) ne dépendent pas de nous et sont souvent mal lus par les lecteurs d’écran.',
        'Un navigateur ancien, sans l’attribut « popover », n’ouvre pas les définitions dans la page ; le glossaire les donne toutes.',
      ],
    },
    {
      id: 'contact',
      title: 'Signaler un obstacle',
      paragraphs: [
        'Ouvrez une demande dans le suivi du projet, là où son code est publié : dites la page, ce que vous vouliez faire et l’outil que vous employez. L’obstacle y sera suivi en public jusqu’à sa correction.',
        'Si une administration met ce site à la disposition du public, c’est à elle de publier sa propre déclaration et son contact ; vous pourrez alors, sans réponse de sa part, saisir le Défenseur des droits.',
      ],
    },
  ],
}
