import { z } from 'zod';
import { canonical, canonicalPieces, type Outcome } from '../basis/index.ts';
import type { Frozen } from './frozen.ts';
import { evaluationRefusals } from './words/evaluation-refusals.ts';

/** The frozen file as it is stored and published: JSON in UTF-8, members in the order of their names, none that is absent. What is equal has equal bytes. */
export const frozenText = (frozen: Frozen): string => canonical(frozen);

/** The same text in pieces, for who writes it while others wait. */
export const frozenPieces = (frozen: Frozen): Iterable<string> => canonicalPieces(frozen);

const list = z.array(z.looseObject({ id: z.string() }));
const shape = z.looseObject({
  format: z.literal('yidu-evaluation-1'),
  evaluation: z.looseObject({ id: z.string(), cutoff: z.string(), known: z.string() }),
  region: z.looseObject({ code: z.string(), name: z.string() }),
  plan: z.looseObject({ id: z.string(), from: z.number(), to: z.number() }),
  items: z.array(z.looseObject({ id: z.string(), name: z.string(), standing: z.looseObject({ now: z.string(), forecast: z.string() }) })),
  works: list,
  assessments: z.array(z.looseObject({ unit: z.string() })),
  questionnaires: list,
  gaps: z.array(z.looseObject({ ref: z.string() })),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The frozen file out of its text; refused where it is none. */
export const readFrozen = (text: string): Outcome<Frozen> => {
  const read = shape.safeParse(parsed(text));
  return read.success ? { ok: read.data as unknown as Frozen } : { refused: evaluationRefusals.noFrozenFile(read.error.issues[0]?.path.join('.') ?? '') };
};
