import { DatabaseLocked } from '#store/lock.ts'
import { WrongSetting } from './settings.ts'

/** One sentence for the person who starts the program; never a trace for what they can mend. */
export function faultSentence(cause: unknown): string {
  if (cause instanceof WrongSetting) return cause.message
  if (cause instanceof DatabaseLocked) {
    return `La base embarquée est déjà ouverte par un autre Contrechamp (processus ${cause.holder}). Arrêtez-le, ou donnez un autre dossier par CONTRECHAMP_VAR.`
  }
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') return 'Ce port est déjà pris. Choisissez-en un autre, par exemple : PORT=3001 npm start'
  const path = (cause as NodeJS.ErrnoException).path
  if (code === 'ENOENT' && path !== undefined && /(^|\/)data\//.test(path))
    return `Le fichier ${path} manque. Rétablissez-le (git checkout -- data), puis recommencez.`
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'Le serveur PostgreSQL de DATABASE_URL ne répond pas. Vérifiez son adresse et qu’il est démarré.'
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}

/** The code with which a command ends on a fault: 2 when it was misused, else 3. */
export const faultCode = (cause: unknown): number => (cause instanceof WrongSetting ? 2 : 3)
