import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import { ofFile } from '#registry/extract/sheet.ts'

const LONGEST_FOUND = 200
/** Beyond these the list stops growing: the reader has long understood, and the memory is not theirs. */
const MOST_PROBLEMS = 400_000

/** The problems of a file, in the order met, with a count that goes on past the most that are kept. */
export class ProblemList {
  readonly kept: GrantsProblem[] = []
  count = 0

  add(problem: GrantsProblem): void {
    this.count += 1
    if (this.kept.length < MOST_PROBLEMS)
      this.kept.push(problem.found !== null && problem.found.length > LONGEST_FOUND ? { ...problem, found: cut(problem.found) } : problem)
  }

  /** The problems as read, by line, those of the whole file first. */
  ordered(): GrantsProblem[] {
    const sorted = this.kept.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    if (this.count > this.kept.length) sorted.unshift(ofFile('too-many-problems', true, String(this.count), String(this.kept.length)))
    return sorted
  }
}

const cut = (text: string): string => `${text.slice(0, LONGEST_FOUND)}…`
