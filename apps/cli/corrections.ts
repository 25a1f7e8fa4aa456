import { applyCorrections, readCorrectionFile, type Plan } from '../../src/plan/index.ts';
import { readBytes } from './document.ts';
import { Refusal, readsChinese, type Io } from './io.ts';

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/** The plan with a file of corrections laid over it; says on standard error which of them no longer find their place. Refuses in one line what is no such file. */
export const correct = async (plan: Plan, text: string, path: string, io: Io): Promise<Plan> => {
  const reading = readCorrectionFile(parsed(await readBytes(path)));
  const language = readsChinese(io.env) ? 'zh' : 'en';
  if (!reading.ok) throw new Refusal(`${path}: ${reading.message[language]}`);
  const { plan: corrected, applied, orphaned } = applyCorrections(plan, reading.file.corrections, text);
  for (const { correction, message } of orphaned) io.stderr.write(`${path}: correction ${correction.id}: ${message[language]}\n`);
  io.stderr.write(`${path}: ${applied.length} of ${reading.file.corrections.length} corrections laid over the plan\n`);
  return corrected;
};
