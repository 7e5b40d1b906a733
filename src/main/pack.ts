import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { folderPlace } from '#registry/pack/folder.ts'
import { openPack, type Pack, type PackPlace } from '#registry/pack/pack.ts'
import { remotePlace } from '#registry/pack/remote.ts'
import { readPackSources, type PackSource } from '#registry/pack/sources.ts'
import { zipPlace } from '#registry/pack/zip.ts'
import { downloadLine } from '#wording/loading.ts'
import { WrongSetting, type Settings } from './settings.ts'

/** Where the pack is: what the setting names, else the folder beside the project when it is there. */
export function placeOf(settings: Settings, root: string): PackPlace | null {
  const beside = resolve(root, '../shared/data')
  if (settings.dataPack === undefined) return existsSync(beside) ? folderPlace(beside) : null
  if (/^https:\/\//.test(settings.dataPack))
    return remotePlace({ address: settings.dataPack, folder: join(settings.varFolder, 'pack'), fetch })
  const path = resolve(root, settings.dataPack)
  if (!existsSync(path))
    throw new WrongSetting(
      `CONTRECHAMP_DATA désigne « ${settings.dataPack} », qui n’existe pas. Donnez un dossier, un fichier .zip ou une adresse https://, ou retirez ce réglage.`,
    )
  return /\.zip$/i.test(path) ? zipPlace(path) : folderPlace(path)
}

/** The pack, looked at once when it is first asked for. */
export function packOf(settings: Settings, root: string): () => Promise<Pack> {
  const list = join(root, 'data/sources.yaml')
  let pack: Promise<Pack> | undefined
  const place = placeOf(settings, root)
  const onLook = ({ path }: PackSource): void => void (place?.kind === 'download' && process.stderr.write(`${downloadLine(path)}\n`))
  return () => (pack ??= openPack(existsSync(list) ? readPackSources(list) : [], place, onLook))
}
