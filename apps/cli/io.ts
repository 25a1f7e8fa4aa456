/** Where a command writes: results on `stdout`, remarks on `stderr`. */
export type Output = { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };

/** Everything of the world that a command may touch besides the files its arguments name. */
export type Io = {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** A command is a function of its arguments and its streams; it gives the exit status. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Exit statuses; 1 is no failure of the program: the plan was compiled, and something in it is wrong. */
export const exit = { compiled: 0, withErrors: 1, refused: 2 } as const;

/** A refusal in one clear line: what, where, and what to do. Ends the command with status 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Columns to fill on a stream; pipes and files get a fixed width, so that the same input gives the same bytes. */
export const widthOf = (output: Output): number => (output.isTTY === true ? Math.max(40, output.columns ?? 100) : 100);

export const usesColour = (output: Output, env: Io['env']): boolean => output.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';

/** Whether the terminal's language is Chinese; refusals then speak it. */
export const readsChinese = ({ LC_ALL, LC_MESSAGES, LANG }: Io['env']): boolean => /^zh/.test(LC_ALL || LC_MESSAGES || LANG || '');
