import type { FC } from 'hono/jsx';
import type { Colour } from '../../../src/delivery/index.ts';
import type { Language } from '../words/index.ts';
import { libraryWords } from './words/index.ts';

const TONES: Readonly<Record<Colour, string>> = { green: 'good', yellow: 'near', red: 'bad', grey: 'empty' };

/** The light of a project as shape and word; its colour only repeats them. */
export const ProjectLight: FC<{ language: Language; colour: Colour; title?: string }> = ({ language, colour, title }) => {
  const { lights, marks } = libraryWords(language);
  return (
    <span class={`standing-mark tone-${TONES[colour]}`} title={title}>
      <span class="mark" aria-hidden="true">
        {marks[colour]}
      </span>
      {lights[colour]}
    </span>
  );
};
