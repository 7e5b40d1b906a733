import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const PATH = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Why the browser's tests are passed over; nothing when it is there. */
export const NO_BROWSER = existsSync(PATH) ? undefined : `Chromium n’est pas à ${PATH} : sudo apt-get install chromium`

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
