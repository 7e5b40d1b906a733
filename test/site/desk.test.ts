import { expect, it } from 'vitest'
import { text } from './heard.ts'

it.each([
  ['demo-agente', ['Instruction', 'Importer des dossiers', 'Modèles de lettres', 'Flux des dossiers']],
  ['demo-secretaire', ['Comités', 'Mes liens']],
  ['demo-experte', ['Comités', 'Mes liens', 'Flux des dossiers']],
  ['demo-elue', ['Décider']],
  ['demo-greffe', ['Décider']],
  ['demo-deleguee', ['Flux des dossiers']],
  ['demo-administration', ['Administration', 'Archives', 'Retraits']],
  ['demo-autrice', ['Mes dossiers', 'Votre compte']],
])('the desk of %s says its doors', async (person, doors) => {
  const page = await text('/bureau', person)
  for (const door of doors) expect(page).toContain(door)
  if (person !== 'demo-greffe' && person !== 'demo-elue' && person !== 'demo-agente') expect(page).not.toContain('Décider')
})
