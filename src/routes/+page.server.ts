import { EMPTY_HOME, type HomeView } from '#web/views/home.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (): { home: HomeView } => ({ home: EMPTY_HOME })
