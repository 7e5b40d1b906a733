/**
 * One command: its words, and where it runs. It writes its answer on standard output, messages on standard error, and gives
 * the exit code: 0 done, 1 refused by a rule or found invalid, 2 misused, 3 a fault of the outside world.
 */
export type Command = (
  words: readonly string[],
  place: { root: string; environment: Readonly<Record<string, string | undefined>> },
) => Promise<number>
