import type { SignedIn } from '#application/ports/accounts.ts'
import type { Actor } from '#application/ports/actor.ts'
import type { House } from '#application/ports/house.ts'
import type { PrintedDocument } from '#application/ports/documents.ts'
import type { Table } from '#wording/table.ts'

declare global {
  namespace App {
    interface Locals {
      house: House
      /** The tables of the page, set by its load: what `?format=csv`, `json` and `xlsx` give. */
      tables: readonly Table[]
      /** What `?format=pdf` prints, when the page has it. */
      printed: PrintedDocument | null
      /** Whether anyone gets the same page: then it may be kept in front of the framework. */
      isPublic: boolean
      /** Whether the page stays the same until the data or the day change; one that turns with the hour is made afresh. */
      isKept: boolean
      /** Who corrects and publishes texts, where the address is one of the registry; empty elsewhere. */
      registrar: string
      /** Who is signed in, on the private addresses; null elsewhere, where nobody is known. */
      person: SignedIn | null
      /** Who acts on files, on their addresses: somebody signed in, or a fictitious person who is played. */
      actor: Actor | null
    }
    interface Platform {
      req: import('node:http').IncomingMessage & { house: House }
    }
    interface Error {
      message: string
      advice?: string
      links?: readonly { readonly href: string; readonly label: string }[]
    }
  }
}
export {}
