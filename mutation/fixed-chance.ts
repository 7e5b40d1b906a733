// Properties draw the same cases at each run: a mutant killed today is killed tomorrow.
import fc from 'fast-check'

fc.configureGlobal({ seed: 2026 })
