import { Decimal } from '../basis/index.ts';
import type { Project } from './project.ts';

/** 要素需求 of a project: what it wants, how much of it it has. */
export type Need = Project['needs'][number];

const PLAIN_FIGURE = /^-?\d+(?:\.\d+)?$/;

/** How much is wanting, where both figures are plain numbers; undefined where nobody can tell. */
export const needGap = ({ state, wanted, met }: Need): Decimal | undefined => {
  if (wanted === undefined || !PLAIN_FIGURE.test(wanted)) return undefined;
  if (state === 'met') return new Decimal(0);
  if (met !== undefined && !PLAIN_FIGURE.test(met)) return undefined;
  return Decimal.max(0, new Decimal(wanted).minus(met ?? 0));
};
