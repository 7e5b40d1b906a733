import { localPath } from '#web/accounts/local-path.ts'
import { ACCOUNT_PATH } from '#web/accounts/private-paths.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => ({
  to: localPath(url.searchParams.get('vers'), ACCOUNT_PATH),
  isSignedIn: locals.person !== null,
})
