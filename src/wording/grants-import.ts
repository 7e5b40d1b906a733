const NNBSP = '\u202f'

export const IMPORT_GRANTS_HELP = `Usage${NNBSP}: ./contrechamp import-grants FICHIER [--grantor NOM] [--territory TERRITOIRE] [--dataset LISTE] [--confirm] [--json]
Garde les subventions d’un fichier. Le même fichier deux fois n’ajoute rien${NNBSP}; moins de lignes que déjà connues pour une année se confirme.
  --grantor NOM          qui attribue, quand le fichier ne le dit pas
  --territory ID         territoire de l’attribuant, par exemple departement-44
  --dataset LISTE        nom de la liste, quand l’attribuant en publie plusieurs la même année
  --source-title, --source-url, --licence   d’où vient le fichier
  --confirm              remplace même par moins de lignes
  --json                 répond en JSON
Code de sortie${NNBSP}: 0 fait, 1 refusé, 2 commande mal employée, 3 fichier absent ou base tenue par un autre programme.
`

export const DATABASE_HELD = `La base est tenue par un autre programme (le site, sans doute). Arrêtez-le, ou employez un serveur PostgreSQL.\n`

type Compared = { readonly grantor: string; readonly year: number | null; readonly held: number; readonly given: number }

/** What came of an import. */
export type ToldImport =
  | {
      readonly kind: 'imported'
      readonly kept: number
      readonly leftOut: number
      readonly masked: number
      readonly cinema: { readonly certain: number; readonly probable: number; readonly doubtful: number }
      readonly replaced: readonly Compared[]
    }
  | { readonly kind: 'already-held' }
  | { readonly kind: 'fewer-rows'; readonly compared: readonly Compared[] }
  | { readonly kind: 'no-grantor'; readonly rows: number }
  | { readonly kind: 'unknown-territory'; readonly id: string }
  | { readonly kind: 'nothing-to-import' }

const line = ({ grantor, year, held, given }: Compared): string =>
  `  ${grantor}, ${year ?? 'année inconnue'}${NNBSP}: ${held} connues, ${given} données\n`

/** The outcome of an import, in French. */
export function importText(imported: ToldImport): string {
  switch (imported.kind) {
    case 'imported': {
      const { certain, probable, doubtful } = imported.cinema
      const replaced =
        imported.replaced.length === 0 ? '' : `À la place de ce qui était connu${NNBSP}:\n${imported.replaced.map(line).join('')}`
      return `${imported.kept} subventions gardées, ${imported.leftOut} lignes laissées de côté (totaux, lignes sans bénéficiaire), ${imported.masked} noms de personnes masqués.\nCinéma et audiovisuel${NNBSP}: ${certain} certaines, ${probable} probables, ${doubtful} à vérifier.\n${replaced}`
    }
    case 'already-held':
      return 'Ce fichier est déjà connu, à l’octet près. Rien n’a changé.\n'
    case 'fewer-rows':
      return `Ce fichier a moins de lignes que ce qui est connu${NNBSP}:\n${imported.compared.map(line).join('')}Rien n’a changé. Pour remplacer quand même, ajoutez --confirm.\n`
    case 'no-grantor':
      return `${imported.rows} lignes ne disent pas qui attribue. Donnez-le avec --grantor.\n`
    case 'unknown-territory':
      return `Territoire inconnu${NNBSP}: «${NNBSP}${imported.id}${NNBSP}».\n`
    case 'nothing-to-import':
      return 'Aucune subvention n’a pu être lue dans ce fichier. check-grants dit pourquoi.\n'
  }
}
