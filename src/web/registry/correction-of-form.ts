import { AXES } from '#domain/convention/axis.ts'
import type { Correction } from '#domain/convention/correction.ts'
import { DIVISION_KINDS, TEXT_NATURES, type DivisionKind } from '#domain/convention/convention-text.ts'
import { numberField, textField, textOrNull } from '#web/form-fields.ts'

/** The correction that a form of the registry asks for; nothing when it is none. Marking a table is asked apart: it has to be read again. */
export function correctionOfForm(form: FormData): Correction | undefined {
  const gesture = textField(form, 'geste')
  const id = textField(form, 'passage')
  switch (gesture) {
    case 'retitle': {
      const division = divisionOf(form)
      const axis = AXES.find((one) => one === textField(form, 'axe')) ?? null
      return division && { kind: 'retitle', id, division, number: textOrNull(form, 'numero'), heading: textOrNull(form, 'intitule'), axis }
    }
    case 'shift-out':
      return { kind: 'shift', id, by: -1 }
    case 'shift-in':
      return { kind: 'shift', id, by: 1 }
    case 'close':
    case 'merge':
    case 'set-aside':
      return { kind: gesture, id }
    case 'split':
      return { kind: 'split', id, at: numberField(form, 'avant') }
    case 'rewrite':
      return { kind: 'rewrite', id, text: textField(form, 'mots') }
    case 'open': {
      const division = divisionOf(form)
      return division && { kind: 'open', id, division, number: textOrNull(form, 'numero'), heading: textField(form, 'intitule').trim() }
    }
    case 'place':
      return { kind: 'place', unplaced: numberField(form, 'rang'), after: textField(form, 'apres') }
    case 'describe': {
      const nature = TEXT_NATURES.find((one) => one === textField(form, 'nature-du-texte'))
      return nature && { kind: 'describe', title: textField(form, 'titre'), nature }
    }
    default:
      return undefined
  }
}

const divisionOf = (form: FormData): DivisionKind | undefined => DIVISION_KINDS.find((one) => one === textField(form, 'division'))
