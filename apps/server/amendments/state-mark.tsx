import type { FC } from 'hono/jsx';
import type { AmendmentState } from '../../../src/evaluation/index.ts';
import type { Language } from '../words/index.ts';
import { amendmentWords } from './words/index.ts';

const MARKS: Readonly<Record<AmendmentState, string>> = {
  proposed: '○',
  argued: '◔',
  hearing: '◑',
  checked: '◕',
  deliberating: '●',
  approved: '◆',
  in_force: '✔',
  refused: '✖',
  withdrawn: '—',
};

/** Where an amendment stands, as a shape and a word. */
export const StateMark: FC<{ language: Language; state: AmendmentState }> = ({ language, state }) => (
  <span class={`amendment-state is-${state}`}>
    <span aria-hidden="true">{MARKS[state]}</span> {amendmentWords(language).states[state]}
  </span>
);
