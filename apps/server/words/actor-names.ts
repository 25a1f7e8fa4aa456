import { SYSTEM } from '../../../src/identity/index.ts';
import { OPERATOR } from '../access/operator.ts';
import type { Language } from './index.ts';

const NAMES: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  [OPERATOR.name, { zh: '本机操作者', en: 'operator of this machine' }],
  [SYSTEM.name, { zh: '程序', en: 'the program' }],
]);

/** Who did something, as a history shows it: the program and whoever works at its machine before there are accounts have no name of their own. */
export const actorName = (by: string | undefined, language: Language): string => (by === undefined ? '' : (NAMES.get(by)?.[language] ?? by));
