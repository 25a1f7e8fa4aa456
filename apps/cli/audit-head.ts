import { chainHead, headLine, type AuditEntry, type Engine } from '../../src/database/index.ts';
import { regionsWithChain } from './audit-verify.ts';
import { Refusal, exit, type Io } from './io.ts';

export type HeadAsked = { readonly io: Io; readonly asJson: boolean; readonly regions: readonly string[] | undefined };

/** `yidu audit head`: the newest entry of each chain as the line that is published, nothing verified; gives the exit status. */
export const showHeads = async (engine: Engine, { io, asJson, regions }: HeadAsked): Promise<number> => {
  const heads: AuditEntry[] = [];
  for (const region of await regionsWithChain(engine, regions)) {
    const head = await chainHead(engine, region);
    if (head !== undefined) heads.push(head);
  }
  if (heads.length === 0) throw new Refusal('there are no entries yet');
  if (asJson) {
    const told = heads.map((head) => ({ region: head.region, number: head.number, at: head.at, hash: head.hash, line: headLine(head) }));
    io.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  } else io.stdout.write(heads.map((head) => `${headLine(head)}\n`).join(''));
  return exit.compiled;
};
